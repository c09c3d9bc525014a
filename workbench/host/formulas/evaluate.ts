import type { Area } from '../addresses';
import type { CellValue } from '../model';
import { BUILT_IN, TAKES_ERRORS } from './built-in';
import type { Expression, Operator } from './syntax';
import { asNumber, asText, isErrorValue, isRows, pairwise, rowsOf, type Computed } from './values';

/** An argument of a custom function, with where it came from. */
export interface Argument {
  readonly value: Computed;
  /** `Sheet1!A1:B2` where it is a reference. */
  readonly address: string | null;
}

/** What a formula is computed in. */
export interface Surroundings {
  /** Null where the reference leads nowhere. */
  cells(sheet: string | null, area: Area): Computed | null;
  /** A column of a table, or its cell in the formula's row. */
  column(table: string | null, column: string, thisRow: boolean): Computed | null;
  name(name: string): Computed | null;
  address(expression: Expression): string | null;
  /** A function of the add-in; null where it has none of this name. */
  custom(name: string, args: readonly (Argument | null)[]): Computed | null;
}

export function evaluate(expression: Expression, around: Surroundings): Computed {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'array':
      return expression.rows;
    case 'cells':
      return around.cells(expression.sheet, expression.area) ?? '#REF!';
    case 'column':
      return around.column(expression.table, expression.column, expression.thisRow) ?? '#NAME?';
    case 'name':
      return around.name(expression.name) ?? '#NAME?';
    case 'negate':
      return pairwise(0, evaluate(expression.operand, around), (_, value) => arithmetic('-', 0, value));
    case 'percent':
      return pairwise(evaluate(expression.operand, around), 100, (value, hundred) => arithmetic('/', value, hundred));
    case 'operator': {
      const { operator, left, right } = expression;
      return pairwise(evaluate(left, around), evaluate(right, around), (a, b) => operate(operator, a, b));
    }
    case 'call':
      return call(expression.name, expression.args, around);
  }
}

function call(name: string, args: readonly (Expression | null)[], around: Surroundings): Computed {
  const builtIn = BUILT_IN[name];
  if (!builtIn) {
    const given = args.map((arg) => arg && { value: evaluate(arg, around), address: around.address(arg) });
    return around.custom(name, given) ?? '#NAME?';
  }
  const values = args.map((arg) => (arg === null ? '' : evaluate(arg, around)));
  const looked = name === 'IF' ? values.slice(0, 1) : values;
  const error = TAKES_ERRORS.has(name) ? undefined : looked.flatMap((value) => rowsOf(value).flat()).find(isErrorValue);
  return error ?? builtIn(values);
}

function operate(operator: Operator, a: CellValue, b: CellValue): CellValue {
  if (isErrorValue(a)) return a;
  if (isErrorValue(b)) return b;
  switch (operator) {
    case '&':
      return asText(a) + asText(b);
    case '=':
      return compare(a, b) === 0;
    case '<>':
      return compare(a, b) !== 0;
    case '<':
      return compare(a, b) < 0;
    case '>':
      return compare(a, b) > 0;
    case '<=':
      return compare(a, b) <= 0;
    case '>=':
      return compare(a, b) >= 0;
    default:
      return arithmetic(operator, a, b);
  }
}

/** Excel's order of kinds: numbers, texts, truth values. A blank equals 0 and the empty text. */
function compare(a: CellValue, b: CellValue): number {
  if (a === '' && typeof b === 'number') return -b;
  if (b === '' && typeof a === 'number') return a;
  const rank = (value: CellValue) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase().localeCompare(b.toLowerCase(), 'en-US');
  return Number(a) - Number(b);
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', left: CellValue, right: CellValue): CellValue {
  if (isErrorValue(left)) return left;
  if (isErrorValue(right)) return right;
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a === null || b === null) return '#VALUE!';
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? '#DIV/0!' : a / b;
    case '^':
      return a ** b;
  }
}

/** A rectangle of one cell is a value. */
export const unwrapped = (value: Computed): Computed =>
  isRows(value) && value.length === 1 && value[0]!.length === 1 ? value[0]![0]! : value;
