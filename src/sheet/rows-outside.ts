import { overlaps, type Area } from './address';
import type { Cell } from './cell';
import type { FoundTable } from './detect/types';
import { createLineReader } from './lines/line-reader';
import type { SheetTop } from './place';

/**
 * Rows that read like sessions under the columns of a table, but stand above its header or below its end, and in no other table:
 * 0-based on the sheet, of the first rows of it that were looked at. Nobody has said that they belong to it, so they are told.
 */
export function rowsOutside(
  { used, top, tables }: SheetTop,
  detection: FoundTable,
  area: Area,
  others: readonly Area[],
): readonly number[] {
  if (used === null) return [];
  const areas = [area, ...others, ...tables.map((table) => table.area)];
  const isOutside = (at: number) => {
    const own = { ...area, row: used.row + at, rows: 1 };
    return !areas.some((other) => overlaps(own, other));
  };
  const from = area.column - used.column;
  const rows = top.map((cells, at) => (isOutside(at) ? cells.slice(from, from + area.columns) : []));
  return readLikeSessions(rows, detection).map((at) => used.row + at);
}

/** Which of the rows, from 0, have a day and a code under the columns of a table; in one without codes, a day and minutes. */
export function readLikeSessions(
  rows: readonly (readonly Cell[])[],
  { mapping, facts }: FoundTable,
): readonly number[] {
  const reader = createLineReader(mapping, { facts });
  reader.rows(rows, 0);
  const lines = reader.finish();
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    const { row, date, code, minutes } = lines.view(at);
    if (date !== null && (mapping.columns.code ? code : minutes) !== null) found.add(row);
  }
  return [...found];
}
