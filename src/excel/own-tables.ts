import type { Result } from '../domain';
import { CLINIC_SHEET, PAYERS_TABLE, TECHNIQUES_TABLE } from '../storage';
import { freeName } from './add-sheet';
import type { Cells } from './cells';
import { PROFILE_NAME } from './clinic-names';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** Where they stand on a new sheet. */
const PLACES = [
  { table: PAYERS_TABLE, row: 3, column: 0 },
  { table: TECHNIQUES_TABLE, row: 3, column: 6 },
] as const;
/** Blank rows that a new table has, so that it is plain where to type. */
const FIRST_ROWS = 3;

export interface ClinicTables {
  /** With the header, and without totals; empty where there is no such table. */
  readonly payers: Cells;
  readonly techniques: Cells;
  /** What stands in the profile cell; null where there is none. */
  readonly stamp: string | null;
}

/** The tables and the cell by their names, wherever they stand. */
async function findOwn(context: Excel.RequestContext) {
  const { tables, names } = context.workbook;
  const found = PLACES.map(({ table }) => tables.getItemOrNullObject(table.name).load('id,showTotals'));
  const name = names.getItemOrNullObject(PROFILE_NAME);
  name.load('name');
  await context.sync();
  const cell = name.isNullObject ? null : name.getRangeOrNullObject();
  cell?.load('values');
  const own = found.map((table) => (table.isNullObject ? null : table));
  return { own, name, cell };
}

/** The clinic's own tables and the profile cell; null where there are none. */
export function readClinicTables(): Promise<Result<ClinicTables | null, ExcelProblem>> {
  return inExcel(async (context) => {
    const { own, name, cell } = await findOwn(context);
    if (name.isNullObject && own.every((table) => table === null)) return null;
    const ranges = own.map((table) => table?.getRange().load('values') ?? null);
    await context.sync();
    const [payers, techniques] = ranges.map((range, at) => {
      const values = (range?.values ?? []) as Cells;
      return own[at]?.showTotals ? values.slice(0, -1) : values;
    });
    const stamp = cell === null || cell.isNullObject ? null : String(cell.values[0]?.[0] ?? '');
    return { payers: payers!, techniques: techniques!, stamp };
  });
}

/** Makes those of the tables and the profile cell that the workbook does not have on a sheet, and shows it; else the first table's. */
export function addClinicTables(stamp: string): Promise<Result<undefined, ExcelProblem>> {
  return inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    const { own, name, cell } = await findOwn(context);
    const there = own[0]?.worksheet.load('visibility');
    worksheets.load('items/name');
    await context.sync();
    const hasCell = cell !== null && !cell.isNullObject;
    const missing = PLACES.filter((_, at) => own[at] === null);
    if (there && hasCell && missing.length === 0) {
      if (there.visibility !== Excel.SheetVisibility.visible) there.visibility = Excel.SheetVisibility.visible;
      there.activate();
      await context.sync();
      return undefined;
    }
    const taken = worksheets.items.map((sheet) => sheet.name);
    const sheet = worksheets.add(freeName(CLINIC_SHEET, taken));
    if (!hasCell) {
      // A name whose cell was deleted points nowhere.
      if (!name.isNullObject) name.delete();
      sheet.getRange('A1:B1').values = [[`Profile for formulas (name: ${PROFILE_NAME})`, stamp]];
      names.add(PROFILE_NAME, sheet.getRange('B1'));
    }
    for (const place of missing) addTable(sheet, place);
    sheet.activate();
    await context.sync();
    return undefined;
  });
}

function addTable(sheet: Excel.Worksheet, { table, row, column }: (typeof PLACES)[number]): void {
  const width = table.header.length;
  sheet.getRangeByIndexes(row, column, 1, width).values = [[...table.header]];
  const range = sheet.getRangeByIndexes(row, column, FIRST_ROWS + 1, width);
  sheet.tables.add(range, true).name = table.name;
  range.format.autofitColumns();
}

/** Writes the profile cell, so that Excel calculates the formulas that name it anew. */
export function writeProfileStamp(stamp: string): Promise<Result<undefined, ExcelProblem>> {
  return inExcel(async (context) => {
    context.workbook.names.getItem(PROFILE_NAME).getRange().values = [[stamp]];
    await context.sync();
    return undefined;
  });
}
