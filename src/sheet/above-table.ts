import { overlaps, type Area } from './address';
import { isBlank, type Cell } from './cell';
import type { Detection } from './detect/types';
import type { Place, SheetTop } from './place';
import { readLikeSessions } from './rows-outside';
import { withoutTables } from './without-tables';

type Rows = readonly (readonly Cell[])[];

/** Rows above a table in which a client or a payer of all its rows may stand. */
const ABOVE = 20;
/** So many rows with so many cells each, one below the other, are a list of something. */
const LIST = { rows: 4, cells: 3 };

/** Where they are looked for; null right at the top of the sheet. */
export function spanAbove({ row, column, columns }: Area): Area | null {
  const first = Math.max(0, row - ABOVE);
  return row > first ? { row: first, rows: row - first, column: 0, columns: column + columns } : null;
}

/** An Excel table, with what stands above it on the sheet: that speaks of its rows as what stands above loose cells does. */
export function detectExcelTable(place: Place, sheet: SheetTop, detect: (top: Rows) => Detection): Detection {
  const own = detect(place.top);
  const above = rowsAbove(place.area, sheet, own);
  if (above.length === 0) return own;
  // A blank row between, so that none of them becomes the upper half of the header.
  const joint = detect([...above, [], ...place.top]);
  const more = above.length + 1;
  if (joint.accepted === false || joint.headerRows[0]! < more) return own;
  const headerRows = joint.headerRows.map((row) => row - more);
  return { ...joint, headerRows, firstDataRow: joint.firstDataRow - more };
}

/** Up to another table, or to rows of a list; over the columns of the table and blank ones to the left of it. */
function rowsAbove(area: Area, { used, top, tables }: SheetTop, own: Detection): Rows {
  if (used === null || area.row <= used.row || area.row - used.row > top.length) return [];
  const bare = withoutTables(top, used, tables);
  const first = area.row - used.row;
  const from = leftOf(area, used.column, bare.slice(first, first + area.rows), tables);
  const span = { ...area, column: from, columns: area.column + area.columns - from, row: 0, rows: area.row };
  const ends = tables.flatMap((table) => (overlaps(span, table.area) ? [table.area.row + table.area.rows] : []));
  const start = Math.max(0, first - ABOVE, ...ends.map((end) => end - used.row));
  const rows = bare.slice(start, first).map((cells) => cells.slice(from - used.column).slice(0, span.columns));
  const sessions =
    own.accepted === false
      ? []
      : readLikeSessions(
          rows.map((cells) => cells.slice(area.column - from)),
          own,
        );
  const after = Math.max(0, lastOfList(rows) + 1, ...sessions.map((row) => row + 1));
  const left = rows.slice(after);
  return left.some((cells) => cells.some((cell) => !isBlank(cell))) ? left : [];
}

/** The first of the columns to the left of the table that hold nothing beside its rows. */
function leftOf(area: Area, first: number, beside: Rows, tables: SheetTop['tables']): number {
  const isFree = (column: number) =>
    beside.every((cells) => isBlank(cells[column - first])) &&
    !tables.some((table) => overlaps(table.area, { ...area, column, columns: 1 }));
  let column = area.column;
  while (column > first && isFree(column - 1)) column--;
  return column;
}

function lastOfList(rows: Rows): number {
  let last = -1;
  let run = 0;
  rows.forEach((cells, at) => {
    run = cells.filter((cell) => !isBlank(cell)).length >= LIST.cells ? run + 1 : 0;
    if (run >= LIST.rows) last = at;
  });
  return last;
}
