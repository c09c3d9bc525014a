import type { Area } from '../addresses';
import type { CellValue } from '../model';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'array'; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly area: Area }
  /** Of a table: all rows of a column, or the one of the formula's own row. */
  | { readonly kind: 'column'; readonly table: string | null; readonly column: string; readonly thisRow: boolean }
  | { readonly kind: 'name'; readonly name: string }
  /** An argument that was left out is null. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negate' | 'percent'; readonly operand: Expression };

export type Operator = '=' | '<>' | '<' | '>' | '<=' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';
