import type { SheetChange } from '../../../excel';
import { contains, overlaps } from '../../../sheet';
import { othersOf } from '../setup/tables';
import type { Checked } from '../state';

/** More rows than this are a new sheet rather than an edit: the whole is checked again, or called out of date. */
export const MOST_ROWS = 400;

/** Not where another table of the sheet was edited or sorted: what lies wholly in it leaves this one as it is. */
export function concerns({ kind, sorted, areas }: SheetChange, { found }: Checked): boolean {
  if ((kind !== 'edited' && !sorted) || areas.length === 0) return true;
  const others = othersOf(found);
  return !areas.every((area) => others.some((other) => contains(other, area)));
}

/** The rows of the table that were touched, from 0; `whole` where it is more than an edit of some of them. */
export function rowsIn(change: SheetChange, { area }: Checked): readonly number[] | 'whole' {
  if (change.areas.length === 0) return 'whole';
  const rows: number[] = [];
  for (const piece of change.areas) {
    // Above the first row stands the header; below the last, new rows.
    if (piece.row < area.row || piece.row + piece.rows > area.row + area.rows) {
      const beside = piece.column + piece.columns <= area.column || piece.column >= area.column + area.columns;
      if (!beside) return 'whole';
    }
    if (!overlaps(piece, area)) continue;
    const first = Math.max(piece.row, area.row);
    const end = Math.min(piece.row + piece.rows, area.row + area.rows);
    if (end - first > MOST_ROWS) return 'whole';
    for (let row = first; row < end; row++) rows.push(row - area.row);
  }
  return rows;
}
