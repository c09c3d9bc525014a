import type { Code, CountingRule } from '../domain';
import { describeSuggestion, type Suggestion } from '../suggest';

/** The code and units for a technique. */
export interface SuggestAnswer {
  /** What the formula's cell shows: the code, `? ...` while it is open, `x ...` where the license may not. */
  readonly answer: string;
  /** null where the answer is `?` or `x`. */
  readonly code: string | null;
  /** Every code that the technique may be. */
  readonly candidates: readonly string[];
  readonly units: number | null;
  readonly countingRule: CountingRule | 'either' | null;
  readonly verdict: 'code' | 'open' | 'not-allowed';
  /** What the license says about the one code. */
  readonly license: string | null;
  /** The reasoning, with authority and date. */
  readonly reasons: readonly string[];
  /** Facts that were not given and so not checked. */
  readonly notChecked: readonly string[];
}

export function suggestAnswer(suggestion: Suggestion): SuggestAnswer {
  const { verdict, code, candidates, units, license, notChecked } = suggestion;
  const { answer, why } = describeSuggestion(suggestion);
  return {
    answer,
    code: verdict === 'code' ? code : null,
    candidates: [...new Set(candidates.map((one) => one.code).filter((one): one is Code => one !== null))],
    units: units?.units ?? null,
    countingRule: units?.rule ?? null,
    verdict,
    license: license?.verdict ?? null,
    reasons: why === '' ? [] : [why],
    notChecked,
  };
}
