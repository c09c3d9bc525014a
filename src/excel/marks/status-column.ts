import { markFormula, type MarkedSeverity } from '../../check';
import { columnName, STATUS_HEADER, type Area } from '../../sheet';
import type { CellValue } from '../cells';

/** What stands in the column. English in every language, so that a sheet reads the same for all who share it. */
export const STATUS_WORDS = { error: 'Error', warning: 'Warning', gap: 'Not checkable', ok: 'OK', none: '' } as const;
export type RowStatus = keyof typeof STATUS_WORDS;

/** The column on its sheet, 0-based, with the row of its label. */
export interface StatusPlace {
  readonly headerRow: number;
  readonly column: number;
}

const KNOWN: ReadonlySet<CellValue> = new Set(Object.values(STATUS_WORDS));

/** Rows in which the label is looked for. */
const LOOKED_ROWS = 100;
/** Cells that are written in one request. */
const BATCH = 20_000;
/** Single cells that are written in one request. */
const RANGES = 300;

/** A rule that looks at the status of the same row, so that the mark moves with it. `firstRow` is 0-based. */
export const statusFormula = (severity: MarkedSeverity, column: number, firstRow: number): string =>
  `=AND($${columnName(column)}${firstRow + 1}="${STATUS_WORDS[severity]}",${markFormula(severity).slice(1)})`;

/** Finds our column; a column of the same name with other words in it is the clinic's own and is not found. */
export async function findStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<StatusPlace | null> {
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

export interface StatusRequest {
  readonly tableId: string | null;
  /** The rows under the header. */
  readonly area: Area;
  readonly statuses: readonly RowStatus[];
}

/** Writes the column, making it beside the table where there is none; null where there is no room for it. */
export async function writeStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tableId, area, statuses }: StatusRequest,
): Promise<StatusPlace | null> {
  const place = (await findStatusColumn(context, sheet)) ?? (await newColumn(context, sheet, tableId, area));
  if (place === null) return null;
  for (let at = 0; at < statuses.length; at += BATCH) {
    const words = statuses.slice(at, at + BATCH).map((status) => [STATUS_WORDS[status]]);
    sheet.getRangeByIndexes(area.row + at, place.column, words.length, 1).values = words;
    // One request holds only so many cells.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  return place;
}

async function newColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tableId: string | null,
  area: Area,
): Promise<StatusPlace | null> {
  const headerRow = area.row - 1;
  if (tableId !== null) {
    const added = sheet.tables.getItem(tableId).columns.add(undefined, undefined, STATUS_HEADER);
    const range = added.getRange().load('columnIndex');
    await context.sync();
    return { headerRow, column: range.columnIndex };
  }
  const column = area.column + area.columns;
  const room = sheet.getRangeByIndexes(headerRow, column, area.rows + 1, 1).getUsedRangeOrNullObject(true);
  room.load('address');
  await context.sync();
  if (!room.isNullObject) return null;
  sheet.getRangeByIndexes(headerRow, column, 1, 1).values = [[STATUS_HEADER]];
  return { headerRow, column };
}

/** Writes the state of some rows anew; `row` is 0-based on the sheet. False where our column is not there. */
export async function updateStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  changes: readonly StatusChange[],
): Promise<boolean> {
  const place = await findStatusColumn(context, sheet);
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

/** Takes our column away: out of its table, or blank again where it stands beside loose cells. The caller syncs. */
export async function removeStatusColumn(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  const place = await findStatusColumn(context, sheet);
  if (place === null) return false;
  const tables = sheet.tables.load('items/id');
  await context.sync();
  const columns = tables.items.map((table) => {
    const column = table.columns.getItemOrNullObject(STATUS_HEADER);
    column.load('id');
    return column;
  });
  await context.sync();
  const inTable = columns.filter((column) => !column.isNullObject);
  for (const column of inTable) column.delete();
  if (inTable.length === 0) await blankColumn(context, sheet, place);
  return true;
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
