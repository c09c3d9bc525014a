import type { Result } from '../domain';
import type { ExcelProblem } from './problem';
import { columnName, joinAddresses } from '../sheet';
import { hasExcelApi, inExcel } from './run';

/** A cell of a sheet, 0-based. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
}

export interface SelectOutcome {
  /** 0-based rows of the sheet that are hidden or filtered away: selected, but not to be seen. */
  readonly hiddenRows: readonly number[];
}

/** Rows that are looked at for being hidden; a finding seldom has more. */
const LOOK_AT = 50;

/** Shows the sheet and selects the cells; the focus stays in the pane. */
export function selectCells(
  worksheetId: string,
  cells: readonly SheetCell[],
): Promise<Result<SelectOutcome, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    const names = [...new Set(cells.map((cell) => `${columnName(cell.column)}${cell.row + 1}`))];
    const address = joinAddresses(names)[0];
    if (address === undefined) return { hiddenRows: [] };
    sheet.activate();
    // Before ExcelApi 1.18 several areas cannot be selected; the first cell is better than none.
    if (names.length > 1 && hasExcelApi('1.18')) sheet.getRanges(address).select();
    else sheet.getRange(names[0]!).select();
    const rows = [...new Set(cells.map((cell) => cell.row))].slice(0, LOOK_AT);
    const looked = rows.map((row) => sheet.getRangeByIndexes(row, 0, 1, 1).load('rowHidden'));
    await context.sync();
    return { hiddenRows: rows.filter((_, at) => looked[at]!.rowHidden === true) };
  });
}
