import { isFormer, placeOf, standsOn, type Waiver } from '../../../storage';
import type { PanePorts } from '../ports';
import type { Checked } from '../state';

/**
 * Waivers that may still hold where nobody has looked: of a table that is not among those that were checked, on a sheet that is
 * there, or of a rule that is switched off.
 */
export async function unseenAmong(
  { excel, store }: PanePorts,
  salts: readonly string[],
  today: string,
  checked: readonly Checked[],
  waivers: readonly Waiver[],
): Promise<(waiver: Waiver) => boolean> {
  const listed = waivers.length > 0 ? await excel.listSheets('all') : null;
  const there = listed?.ok
    ? salts.flatMap((salt) => listed.value.map(({ id }) => sheetIn(placeOf(salt, id, ''))))
    : null;
  const { rulesOff } = store.get().profile;
  const sheets = checked.map(({ found }) => found.worksheetId);
  const isWhole = (sheet: string) => {
    const own = checked.filter(({ found }) => found.worksheetId === sheet);
    return own.length >= (own[0]?.found.tables.length ?? 0);
  };
  const tables = salts.flatMap((salt) => checked.map(({ found, key }) => placeOf(salt, found.worksheetId, key)));
  const whole = salts.flatMap((salt) => sheets.filter(isWhole).map((sheet) => sheetIn(placeOf(salt, sheet, ''))));
  return (waiver: Waiver): boolean =>
    standsOn(waiver, today) &&
    !isFormer(waiver) &&
    (there?.includes(sheetIn(waiver.place)) ?? true) &&
    (rulesOff.includes(waiver.ruleId) || (!tables.includes(waiver.place) && !whole.includes(sheetIn(waiver.place))));
}

/** Of a place, the number of its sheet. */
const sheetIn = (place: string): string => place.split('-')[0]!;
