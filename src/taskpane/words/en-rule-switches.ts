import type { Scope } from '../../rules';
import { english } from './numbers';

const { number: n } = english;

const groups: Readonly<Record<Scope, string>> = {
  line: 'Each line by itself',
  'client-day': 'A client’s day',
  'provider-day': 'A provider’s day',
  episode: 'A client’s visits with one payer',
  sheet: 'Habits over the sheet',
};

/** Switching rules off, and saying that some are. */
export const ruleSwitches = {
  heading: 'Rules',
  intro:
    'Every rule is on at first. Switch off what your clinic has decided not to look at; for everyone with this workbook, in the pane, in formulas that name the profile and on the command line.',
  count: (off: number, all: number) =>
    off === 0
      ? `All ${n(all)} rules are on.`
      : `${n(off)} of ${n(all)} rules ${off === 1 ? 'is' : 'are'} switched off.`,
  choose: 'Switch single rules',
  search: 'Search rules',
  searchHint: 'Words of the rule, or of why it matters',
  found: (count: number) => (count === 1 ? '1 rule fits.' : `${n(count)} rules fit.`),
  groups,
  group: (name: string, off: number, all: number) =>
    off === 0 ? `${name} (${n(all)})` : `${name} (${n(all)}, ${n(off)} off)`,
  atMost: 'At most',
  why: 'Why it matters',
  allOn: 'Switch all on',
  unknown: (ids: string) => `Also switched off, but not known to this version: ${ids}`,
  list: 'Rules switched off',
  off: (count: number) => (count === 1 ? '1 rule is switched off.' : `${n(count)} rules are switched off.`),
  look: 'Look at them',
  clean: 'Nothing was found by the rules that are switched on. What the others look at was not judged.',
};
