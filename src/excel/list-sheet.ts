import type { Result } from '../domain';
import { columnName } from '../sheet';
import type { ListSheet } from '../storage';
import type { Cells, CellValue } from './cells';
import { asTyped } from './edit-cells';
import { protectedSheet, type ExcelProblem } from './problem';
import { inExcel } from './run';

/** The rows under the header; null where there is no such sheet yet. */
export function readList({ name, header }: ListSheet): Promise<Result<Cells | null, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    await context.sync();
    if (sheet.isNullObject) return null;
    if (used.isNullObject) return [];
    const rows = used.rowIndex + used.rowCount - 1;
    if (rows < 1) return [];
    const range = sheet.getRangeByIndexes(1, 0, rows, header.length).load('values');
    await context.sync();
    return range.values as Cells;
  });
}

/** Another person may write the same rows at the same moment; then ours are written again below theirs. */
const TRIES = 4;

/**
 * Adds rows to the list, and makes its sheet where there is none. The rows are read back: where a colleague's rows
 * came to stand in their place, they are written again below, so that both survive.
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
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    let sheet = sheets.getItemOrNullObject(list.name);
    sheet.load('id');
    await context.sync();
    if (sheet.isNullObject) sheet = newList(sheets, list);
    const protection = sheet.protection.load('protected');
    await context.sync();
    if (protection.protected) throw protectedSheet();
    await nameLastColumns(context, sheet, list);
    for (let tried = 0; tried < TRIES; tried++) {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,rowCount');
      // The end of the list is looked for anew before each try.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      const end = used.isNullObject ? 1 : used.rowIndex + used.rowCount;
      const target = sheet.getRangeByIndexes(end, 0, rows.length, list.header.length);
      target.numberFormat = rows.map((row) => row.map(() => '@'));
      target.values = rows.map((row) => row.map(asTyped));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      target.load('values');
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      if (sameCells(target.values as Cells, rows)) return undefined;
    }
    throw Object.assign(new Error('overwritten'), { code: 'Conflict', debugInfo: {} });
  });
}

/** A sheet of an earlier version lacks the last columns: their headings are written where nothing stands. */
async function nameLastColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { header }: ListSheet,
): Promise<void> {
  const top = sheet.getRangeByIndexes(0, 0, 1, header.length).load('values');
  await context.sync();
  const cells = (top.values as CellValue[][])[0]!;
  // Whoever has put other headings there wants them.
  let from = header.length;
  while (from > 0 && String(cells[from - 1]) === '') from--;
  if (from === 0 || from === header.length) return;
  const missing = sheet.getRangeByIndexes(0, from, 1, header.length - from);
  missing.values = [header.slice(from)];
  missing.format.font.bold = true;
}

/** Writes one cell of the list; `row` is 0-based under the header. Does nothing where `key` no longer stands there. */
export function writeListCell(
  { name }: ListSheet,
  row: number,
  column: number,
  value: CellValue,
  key: { readonly column: number; readonly value: CellValue },
): Promise<Result<boolean, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const there = sheet.getRange(`${columnName(key.column)}${row + 2}`).load('values');
    await context.sync();
    if (String(there.values[0]?.[0]) !== String(key.value)) return false;
    sheet.getRange(`${columnName(column)}${row + 2}`).values = [[asTyped(value)]];
    await context.sync();
    return true;
  });
}

function newList(sheets: Excel.WorksheetCollection, { name, header }: ListSheet): Excel.Worksheet {
  const sheet = sheets.add(name);
  const top = sheet.getRangeByIndexes(0, 0, 1, header.length);
  top.values = [[...header]];
  top.format.font.bold = true;
  return sheet;
}

const sameCells = (a: Cells, b: Cells): boolean =>
  b.every((row, at) => row.every((cell, column) => String(a[at]?.[column] ?? '') === String(cell)));
