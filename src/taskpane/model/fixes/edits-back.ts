import type { CellEdit } from '../../../excel';
import { columnsRead } from '../../../sheet';
import { rowPrint } from '../check/row-print';
import type { FoundRows } from '../found-rows';
import type { KnownTable } from '../state';

/** What a row's cells come to after an edit, as `back`, the plan that undoes it, says them; of those that say something. */
export const printOfBack = (back: CellEdit, table: KnownTable): number =>
  rowPrint(
    (back.around?.cells ?? []).map((cell) => cell ?? ''),
    countedOf(back, table),
  );

/** The columns by which a row is known. */
const countedOf = ({ around }: CellEdit, { columns }: KnownTable): readonly number[] =>
  columnsRead(columns).filter((column) => (around?.cells[column] ?? null) !== null);

/** By which columns the rows of the edits are known, each set once. */
export function patternsOf(back: readonly CellEdit[], table: KnownTable): readonly (readonly number[])[] {
  const patterns = new Map<string, readonly number[]>();
  for (const edit of back) {
    const counted = countedOf(edit, table);
    patterns.set(counted.join(), counted);
  }
  return [...patterns.values()];
}

/** By each edit in its new place, the one that it comes from. */
export type Moved = ReadonlyMap<CellEdit, CellEdit>;

/**
 * Edits whose rows have moved, in the places where these stand now. Left out are those whose rows are not there as they were left, and
 * those of rows that cannot be told from equal ones: `twins` are the prints that other rows had already when the edits were made.
 */
export function inNewPlaces(
  back: readonly CellEdit[],
  table: KnownTable,
  { area, columns, rows }: FoundRows,
  twins: ReadonlySet<number>,
): Moved {
  const moved = new Map<CellEdit, CellEdit>();
  for (const [print, own] of byPrint(back, table)) {
    const there = rows.get(print) ?? [];
    const rowsOfOld = [...new Set(own.map(({ row }) => row))];
    // Equal rows that were all changed in the same way are all changed back.
    const isSure = there.length === rowsOfOld.length && !twins.has(print) && areAlike(own, rowsOfOld.length);
    if (!isSure) continue;
    for (const edit of own) {
      const place = there[rowsOfOld.indexOf(edit.row)]!;
      const column = columns.get(edit.column - table.area.column);
      if (column === undefined) continue;
      const cells = Array.from<CellEdit['after'] | null>({ length: area.columns }).fill(null);
      edit.around?.cells.forEach((cell, at) => {
        const now = columns.get(at);
        if (now !== undefined) cells[now] = cell;
      });
      const at = { row: area.row + place, column: area.column + column };
      moved.set({ ...edit, ...at, around: { column: area.column, cells } }, edit);
    }
  }
  return moved;
}

function byPrint(back: readonly CellEdit[], table: KnownTable): ReadonlyMap<number, readonly CellEdit[]> {
  const groups = new Map<number, CellEdit[]>();
  for (const edit of back) {
    const print = printOfBack(edit, table);
    const group = groups.get(print);
    if (group) group.push(edit);
    else groups.set(print, [edit]);
  }
  return groups;
}

/** Does each of so many rows get the same back? */
const areAlike = (edits: readonly CellEdit[], rows: number): boolean =>
  new Set(edits.map(({ column, before, after }) => JSON.stringify([column, before, after]))).size * rows ===
  edits.length;
