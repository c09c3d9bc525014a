import * as v from 'valibot';
import { COUNTING_RULES, EMPTY_PROFILE, type CountingRule, type Profile } from '../domain';
import { readEntry, writeEntry, type EntryKind } from './entry';
import { fittingItems } from './fitting';

/** Longest text that a field of the profile may hold; the workbook's settings are no place for prose. */
const TEXT_LIMIT = 120;

const text = v.nullable(v.pipe(v.string(), v.maxLength(TEXT_LIMIT)));
const entry = <T>(name: string, schema: v.GenericSchema<unknown, T>): EntryKind<T> => ({
  key: `tcc.profile.${name}`,
  version: 1,
  schema,
});

/** One entry a field, so that two people who change different fields both keep their change. */
export const PROFILE_ENTRIES: { readonly [Name in keyof Profile]: EntryKind<Profile[Name]> } = {
  license: entry('license', text),
  state: entry('state', text),
  payer: entry('payer', text),
  countingRule: entry('countingRule', v.nullable(v.picklist(COUNTING_RULES as readonly CountingRule[]))),
  hoursWorked: entry('hoursWorked', v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(24)))),
  rulesOff: entry('rulesOff', fittingItems(v.pipe(v.string(), v.maxLength(TEXT_LIMIT)), 200)),
};

const NAMES = Object.keys(PROFILE_ENTRIES) as readonly (keyof Profile)[];

export interface ProfileRead {
  readonly profile: Profile;
  /** Fields that a newer add-in wrote: not readable here, and not to be overwritten. */
  readonly newer: readonly (keyof Profile)[];
  /** Fields that hold nothing readable: taken as not given. */
  readonly broken: readonly (keyof Profile)[];
}

export function readProfile(get: (key: string) => string | null): ProfileRead {
  const profile: Record<string, unknown> = { ...EMPTY_PROFILE };
  const newer: (keyof Profile)[] = [];
  const broken: (keyof Profile)[] = [];
  for (const name of NAMES) {
    const kind = PROFILE_ENTRIES[name] as EntryKind<unknown>;
    const read = readEntry(kind, get(kind.key));
    if (read.state === 'kept') profile[name] = read.value;
    if (read.state === 'newer') newer.push(name);
    if (read.state === 'broken') broken.push(name);
  }
  return { profile: profile as unknown as Profile, newer, broken };
}

/** The entries to write for what has changed, and only for that. */
export function profileChanges(before: Profile, after: Profile): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  for (const name of NAMES) {
    const kind = PROFILE_ENTRIES[name] as EntryKind<unknown>;
    const text = writeEntry(kind, after[name]);
    if (text !== writeEntry(kind, before[name])) changes.set(kind.key, text);
  }
  return changes;
}
