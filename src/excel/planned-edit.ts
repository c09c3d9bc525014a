import { columnName } from '../sheet';
import type { CellValue } from './cells';

/** One cell that is to change; 0-based on the sheet. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /**
   * What the plan found in the row, from a column of the sheet on, by which the row is known again; null where a cell
   * says nothing about it. Where it is left out, only the cell itself is compared.
   */
  readonly around?: {
    readonly column: number;
    readonly cells: readonly (CellValue | null)[];
    /** Places of cells that a formula fills: once the row is changed, they may come to something else. */
    readonly filled?: ReadonlySet<number>;
  };
}

type LoadedRow = Pick<Excel.Range, 'values' | 'formulas'>;

/**
 * Does the row still hold what the plan found? Cells that the plan itself changes may hold either; once some were written
 * (`begun`), formulas may show anything.
 */
export function rowMatcher(
  edits: readonly CellEdit[],
): (edit: CellEdit, loaded: LoadedRow, begun?: boolean) => boolean {
  const planned = new Map(edits.map((edit) => [addressOf(edit), edit.after]));
  return (edit, { values, formulas }, begun = false) => {
    const { row, column, before, around } = edit;
    const first = around?.column ?? column;
    const at = column - first;
    const isFormula = (place: number) => String(formulas[0]?.[place] ?? '').startsWith('=');
    if (values[0]?.[at] !== before || isFormula(at)) return false;
    return (around?.cells ?? []).every((cell, place) => {
      if (cell === null || (begun && isFormula(place))) return true;
      const now = values[0]?.[place] as CellValue;
      return now === cell || now === planned.get(addressOf({ row, column: first + place }));
    });
  };
}

export const addressOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnName(column)}${row + 1}`;

/** The plan that takes the edits back. What formulas show says nothing about the row any more. */
export function undoOf(edits: readonly CellEdit[]): readonly CellEdit[] {
  const written = new Map(edits.map((edit) => [addressOf(edit), edit.after]));
  return edits.map(({ row, column, before, after, around, ...rest }) => ({
    ...rest,
    row,
    column,
    before: after,
    after: before,
    ...(around && {
      around: {
        column: around.column,
        cells: around.cells.map((cell, at) =>
          around.filled?.has(at) ? null : (written.get(addressOf({ row, column: around.column + at })) ?? cell),
        ),
      },
    }),
  }));
}
