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
  readonly around?: { readonly column: number; readonly cells: readonly (CellValue | null)[] };
}

type LoadedRow = Pick<Excel.Range, 'values' | 'formulas'>;

/** Does the row still hold what the plan found? Cells that the plan itself changes may hold either. */
export function rowMatcher(edits: readonly CellEdit[]): (edit: CellEdit, loaded: LoadedRow) => boolean {
  const planned = new Map(edits.map((edit) => [addressOf(edit), edit.after]));
  return (edit, { values, formulas }) => {
    const { row, column, before, around } = edit;
    const first = around?.column ?? column;
    const at = column - first;
    if (values[0]?.[at] !== before || String(formulas[0]?.[at] ?? '').startsWith('=')) return false;
    return (around?.cells ?? []).every((cell, place) => {
      const now = values[0]?.[place] as CellValue;
      return cell === null || now === cell || now === planned.get(addressOf({ row, column: first + place }));
    });
  };
}

export const addressOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnName(column)}${row + 1}`;

/** The plan that takes the edits back. */
export function undoOf(edits: readonly CellEdit[]): readonly CellEdit[] {
  const written = new Map(edits.map((edit) => [addressOf(edit), edit.after]));
  return edits.map((edit) => ({
    ...edit,
    before: edit.after,
    after: edit.before,
    ...(edit.around && {
      around: {
        column: edit.around.column,
        cells: edit.around.cells.map(
          (cell, at) => written.get(addressOf({ row: edit.row, column: edit.around!.column + at })) ?? cell,
        ),
      },
    }),
  }));
}
