import type { Result } from '../domain';
import { parseArea, TOP_COLUMNS, TOP_ROWS, type Area, type ExcelTable, type SheetTop } from '../sheet';
import type { Cells } from './cells';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** What a sheet looks like before anything is read in full. */
export interface Survey extends SheetTop {
  /** Captured once: the active sheet may change, or be another workbook's, before the next request. */
  readonly worksheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
}

/** Rows of a table that are looked at: its header is the first of them. */
const TABLE_ROWS = 80;

/**
 * Looks at one sheet, the active one where no id is given: two round trips, three where tables stand on it. `patience`: how long it
 * waits for a cell that is being edited, in milliseconds.
 */
export function surveySheet(worksheetId?: string, patience?: number): Promise<Result<Survey, ExcelProblem>> {
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
    const top = usedArea === null ? null : topOf(sheet, usedArea, TOP_ROWS);
    const ranges = tables.items.map((table) => table.getRange().load('address'));
    if (top !== null || ranges.length > 0) await context.sync();
    const areas = ranges.map((range) => parseArea(range.address));
    const tops = areas.map((area) => (area === null ? null : topOf(sheet, area, TABLE_ROWS)));
    if (ranges.length > 0) await context.sync();

    return {
      worksheetId: sheet.id,
      sheetName: sheet.name,
      protected: sheet.protection.protected,
      used: usedArea,
      top: (top?.values ?? []) as Cells,
      tables: tables.items.flatMap((table, at): readonly ExcelTable[] => {
        const area = areas[at] ?? null;
        if (area === null) return [];
        const { id, name, showTotals: hasTotals } = table;
        return [{ id, name, area, hasTotals, top: tops[at]!.values as Cells }];
      }),
    };
  }, patience);
}

function topOf(sheet: Excel.Worksheet, area: Area, most: number): Excel.Range {
  const rows = Math.min(area.rows, most);
  const columns = Math.min(area.columns, TOP_COLUMNS);
  return sheet.getRangeByIndexes(area.row, area.column, rows, columns).load('values');
}
