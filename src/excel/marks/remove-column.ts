import { STATUS_HEADER } from '../../sheet';
import {
  blankRelabeled,
  eachRun,
  findStatusColumn,
  isOurs,
  isOurWord,
  ourRuns,
  readWords,
  type ColumnOf,
  type StatusPlace,
} from './find-column';

export interface RemovedColumn extends ColumnOf {
  /** Excel tables, blank the one of a sheet, whose neighbors an older version has pushed aside for the column. */
  readonly pushed: ReadonlySet<string>;
}

/** `words`: ours were taken off, but a person's stand in the column, which stays for them. */
export type Removed = 'none' | 'column' | 'words';

/** Takes our column away: out of its table, or blank again where it stands beside loose cells. The caller syncs. */
export async function removeStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  request: RemovedColumn,
): Promise<Removed> {
  const { only, pushed } = request;
  const tables = sheet.tables.load('items/id');
  await context.sync();
  const own = tables.items.filter(({ id }) => only === null || id === only.id);
  /** Columns that have been dealt with and are still there. */
  const left = new Set<number>();
  let removed: Removed = 'none';
  const add = (done: Removed, { column }: StatusPlace) => {
    if (done === 'words') left.add(column);
    if (removed !== 'words' && done !== 'none') removed = done;
  };
  for (const table of own) {
    const hasPushed = pushed.has(table.id) || pushed.has('');
    await removeFromTable(context, sheet, { table, hasPushed, traces: request.traces, add });
  }
  while (only === null || own.length === 0) {
    const { place } = await findStatusColumn(context, sheet, request, left);
    if (place === null) break;
    const done = await blankColumn(context, sheet, place, request);
    left.add(place.column);
    add(done, place);
  }
  if (removed === 'none' && (await blankRelabeled(context, sheet, request.traces))) return 'column';
  return removed;
}

interface InTable extends Pick<ColumnOf, 'traces'> {
  readonly table: Excel.Table;
  readonly hasPushed: boolean;
  readonly add: (done: Removed, place: StatusPlace) => void;
}

async function removeFromTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { table, hasPushed, traces, add }: InTable,
): Promise<void> {
  const column = table.columns.getItemOrNullObject(STATUS_HEADER).load('index');
  const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (column.isNullObject) return;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const place = { headerRow: rowIndex, column: columnIndex + column.index };
  const words = await readWords(context, sheet, place.column, { row: rowIndex + 1, rows: rowCount - 1 });
  if (!(await isOurs(place, words, traces))) return;
  if (!words.every(isOurWord)) {
    await eachRun(context, ourRuns(words), ({ at, count }) =>
      sheet.getRangeByIndexes(rowIndex + 1 + at, place.column, count, 1).clear(Excel.ClearApplyTo.contents),
    );
    return add('words', place);
  }
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
  add('column', place);
}

/**
 * Blanks our words, and our label where no other word stands in the rows of the table. Below them, down to the first cell
 * that holds something else.
 */
async function blankColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: StatusPlace,
  { area, traces }: ColumnOf,
): Promise<Removed> {
  const { headerRow, column } = place;
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount');
  await context.sync();
  const row = headerRow + 1;
  const cells = await readWords(context, sheet, column, { row, rows: used.rowIndex + used.rowCount - row });
  const inTable = async () => {
    if (area !== null && area.row === row) return area.rows;
    const own = (await traces()).rows.get(column);
    return own === undefined ? 0 : own.row + own.rows - row;
  };
  const rows = cells.every(isOurWord) ? cells.length : await inTable();
  const others = cells.slice(0, rows).some((word) => !isOurWord(word));
  if (others && !(await isOurs(place, cells.slice(0, rows), traces))) return 'none';
  const stop = cells.findIndex((word, at) => at >= rows && !isOurWord(word));
  await eachRun(context, ourRuns(stop === -1 ? cells : cells.slice(0, stop)), ({ at, count }) =>
    sheet.getRangeByIndexes(row + at, column, count, 1).clear(Excel.ClearApplyTo.contents),
  );
  if (others) return 'words';
  // The label last: by it the column is found again where Excel refuses half way.
  sheet.getRangeByIndexes(headerRow, column, 1, 1).clear(Excel.ClearApplyTo.contents);
  return 'column';
}
