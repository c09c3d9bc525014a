import type { Code } from '../../domain';
import type { Credential, Knowledge, StateRow } from '../../reference';
import type { CodeOption, LicenseVerdict, Reason, SuggestQuery, Suggestion, UnitAdvice } from '../types';
import type { Facts, Resolved } from './options';

/** Everything that neither the minutes change nor the date within a stretch: see `turnsOfTables`. */
export interface Base {
  readonly knowledge: Knowledge;
  readonly facts: Facts;
  readonly credential: Credential | null;
  readonly state: StateRow | null;
  readonly resolved: readonly Resolved[];
  /** Each code once, ascending, "no code" last. */
  readonly options: readonly CodeOption[];
  /** The text names its techniques without doubt, or the license settles the doubt. */
  readonly certain: boolean;
  readonly licenseSettles: boolean;
  /** In the order of the options; null where nobody was named or there is no code. */
  readonly verdicts: readonly (LicenseVerdict | null)[];
}

export interface Judged {
  readonly answer: Reason;
  readonly verdict: Suggestion['verdict'];
}

/** A base with what follows from it, kept for the rows that repeat it. */
export interface JudgedBase {
  readonly base: Base;
  readonly judged: Judged;
  /** The answer's text; null where it names the day. */
  readonly text: string | null;
  /** The one code that the license does not rule out; only it has units. */
  readonly only: Code | null;
  /** Minutes that make a unit of it by any rule; 0 where it is untimed or there is none. */
  readonly enough: number;
  readonly license: LicenseVerdict | null;
  readonly stateMatters: boolean;
}

/** Everything that the reasons are made from. */
export interface Case extends Base {
  readonly query: SuggestQuery;
  readonly units: UnitAdvice | null;
  readonly minutesUnread: boolean;
}
