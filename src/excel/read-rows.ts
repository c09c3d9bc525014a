import type { Result } from '../domain';
import { joinRows, type Area } from '../sheet';
import type { Cells, CellValue } from './cells';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** Ranges in one request; more of them make Excel slow to answer. */
const RANGES = 200;

/**
 * Reads some rows of an area, whole; `rows` are 0-based in the area, ascending. The answer is in the same order. Of
 * `formulas`, a cell without one gives its value.
 */
export function readRows(
  worksheetId: string,
  area: Area,
  rows: readonly number[],
  what: 'values' | 'formulas' = 'values',
): Promise<Result<Cells, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    const runs = joinRows(rows);
    const cells: CellValue[][] = [];
    for (let at = 0; at < runs.length; at += RANGES) {
      const ranges = runs
        .slice(at, at + RANGES)
        .map(([first, last]) =>
          sheet.getRangeByIndexes(area.row + first, area.column, last - first + 1, area.columns).load(what),
        );
      // One request holds only so many ranges.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const range of ranges) cells.push(...(range[what] as CellValue[][]));
    }
    return cells;
  });
}
