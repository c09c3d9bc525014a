import type { Result } from '../domain';
import { parseArea, type Area } from '../sheet';
import type { Cells } from './cells';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** An Excel table on the sheet, with its header row. */
export interface SurveyedTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly hasTotals: boolean;
}

/** What a sheet looks like before anything is read in full. */
export interface Survey {
  /** Captured once: the active sheet may change, or be another workbook's, before the next request. */
  readonly worksheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  /** The rectangle that holds values; null where the sheet is empty. */
  readonly used: Area | null;
  /** The first rows of `used`, to look for a header in. */
  readonly top: Cells;
  readonly tables: readonly SurveyedTable[];
}

/** Rows in which a header is looked for, and columns beyond which none is. */
export const TOP_ROWS = 80;
export const TOP_COLUMNS = 256;

/** Looks at one sheet, the active one where no id is given: two round trips. */
export function surveySheet(worksheetId?: string): Promise<Result<Survey, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = worksheetId === undefined ? sheets.getActiveWorksheet() : sheets.getItem(worksheetId);
    sheet.load('id,name');
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    const tables = sheet.tables;
    tables.load('items/id,items/name,items/showTotals');
    await context.sync();

    const usedArea = used.isNullObject ? null : parseArea(used.address);
    const top = usedArea === null ? null : topOf(sheet, usedArea);
    const ranges = tables.items.map((table) => table.getRange().load('address'));
    if (top !== null || ranges.length > 0) await context.sync();

    return {
      worksheetId: sheet.id,
      sheetName: sheet.name,
      protected: sheet.protection.protected,
      used: usedArea,
      top: (top?.values ?? []) as Cells,
      tables: tables.items.flatMap((table, at) => {
        const area = parseArea(ranges[at]!.address);
        return area ? [{ id: table.id, name: table.name, area, hasTotals: table.showTotals }] : [];
      }),
    };
  });
}

function topOf(sheet: Excel.Worksheet, used: Area): Excel.Range {
  const rows = Math.min(used.rows, TOP_ROWS);
  const columns = Math.min(used.columns, TOP_COLUMNS);
  return sheet.getRangeByIndexes(used.row, used.column, rows, columns).load('values');
}
