import { EMPTY_PROFILE, type CivilDate, type CountingRule, type Profile } from '../domain';
import { RULES, type Rule } from '../rules';
import { askedDate, askedRule } from './questions';

/** What a clinic says once, where no column says it. */
export interface ClinicProfile {
  readonly license?: string | null;
  readonly state?: string | null;
  readonly payer?: string | null;
  /** The clinic's own choice, which stands before the payer's rule. */
  readonly countingRule?: CountingRule | null;
  /** Longest working day of a provider in hours. */
  readonly hoursWorked?: number | null;
  /** Rules that are not to run, by id. */
  readonly rulesOff?: readonly string[];
}

export interface CheckOptions {
  readonly profile?: ClinicProfile;
  /** "Today", `YYYY-MM-DD`, for dates in the future; where left out, dates are not compared with today. */
  readonly asOf?: string | null;
  /** Only these rules, by id; every rule where left out. */
  readonly rules?: readonly string[];
}

export interface ReadOptions {
  readonly profile: Profile;
  readonly asOf: CivilDate | null;
  readonly rules?: readonly Rule[];
}

/** Throws `RangeError` for a rule or a date that there is none of. */
export function readOptions({ profile = {}, asOf, rules }: CheckOptions): ReadOptions {
  if (profile.countingRule) askedRule(profile.countingRule);
  const own = rules?.map((id) => {
    const rule = RULES.find((one) => one.id === id);
    if (!rule) throw new RangeError(`there is no rule "${id}"`);
    return rule;
  });
  return { profile: { ...EMPTY_PROFILE, ...profile }, asOf: askedDate(asOf), ...(own ? { rules: own } : {}) };
}
