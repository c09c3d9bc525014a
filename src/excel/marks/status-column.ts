import { markFormula, type MarkedSeverity } from '../../check';
import { columnName, MAX_COLUMNS, STATUS_HEADER, STATUS_WORDS, type Area } from '../../sheet';
import type { CellValue } from '../cells';
import { isOutsideFilter, newColumn } from './new-column';

export type RowStatus = keyof typeof STATUS_WORDS;

/** The column on its sheet, 0-based, with the row of its label. */
export interface StatusPlace {
  readonly headerRow: number;
  readonly column: number;
}

/** One of several tables on a sheet: marks and columns of the others are left alone. */
export interface TablePlace {
  /** Its id among the tables of the sheet: that of the Excel table, where it is one. */
  readonly id: string;
  /** The other tables of sessions on the sheet. */
  readonly others: readonly Area[];
}

const KNOWN: ReadonlySet<CellValue> = new Set(Object.values(STATUS_WORDS));

/** Rows in which the label is looked for, and below it our words. */
const LOOKED_ROWS = 100;
/** Cells that are written in one request. */
const BATCH = 20_000;
/** Single cells that are written in one request. */
const RANGES = 300;

/** A rule that looks at the status of the same row, so that the mark moves with it. `firstRow` is 0-based. */
export const statusFormula = (severity: MarkedSeverity, column: number, firstRow: number): string =>
  `=AND($${columnName(column)}${firstRow + 1}="${STATUS_WORDS[severity]}",${markFormula(severity).slice(1)})`;

/** Finds our column at the header of a table, wherever on the sheet that stands; one with other words in it is not ours. */
async function columnOfTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<StatusPlace | null> {
  const headerRow = area.row - 1;
  if (headerRow < 0) return null;
  const columns = Math.min(area.columns + 1, MAX_COLUMNS - area.column);
  const rows = Math.min(area.rows, LOOKED_ROWS) + 1;
  const top = sheet.getRangeByIndexes(headerRow, area.column, rows, columns).load('values');
  await context.sync();
  const [header, ...below] = top.values as CellValue[][];
  const at = header!.lastIndexOf(STATUS_HEADER);
  const isOurs = at !== -1 && below.every((cells) => KNOWN.has(cells[at]!));
  return isOurs ? { headerRow, column: area.column + at } : null;
}

/** Finds our column near the top of a sheet. */
async function columnOfSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<StatusPlace | null> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const top = sheet
    .getRangeByIndexes(rowIndex, columnIndex, Math.min(rowCount, LOOKED_ROWS), columnCount)
    .load('values');
  await context.sync();
  const values = top.values as CellValue[][];
  const row = values.findIndex((cells) => cells.includes(STATUS_HEADER));
  if (row === -1) return null;
  const at = values[row]!.lastIndexOf(STATUS_HEADER);
  if (!values.slice(row + 1).every((cells) => KNOWN.has(cells[at]!))) return null;
  return { headerRow: rowIndex + row, column: columnIndex + at };
}

/** The column of a table; on a sheet that has but one, the one near the top where the table has moved since. */
async function findStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area | null,
  only: TablePlace | null,
): Promise<StatusPlace | null> {
  const beside = area === null ? null : await columnOfTable(context, sheet, area);
  return beside ?? (only === null ? columnOfSheet(context, sheet) : null);
}

export interface StatusRequest {
  readonly tableId: string | null;
  /** The rows under the header. */
  readonly area: Area;
  readonly statuses: readonly RowStatus[];
  readonly only?: TablePlace | null;
}

/** Why there is no status column: no free cells beside the table, or a filter that would sort the rows without it. */
export type NoColumn = 'noRoom' | 'filtered';

/** Writes the column, making it beside the table where there is none. */
export async function writeStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tableId, area, statuses, only = null }: StatusRequest,
): Promise<StatusPlace | NoColumn> {
  const there = await findStatusColumn(context, sheet, area, only);
  const beside = there?.column ?? area.column + area.columns;
  if (tableId === null && (await isOutsideFilter(context, sheet, area, beside))) return 'filtered';
  const place = there ?? (await newColumn(context, sheet, tableId, area));
  if (place === null) return 'noRoom';
  for (let at = 0; at < statuses.length; at += BATCH) {
    const words = statuses.slice(at, at + BATCH).map((status) => [STATUS_WORDS[status]]);
    sheet.getRangeByIndexes(area.row + at, place.column, words.length, 1).values = words;
    // One request holds only so many cells.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  return place;
}

/** Writes the state of some rows anew; `row` is 0-based on the sheet. False where our column is not there. */
export async function updateStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  changes: readonly StatusChange[],
  area: Area | null,
  only: TablePlace | null,
): Promise<boolean> {
  const place = await findStatusColumn(context, sheet, area, only);
  if (place === null) return false;
  for (let at = 0; at < changes.length; at += RANGES) {
    for (const { row, status } of changes.slice(at, at + RANGES)) {
      sheet.getRangeByIndexes(row, place.column, 1, 1).values = [[STATUS_WORDS[status]]];
    }
    // One request holds only so many ranges.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  return true;
}

export interface StatusChange {
  readonly row: number;
  readonly status: RowStatus;
}

export interface RemovedColumn {
  /** The rows under the header of the table, where they are known. */
  readonly area: Area | null;
  readonly only: TablePlace | null;
  /** Excel tables, blank the one of a sheet, whose neighbors an older version has pushed aside for the column. */
  readonly pushed: ReadonlySet<string>;
}

/** Takes our column away: out of its table, or blank again where it stands beside loose cells. The caller syncs. */
export async function removeStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area, only, pushed }: RemovedColumn,
): Promise<boolean> {
  const tables = sheet.tables.load('items/id');
  await context.sync();
  const own = tables.items.filter(({ id }) => only === null || id === only.id);
  let removed = false;
  for (const table of own) {
    const hasPushed = pushed.has(table.id) || pushed.has('');
    removed = (await removeFromTable(context, sheet, table, hasPushed)) || removed;
  }
  if (only !== null && own.length > 0) return removed;
  for (;;) {
    const place = await findStatusColumn(context, sheet, area, only);
    if (place === null) return removed;
    await blankColumn(context, sheet, place);
    removed = true;
  }
}

async function removeFromTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: Excel.Table,
  hasPushed: boolean,
): Promise<boolean> {
  const column = table.columns.getItemOrNullObject(STATUS_HEADER).load('index');
  const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (column.isNullObject) return false;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const place = { headerRow: rowIndex, column: columnIndex + column.index };
  if (!(await holdsOurWords(context, sheet, place, rowCount - 1))) return false;
  // What had to make way for the column comes back with this.
  if (hasPushed) column.delete();
  else if (column.index !== columnCount - 1) {
    column.delete();
    // Excel has pulled what stands to the right of the table; back to its place.
    sheet.getRangeByIndexes(rowIndex, columnIndex + columnCount - 1, rowCount, 1).insert('Right');
  } else {
    table.resize(sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount - 1));
    sheet.getRangeByIndexes(rowIndex, place.column, rowCount, 1).clear(Excel.ClearApplyTo.contents);
  }
  return true;
}

async function holdsOurWords(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { headerRow, column }: StatusPlace,
  rows: number,
): Promise<boolean> {
  const words = sheet.getRangeByIndexes(headerRow + 1, column, Math.max(1, Math.min(rows, LOOKED_ROWS)), 1);
  words.load('values');
  await context.sync();
  return (words.values as CellValue[][]).every((cells) => KNOWN.has(cells[0]!));
}

/** Blanks our label and our words below it, down to the first cell that holds something else. */
async function blankColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { headerRow, column }: StatusPlace,
): Promise<void> {
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount');
  await context.sync();
  const end = used.rowIndex + used.rowCount;
  for (let row = headerRow + 1; row < end; row += BATCH) {
    const block = sheet.getRangeByIndexes(row, column, Math.min(BATCH, end - row), 1).load('values');
    // One answer holds only so many cells.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const values = block.values as CellValue[][];
    const foreign = values.findIndex((cells) => !KNOWN.has(cells[0]!));
    const count = foreign === -1 ? values.length : foreign;
    if (count > 0) sheet.getRangeByIndexes(row, column, count, 1).clear(Excel.ClearApplyTo.contents);
    if (foreign !== -1) break;
  }
  // The label last: by it the column is found again where Excel refuses half way.
  sheet.getRangeByIndexes(headerRow, column, 1, 1).clear(Excel.ClearApplyTo.contents);
}
