import type { Profile } from '../domain';
import { readEntry, type EntryKind } from './entry';
import { markModeEntry } from './marks-entry';
import { readProfile } from './profile-entries';
import { columnsEntry, liveEntry, tableChosenEntry, tableColumnsEntry } from './sheet-entry';

/** A field of the profile, or what somebody has chosen beside it. `tables`: those of a sheet that are checked together. */
export type SettingName = keyof Profile | 'columns' | 'tables' | 'live' | 'markMode';

/** Settings that a workbook holds and that cannot be taken; each name once. */
export interface UnreadSettings {
  /** Written by a newer add-in: not readable here, and not to be overwritten. */
  readonly newer: readonly SettingName[];
  /** They hold nothing readable: taken as not given. */
  readonly broken: readonly SettingName[];
}

type Choice = readonly [name: SettingName, kind: EntryKind<unknown>];

const OF_WORKBOOK: readonly Choice[] = [
  ['live', liveEntry],
  ['markMode', markModeEntry],
];
/** Behind these keys stands which sheet is meant, or which table. */
const OF_SHEETS: readonly Choice[] = [
  ['columns', columnsEntry('')],
  ['columns', tableColumnsEntry('', '')],
  ['tables', tableChosenEntry('', '')],
];

const ofSheet = (key: string) => OF_SHEETS.find(([, kind]) => key.startsWith(kind.key.replace('/', '')));

/** Does a key speak of the columns or the tables of a sheet? */
export const isOfSheet = (key: string): boolean => ofSheet(key) !== undefined;

/** What stands in the settings of a workbook, by key, and is not taken. */
export function unreadSettings(kept: ReadonlyMap<string, string>): UnreadSettings {
  const { newer, broken } = readProfile(kept);
  const unread = { newer: new Set<SettingName>(newer), broken: new Set<SettingName>(broken) };
  for (const [key, text] of kept) {
    const choice = OF_WORKBOOK.find(([, kind]) => kind.key === key) ?? ofSheet(key);
    if (choice === undefined) continue;
    const [name, kind] = choice;
    const { state } = readEntry(kind, text);
    if (state === 'newer' || state === 'broken') unread[state].add(name);
  }
  return { newer: [...unread.newer], broken: [...unread.broken] };
}
