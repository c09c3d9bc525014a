import type { Result } from '../domain';
import { CLINIC_SHEET, PAYERS_TABLE, TECHNIQUES_TABLE } from '../storage';
import type { Cells } from './cells';
import { PROFILE_NAME } from './clinic-names';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

const PAYERS_AT = { row: 3, column: 0 };
const TECHNIQUES_AT = { row: 3, column: 6 };
/** Blank rows that a new table has, so that it is plain where to type. */
const FIRST_ROWS = 3;

export interface ClinicTables {
  readonly payers: Cells;
  readonly techniques: Cells;
  /** What stands in the profile cell; null where there is none. */
  readonly stamp: string | null;
}

/** The clinic's own tables and the profile cell, found by their names wherever they stand; null where there are none. */
export function readClinicTables(): Promise<Result<ClinicTables | null, ExcelProblem>> {
  return inExcel(async (context) => {
    const { tables, names } = context.workbook;
    const payers = tables.getItemOrNullObject(PAYERS_TABLE.name);
    const techniques = tables.getItemOrNullObject(TECHNIQUES_TABLE.name);
    const profile = names.getItemOrNullObject(PROFILE_NAME);
    payers.load('id');
    techniques.load('id');
    profile.load('name');
    await context.sync();
    if (payers.isNullObject && techniques.isNullObject && profile.isNullObject) return null;
    const [own, ways] = [payers, techniques].map((table) =>
      table.isNullObject ? null : table.getDataBodyRange().load('values'),
    );
    const cell = profile.isNullObject ? null : profile.getRangeOrNullObject();
    cell?.load('values');
    await context.sync();
    const stamp = cell === null || cell.isNullObject ? null : String(cell.values[0]?.[0] ?? '');
    return { payers: (own?.values ?? []) as Cells, techniques: (ways?.values ?? []) as Cells, stamp };
  });
}

/** Makes the sheet with both tables and the profile cell, and shows it. */
export function addClinicTables(stamp: string): Promise<Result<undefined, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add(CLINIC_SHEET);
    sheet.getRange('A1:B1').values = [[`Profile for formulas (name: ${PROFILE_NAME})`, stamp]];
    context.workbook.names.add(PROFILE_NAME, sheet.getRange('B1'));
    for (const [table, at] of [
      [PAYERS_TABLE, PAYERS_AT],
      [TECHNIQUES_TABLE, TECHNIQUES_AT],
    ] as const) {
      const head = sheet.getRangeByIndexes(at.row, at.column, 1, table.header.length);
      head.values = [[...table.header]];
      const range = sheet.getRangeByIndexes(at.row, at.column, FIRST_ROWS + 1, table.header.length);
      const added = sheet.tables.add(range, true);
      added.name = table.name;
      range.format.autofitColumns();
    }
    sheet.activate();
    await context.sync();
    return undefined;
  });
}

/** Writes the profile cell, so that Excel calculates the formulas that name it anew. */
export function writeProfileStamp(stamp: string): Promise<Result<undefined, ExcelProblem>> {
  return inExcel(async (context) => {
    context.workbook.names.getItem(PROFILE_NAME).getRange().values = [[stamp]];
    await context.sync();
    return undefined;
  });
}
