import { overlaps, type Area } from './address';
import { isBlank, type Cell } from './cell';
import type { FoundTable } from './detect/types';
import type { Columns } from './roles';

const lastOf = (columns: Columns): number => Math.max(-1, ...Object.values(columns).flat());

/**
 * How many columns of loose cells are the table's: Excel sorts up to the first blank one, and so ends the table there, where no
 * fact was found behind it. A blank column that the table has between its facts is its own.
 */
export function tableWidth(
  top: readonly (readonly Cell[])[],
  { headerRows, columns }: Pick<FoundTable, 'headerRows' | 'columns'>,
): number {
  const rows = top.slice(headerRows[0]);
  let width = lastOf(columns) + 1;
  while (rows.some((cells) => !isBlank(cells[width]))) width++;
  return width;
}

/**
 * The rows of loose cells as far as no Excel table stands in them: they end above one under their columns, and before one beside
 * these.
 */
export function withinTables(area: Area, columns: Columns, tables: readonly { readonly area: Area }[]): Area {
  const all = Object.values(columns).flat();
  const first = Math.min(...all);
  const mapped = { ...area, column: area.column + first, columns: lastOf(columns) + 1 - first };
  const below = tables.filter((table) => table.area.row >= area.row && overlaps(mapped, table.area));
  const rows = Math.min(area.row + area.rows, ...below.map((table) => table.area.row)) - area.row;
  const end = mapped.column + mapped.columns;
  const beside = tables.filter((table) => table.area.column >= end && overlaps({ ...area, rows }, table.area));
  const until = Math.min(area.column + area.columns, ...beside.map((table) => table.area.column));
  return { ...area, rows, columns: until - area.column };
}

/** The area of a table, with the columns that somebody has chosen beyond it. */
export const holding = (area: Area, columns: Columns): Area => ({
  ...area,
  columns: Math.max(area.columns, lastOf(columns) + 1),
});
