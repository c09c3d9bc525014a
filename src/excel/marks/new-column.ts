import { MAX_COLUMNS, overlaps, STATUS_HEADER, type Area } from '../../sheet';
import type { StatusPlace } from './find-column';

/**
 * Makes the column out of free cells beside the table, which takes them in where it is an Excel table: a column that
 * Excel puts in would push what stands to the right of the table, and tear what is longer than that. Beside loose cells a
 * blank column stays between ours and what stands behind it: without one, Excel sorts both with the table. Null where a cell
 * of those is taken.
 */
export async function newColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tableId: string | null,
  rows: Area,
): Promise<StatusPlace | null> {
  const tables = sheet.tables.load('items/id');
  await context.sync();
  const areas = tables.items.map((table) => table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'));
  if (areas.length > 0) await context.sync();
  const at = tables.items.findIndex(({ id }) => id === tableId);
  const headerRow = rows.row - 1;
  const own = at === -1 ? { ...rows, row: headerRow, rows: rows.rows + 1 } : areaOf(areas[at]!);
  const column = own.column + own.columns;
  const beside = { ...own, column, columns: Math.min(at === -1 ? 2 : 1, MAX_COLUMNS - column) };
  if (column >= MAX_COLUMNS || areas.some((area) => overlaps(areaOf(area), beside))) return null;
  const room = rangeOf(sheet, beside).getUsedRangeOrNullObject(true).load('address');
  await context.sync();
  if (!room.isNullObject) return null;
  if (at !== -1) tables.items[at]!.resize(rangeOf(sheet, { ...own, columns: own.columns + 1 }));
  const place = { headerRow: at === -1 ? headerRow : own.row, column };
  sheet.getRangeByIndexes(place.headerRow, place.column, 1, 1).values = [[STATUS_HEADER]];
  return place;
}

/** Whether the sheet's own filter takes in rows of loose cells, but not the column: sorting by it would tear them apart. */
export async function isOutsideFilter(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: Area,
  column: number,
): Promise<boolean> {
  const range = sheet.autoFilter.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (range.isNullObject) return false;
  const filtered = areaOf(range);
  return overlaps(filtered, rows) && !overlaps(filtered, { ...rows, column, columns: 1 });
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
