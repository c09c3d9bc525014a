import type { Credential, Knowledge, StateRow } from '../../reference';
import type { CodeOption, LicenseVerdict, SuggestQuery, UnitAdvice } from '../types';
import type { Facts, Resolved } from './options';

/** Everything that the answer and its reasons are made from. */
export interface Case {
  readonly query: SuggestQuery;
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
  readonly units: UnitAdvice | null;
  readonly minutesUnread: boolean;
}
