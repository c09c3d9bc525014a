import type { Result } from '../domain';
import type { DateSystem } from '../sheet';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** Excel's number for 2000-01-01 in workbooks that count from 1904. */
const NEW_MILLENNIUM_1904 = 35_064;

/**
 * Which day the workbook counts from. The interface has no member for it, so Excel is asked for the number of a day:
 * nothing is written for that.
 */
export function readDateSystem(): Promise<Result<DateSystem, ExcelProblem>> {
  return inExcel(async (context) => {
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load('value');
    await context.sync();
    return day.value === NEW_MILLENNIUM_1904 ? 1904 : 1900;
  });
}
