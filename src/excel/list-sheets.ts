import type { Result } from '../domain';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

export interface SheetName {
  readonly id: string;
  readonly name: string;
}

/** The sheets that a person can see, or all there are, in their order. */
export function listSheets(which: 'visible' | 'all' = 'visible'): Promise<Result<readonly SheetName[], ExcelProblem>> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/id,items/name,items/visibility');
    await context.sync();
    return sheets.items
      .filter((sheet) => which === 'all' || sheet.visibility === Excel.SheetVisibility.visible)
      .map(({ id, name }) => ({ id, name }));
  });
}
