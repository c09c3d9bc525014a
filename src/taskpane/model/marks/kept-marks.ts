import { marksEntry, MARKS_PREFIX, readEntry, tableKey, type EntryRead, type KeptMarks } from '../../../storage';
import type { Settings } from '../setup/settings';
import type { Checked, KeptResult, ListedMarks, PaneState } from '../state';
import { choiceAmong } from '../setup/tables';

/** The name under which the workbook lists the marks of a table: that of its sheet, where it is the only one there. */
export function placeOf({ worksheetId, found }: Pick<Checked, 'worksheetId' | 'found'>): string {
  const table = choiceAmong(found);
  return table === undefined ? worksheetId : tableKey(worksheetId, table);
}

/** Whether marks that are listed there are repainted and cleared with this table. */
export function isPlaceOf(place: string, checked: Pick<Checked, 'worksheetId' | 'found'>): boolean {
  const [sheet] = place.split('/');
  if (sheet !== checked.worksheetId) return false;
  return place === sheet || choiceAmong(checked.found) === undefined || place === placeOf(checked);
}

/** All lists of marks in the workbook, by place. */
export const marksLists = (settings: Settings): readonly (readonly [place: string, read: EntryRead<KeptMarks>])[] =>
  [...settings.all()]
    .filter(([key]) => key.startsWith(MARKS_PREFIX))
    .map(([key, text]) => {
      const place = key.slice(MARKS_PREFIX.length);
      return [place, readEntry(marksEntry(place), text)] as const;
    });

/** The list of a table's marks; `newer` where only a newer add-in can read it. */
export function listedMarks(settings: Settings, checked: Checked): KeptMarks | 'newer' | null {
  const lists = marksLists(settings).filter(([place]) => isPlaceOf(place, checked));
  const own = lists.find(([place]) => place === placeOf(checked)) ?? lists[0];
  if (own === undefined) return null;
  const [, read] = own;
  return read.state === 'kept' ? read.value : read.state === 'newer' ? 'newer' : null;
}

/** How a table is marked whose list somebody else has written. */
export const markedBy = ({ asOf, column }: KeptMarks): NonNullable<KeptResult['marked']> => ({
  asOf,
  rows: null,
  mode: column ? 'column' : 'formats',
});

/** Whether this pane has checked the table whose marks are listed there. */
export function isChecked({ checked, results }: Pick<PaneState, 'checked' | 'results'>, place: string): boolean {
  if (checked !== null && isPlaceOf(place, checked)) return true;
  return [...results.values()].some((result) => isPlaceOf(place, result.checked));
}

/** Marks of tables that this pane has not checked. */
export const earlierMarks = (state: PaneState): readonly ListedMarks[] =>
  state.listedMarks.filter(({ place }) => !isChecked(state, place));

/** The marks still fit the rows as they are now; an opening later must know that. */
export async function keepPrint(
  settings: Settings,
  place: string,
  print: Pick<KeptMarks, 'print'> | Required<Pick<KeptMarks, 'words'>>,
): Promise<void> {
  const read = await settings.refresh();
  if (!read.ok) return;
  const kind = marksEntry(place);
  const kept = settings.get(kind);
  if (kept !== null) await settings.put(kind, { ...kept, ...print });
}
