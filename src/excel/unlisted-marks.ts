import { isOurFormula } from '../check';
import type { Result } from '../domain';
import { marksEntry, MARKS_PREFIX, readEntry } from '../storage';
import type { ExcelProblem } from './problem';
import { inExcel } from './run';

/** Conditional formats of ours on one sheet. */
export interface UnlistedMarks {
  readonly worksheetId: string;
  readonly formats: readonly string[];
  readonly protected: boolean;
}

/** Marks that are keyed to a status column are true as long as that stands there. */
const BY_COLUMN = /^=AND\(\$[A-Z]/;

/**
 * Our marks on row numbers that no list in the workbook names: a run that crashed has left them, or a copy of a sheet
 * has brought them. Three round trips, two where the workbook has no formula rules.
 */
export function findUnlistedMarks(): Promise<Result<readonly UnlistedMarks[], ExcelProblem>> {
  return inExcel(async (context) => {
    const { settings, worksheets } = context.workbook;
    settings.load('items/key,items/value');
    worksheets.load('items/id');
    await context.sync();
    const looked = worksheets.items.map((sheet) => ({
      id: sheet.id,
      protection: sheet.protection.load('protected'),
      formats: sheet.getRange().conditionalFormats.load('items/id,items/type'),
    }));
    await context.sync();
    const rules = looked.flatMap(({ id, protection, formats }) =>
      formats.items
        .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
        .map((format) => ({ sheet: id, protection, id: format.id, rule: format.custom.rule.load('formula') })),
    );
    if (rules.length === 0) return [];
    await context.sync();
    return looked.flatMap(({ id, protection, formats }): readonly UnlistedMarks[] => {
      const listed = listedOn(settings.items, id);
      const there = new Set(formats.items.map((format) => format.id));
      // Where Excel has given the listed ones other ids, nobody can tell them from the rest.
      if (listed === null || !listed.every((format) => there.has(format))) return [];
      const unlisted = rules.filter(
        (one) =>
          one.sheet === id &&
          isOurFormula(one.rule.formula) &&
          !BY_COLUMN.test(one.rule.formula) &&
          !listed.includes(one.id),
      );
      if (unlisted.length === 0) return [];
      return [{ worksheetId: id, formats: unlisted.map((one) => one.id), protected: protection.protected }];
    });
  });
}

/** The formats that lists name on a sheet; null where a newer add-in has written one. */
function listedOn(settings: readonly Excel.Setting[], worksheetId: string): readonly string[] | null {
  const lists = settings
    .filter(({ key }) => key.startsWith(MARKS_PREFIX))
    .flatMap((setting) => {
      const place = setting.key.slice(MARKS_PREFIX.length);
      return place.split('/')[0] === worksheetId ? [readEntry(marksEntry(place), String(setting.value))] : [];
    });
  if (lists.some(({ state }) => state === 'newer')) return null;
  return lists.flatMap((list) => (list.state === 'kept' ? list.value.formats : []));
}

/** Takes these formats off their sheets; those that are gone already do no harm. */
export function clearUnlistedMarks(marks: readonly UnlistedMarks[]): Promise<Result<undefined, ExcelProblem>> {
  return inExcel(async (context) => {
    for (const { worksheetId, formats } of marks) {
      const there = context.workbook.worksheets.getItem(worksheetId).getRange().conditionalFormats;
      for (const id of formats) there.getItemOrNullObject(id).delete();
    }
    await context.sync();
    return undefined;
  });
}
