import type { Result } from '../domain';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** All keys of this product in a workbook's settings begin so. */
export const SETTING_PREFIX = 'tcc.';

/** All entries of this product that the workbook holds. They travel with the file and are seen by everyone who has it. */
export function readSettings(): Promise<Result<ReadonlyMap<string, string>, ExcelProblem>> {
  return inExcel(async (context) => {
    const settings = context.workbook.settings;
    settings.load('items/key,items/value');
    await context.sync();
    return new Map(
      settings.items
        .filter((setting) => setting.key.startsWith(SETTING_PREFIX) && typeof setting.value === 'string')
        .map((setting) => [setting.key, setting.value as string]),
    );
  });
}

/** Writes the given entries and nothing else; null takes an entry away. */
export function writeSettings(entries: ReadonlyMap<string, string | null>): Promise<Result<undefined, ExcelProblem>> {
  return inExcel(async (context) => {
    const settings = context.workbook.settings;
    for (const [key, text] of entries) {
      if (text === null) settings.getItemOrNullObject(key).delete();
      else settings.add(key, text);
    }
    await context.sync();
    return undefined;
  });
}

/** Tells when somebody has changed settings of the workbook, a colleague included, until the answer is called. */
export function watchSettings(onChange: () => void): Promise<Result<() => Promise<void>, ExcelProblem>> {
  return inExcel(async (context) => {
    const handler = context.workbook.settings.onSettingsChanged.add(async () => onChange());
    await context.sync();
    return async () => {
      handler.remove();
      await context.sync();
    };
  });
}
