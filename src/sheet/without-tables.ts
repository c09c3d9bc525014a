import { overlaps, type Area } from './address';
import type { Cell } from './cell';

type Rows = readonly (readonly Cell[])[];

/** The first rows of an area, with the cells of Excel tables blank: these are no loose cells. */
export function withoutTables(top: Rows, area: Area, tables: readonly { readonly area: Area }[]): Rows {
  const there = tables.filter((table) => overlaps(table.area, { ...area, rows: top.length }));
  if (there.length === 0) return top;
  const rows = top.map((cells) => [...cells]);
  for (const { area: own } of there) {
    const [first, column] = [own.row - area.row, own.column - area.column];
    for (const cells of rows.slice(Math.max(0, first), first + own.rows)) {
      cells.fill('', Math.max(0, column), Math.max(0, column + own.columns));
    }
  }
  return rows;
}
