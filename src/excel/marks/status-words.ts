import type { Result } from '../../domain';
import type { CellValue } from '../cells';
import type { ExcelProblem } from '../problem';
import { inExcel } from '../run';
import { eachRun, findStatusColumn, ourRuns, readWords } from './find-column';
import { tracesOf } from './lists';
import { openForMarks, type MarkedTable } from './mark-rows';

/** What stands in the status column beside the rows of a table; null where it has none. */
export function readStatuses(
  worksheetId: string,
  table: MarkedTable,
): Promise<Result<readonly CellValue[] | null, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    const place = await placeOf(context, sheet, worksheetId, table);
    return place && readWords(context, sheet, place.column, table.area);
  });
}

/** Takes our words off these rows of a table, from 0; what a person wrote stays. The answer is how many there were. */
export function blankStatuses(
  worksheetId: string,
  table: MarkedTable,
  rows: ReadonlySet<number>,
): Promise<Result<number, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = await openForMarks(context, worksheetId);
    const place = await placeOf(context, sheet, worksheetId, table);
    if (place === null) return 0;
    const words = await readWords(context, sheet, place.column, table.area);
    const runs = ourRuns(words, (word, at) => word !== '' && rows.has(at));
    await eachRun(context, runs, ({ at, count }) =>
      sheet.getRangeByIndexes(table.area.row + at, place.column, count, 1).clear(Excel.ClearApplyTo.contents),
    );
    return runs.reduce((sum, { count }) => sum + count, 0);
  });
}

async function placeOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  worksheetId: string,
  { area, only }: MarkedTable,
) {
  const traces = tracesOf(context, sheet, { worksheetId, area, only });
  return (await findStatusColumn(context, sheet, { area, only, traces })).place;
}
