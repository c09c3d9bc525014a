import type { Result } from '../domain';
import { PROFILE_NAME } from './clinic-names';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';
import { SETTING_PREFIX } from './settings';

/**
 * Whether the workbook remembers anything of this add-in, or gives formulas a clinic's profile. `patience`: how long it waits for a
 * cell that is being edited, in milliseconds.
 */
export function holdsOurs(patience?: number): Promise<Result<boolean, ExcelProblem>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const profile = workbook.names.getItemOrNullObject(PROFILE_NAME).load('name');
    const settings = workbook.settings.load('items/key');
    await context.sync();
    return !profile.isNullObject || settings.items.some(({ key }) => key.startsWith(SETTING_PREFIX));
  }, patience);
}
