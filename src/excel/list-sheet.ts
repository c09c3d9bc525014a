import type { Result } from '../domain';
import { isHeaderOf, rowsOfList, type ListRow, type ListSheet } from '../storage';
import type { Cells, CellValue } from './cells';
import { asTyped } from './edit-cells';
import { excelFailure, protectedSheet, type ExcelProblem } from './problem';
import { inExcel } from './run';

/** The rows of the list; null where there is none yet, or the sheet of its name is somebody else's. */
export function readList(list: ListSheet): Promise<Result<readonly ListRow<CellValue>[] | null, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(list.name);
    const end = await endOf(context, sheet);
    if (end === null) return null;
    return rowsOfList(list, await readCells(context, sheet, list, 0, end));
  });
}

/** Another person may write over the same rows at the same moment; then ours are written again below theirs. */
const TRIES = 4;

/**
 * Adds rows to the list, and makes its sheet where there is none. They are put in as new rows, so that what a colleague has
 * written there since we looked goes down instead of away; and they are looked for afterwards, and before they are written again.
 */
export async function appendToList(
  list: ListSheet,
  rows: readonly (readonly CellValue[])[],
): Promise<Result<undefined, ExcelProblem>> {
  const appended = await append(list, rows);
  // A colleague has made the sheet at the same moment: now it is there.
  return !appended.ok && appended.error.code === 'ItemAlreadyExists' ? append(list, rows) : appended;
}

function append(list: ListSheet, rows: readonly (readonly CellValue[])[]): Promise<Result<undefined, ExcelProblem>> {
  /** Where the list ended before we wrote anything: ours can only stand below, also where Excel refused half way. */
  let from: number | null = null;
  return inExcel(async (context) => {
    const sheet = await listToWrite(context, list);
    for (let tried = 0; tried <= TRIES; tried++) {
      // The end of the list is looked for anew before each try.
      /* eslint-disable office-addins/no-context-sync-in-loop */
      const end = (await endOf(context, sheet)) ?? 0;
      const since: Cells = from === null ? [] : await readCells(context, sheet, list, from, end);
      from ??= end;
      const left = without(rows, since);
      if (left.length === 0) return undefined;
      if (tried < TRIES) putIn(sheet, end, left);
      await context.sync();
      /* eslint-enable office-addins/no-context-sync-in-loop */
    }
    throw excelFailure('Conflict');
  });
}

function putIn(sheet: Excel.Worksheet, at: number, rows: readonly (readonly CellValue[])[]): void {
  const width = Math.max(...rows.map((row) => row.length));
  const place = () => sheet.getRangeByIndexes(at, 0, rows.length, width);
  place().getEntireRow().insert(Excel.InsertShiftDirection.down);
  const target = place();
  // A new row takes after the one above it, which may be the header.
  target.format.font.bold = false;
  target.numberFormat = rows.map((row) => row.map(() => '@'));
  target.values = rows.map((row) => row.map(asTyped));
}

/** The list's sheet with its header, made where there is none; nothing is written on a sheet that is somebody else's. */
async function listToWrite(context: Excel.RequestContext, list: ListSheet): Promise<Excel.Worksheet> {
  const sheets = context.workbook.worksheets;
  let sheet = sheets.getItemOrNullObject(list.name);
  sheet.load('id');
  await context.sync();
  if (sheet.isNullObject) sheet = sheets.add(list.name);
  const protection = sheet.protection.load('protected');
  const end = await endOf(context, sheet);
  if (protection.protected) throw protectedSheet();
  if (end === null || end === 0) nameColumns(sheet, list, 0, 0);
  else await checkHeader(context, sheet, list, end);
  return sheet;
}

/** A sheet of an earlier version lacks the last columns: their headings are written where nothing stands. */
async function checkHeader(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  list: ListSheet,
  end: number,
): Promise<void> {
  const isHeader = (cells: readonly CellValue[]) => isHeaderOf(list, cells);
  let cells = await readCells(context, sheet, list, 0, 1);
  // It may have been sorted with its rows.
  if (!cells.some(isHeader)) cells = await readCells(context, sheet, list, 0, end);
  if (rowsOfList(list, cells) === null) throw excelFailure('NotOurSheet');
  const row = cells.findIndex(isHeader);
  const header = cells[row] ?? [];
  // Whoever has put other headings there wants them.
  let from = list.header.length;
  while (from > 0 && String(header[from - 1] ?? '') === '') from--;
  if (from > 0 && from < list.header.length) nameColumns(sheet, list, row, from);
}

function nameColumns(sheet: Excel.Worksheet, { header }: ListSheet, row: number, from: number): void {
  const cells = sheet.getRangeByIndexes(row, from, 1, header.length - from);
  cells.values = [header.slice(from)];
  cells.format.font.bold = true;
}

/** Writes one cell of the list; `row` is that of the sheet, from 0. Does nothing where `key` no longer stands there. */
export function writeListCell(
  { name }: ListSheet,
  row: number,
  column: number,
  value: CellValue,
  key: { readonly column: number; readonly value: CellValue },
): Promise<Result<boolean, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const there = sheet.getRangeByIndexes(row, key.column, 1, 1).load('values');
    await context.sync();
    if (String(there.values[0]?.[0]) !== String(key.value)) return false;
    sheet.getRangeByIndexes(row, column, 1, 1).values = [[asTyped(value)]];
    await context.sync();
    return true;
  });
}

/** The first row below everything on the sheet; 0 where it is empty, null where there is none. */
async function endOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number | null> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  if (sheet.isNullObject) return null;
  return used.isNullObject ? 0 : used.rowIndex + used.rowCount;
}

/** The cells of the list's columns from one row to another. */
async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { header }: ListSheet,
  from: number,
  end: number,
): Promise<Cells> {
  if (end <= from) return [];
  const range = sheet.getRangeByIndexes(from, 0, end - from, header.length).load('values');
  await context.sync();
  return range.values as Cells;
}

/** Those of the rows that are not among others; of equal ones as many as there are more. */
function without(
  rows: readonly (readonly CellValue[])[],
  others: readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  const there = [...others];
  return rows.filter((row) => {
    const at = there.findIndex((other) => row.every((cell, column) => said(other[column]) === said(asTyped(cell))));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

/** Excel takes an apostrophe in front for the sign of a text. */
const said = (cell: CellValue | undefined): string => String(cell ?? '').replace(/^'/, '');
