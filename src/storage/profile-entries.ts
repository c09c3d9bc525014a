import * as v from 'valibot';
import { COUNTING_RULES, EMPTY_PROFILE, type CountingRule, type Profile } from '../domain';
import { readEntry, writeEntry, type EntryKind } from './entry';

/** Longest text that a field of the profile may hold; the workbook's settings are no place for prose. */
const TEXT_LIMIT = 120;

const text = v.nullable(v.pipe(v.string(), v.maxLength(TEXT_LIMIT)));
const entry = <T>(name: string, schema: v.GenericSchema<unknown, T>): EntryKind<T> => ({
  key: `tcc.profile.${name}`,
  version: 1,
  schema,
});

/** What is said in one entry a field, so that two people who change different fields both keep their change. */
export const PROFILE_ENTRIES: { readonly [Name in Single]: EntryKind<Profile[Name]> } = {
  license: entry('license', text),
  state: entry('state', text),
  payer: entry('payer', text),
  countingRule: entry('countingRule', v.nullable(v.picklist(COUNTING_RULES as readonly CountingRule[]))),
  hoursWorked: entry('hoursWorked', v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(24)))),
};
type Single = Exclude<keyof Profile, 'rulesOff'>;

const NAMES = Object.keys(PROFILE_ENTRIES) as readonly Single[];

/** Rules that are switched off have an entry each: two people who switch different ones both keep their change. */
export const ruleOffEntry = (ruleId: string): EntryKind<boolean> => ({
  key: `${OFF_PREFIX}${ruleId}`,
  version: 1,
  schema: v.boolean(),
});

const OFF_PREFIX = 'tcc.ruleOff.';
const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** More rules than there will ever be; anyone may have written the settings. */
const MOST_RULES = 200;

export interface ProfileRead {
  readonly profile: Profile;
  /** Fields that a newer add-in wrote: not readable here, and not to be overwritten. */
  readonly newer: readonly (keyof Profile)[];
  /** Fields that hold nothing readable: taken as not given. */
  readonly broken: readonly (keyof Profile)[];
}

/** The profile in the settings of a workbook, by key. */
export function readProfile(kept: ReadonlyMap<string, string>): ProfileRead {
  const profile: Record<string, unknown> = { ...EMPTY_PROFILE };
  const set = { newer: new Set<keyof Profile>(), broken: new Set<keyof Profile>() };
  const read = <T>(name: keyof Profile, kind: EntryKind<T>): T | undefined => {
    const entry = readEntry(kind, kept.get(kind.key) ?? null);
    if (entry.state === 'newer' || entry.state === 'broken') set[entry.state].add(name);
    return entry.state === 'kept' ? entry.value : undefined;
  };
  for (const name of NAMES) profile[name] = read<unknown>(name, PROFILE_ENTRIES[name]) ?? profile[name];
  profile['rulesOff'] = ruleIds(kept).filter((id) => read('rulesOff', ruleOffEntry(id)) === true);
  return { profile: profile as unknown as Profile, newer: [...set.newer], broken: [...set.broken] };
}

const ruleIds = (kept: ReadonlyMap<string, string>): readonly string[] =>
  [...kept.keys()]
    .filter((key) => key.startsWith(OFF_PREFIX) && key.length <= TEXT_LIMIT)
    .map((key) => key.slice(OFF_PREFIX.length))
    .filter((id) => RULE_ID.test(id))
    .sort()
    .slice(0, MOST_RULES);

/** The entries to write for what differs from the settings, and only for that; what a newer add-in wrote stays. */
export function profileChanges(kept: ReadonlyMap<string, string>, after: Profile): ReadonlyMap<string, string> {
  const { profile: before } = readProfile(kept);
  const changes = new Map<string, string>();
  const change = <T>(kind: EntryKind<T>, old: T, now: T) => {
    const text = writeEntry(kind, now);
    const isNewer = readEntry(kind, kept.get(kind.key) ?? null).state === 'newer';
    if (!isNewer && text !== writeEntry(kind, old)) changes.set(kind.key, text);
  };
  for (const name of NAMES) change<unknown>(PROFILE_ENTRIES[name], before[name], after[name]);
  for (const id of new Set([...before.rulesOff, ...after.rulesOff]))
    change(ruleOffEntry(id), before.rulesOff.includes(id), after.rulesOff.includes(id));
  return changes;
}
