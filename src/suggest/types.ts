import type { Authority, CivilDate, Code, CountingRule, MessageData, Step, Units } from '../domain';
import type { Intent, LicenseId, PayerRow, ScopeAnswer, StateRow, TechniqueRow } from '../reference';
import type { TechniqueMatch } from './match/types';
import type { SuggestTextId } from './texts';

/** What is known of one service; texts as typed. A fact that nobody gave is null, and the answer says so. */
export interface SuggestQuery {
  readonly technique: string;
  readonly minutes: number | null;
  /** Credential, e.g. `LMT` or `LMT; PNF`. */
  readonly license: string | null;
  /** What the work is for, in the clinic's words. */
  readonly goal: string | null;
  /** Date of service; null is not "today", it is "not checked". */
  readonly date: CivilDate | null;
  readonly payer: string | null;
  readonly state: string | null;
  /** The clinic's own choice, which stands before the payer's rule. */
  readonly countingRule?: CountingRule | null;
}

/** One code that the technique may be, and whether the license may report it. */
export interface CodeOption {
  /** null: no code exists for this use. */
  readonly code: Code | null;
  readonly technique: TechniqueRow;
  /** In our words, when the technique is this code. */
  readonly when: string;
  readonly intent: Intent | null;
  /** The technique's code today, where the date of service has led to another one. */
  readonly insteadOf: Code | null;
}

export interface LicenseVerdict {
  readonly licenses: readonly LicenseId[];
  readonly verdict: ScopeAnswer['verdict'] | 'certificate-missing';
  readonly condition: string | null;
  readonly authority: Authority;
}

export interface UnitAdvice {
  readonly minutes: number;
  /** The minutes come from the technique's text, not from a fact of their own. */
  readonly fromText: boolean;
  readonly units: Units;
  /** `either`: no payer's rule is known, and the CMS and the midpoint rule give the same units to one line alone. */
  readonly rule: CountingRule | 'either';
  readonly timed: boolean;
  /** Other timed minutes of the day may be counted together with these. */
  readonly pooled: boolean;
  /** Fewest minutes for one unit; null for untimed codes. */
  readonly least: number | null;
  readonly steps: readonly Step[];
  readonly authority: Authority;
}

/** A text of the catalogue with its data, and who says so. */
export interface Reason {
  readonly messageId: SuggestTextId;
  readonly data: MessageData;
  readonly authority?: Authority;
}

export type NotChecked = 'date' | 'minutes' | 'license' | 'payer' | 'state';

export interface Suggestion {
  readonly match: TechniqueMatch;
  /**
   * `code`: there is one code, also where the license depends on something. `open`: see `answer`.
   * `not-allowed`: the license may not report it, or a certificate is missing.
   */
  readonly verdict: 'code' | 'open' | 'not-allowed';
  /** The one code, also where too few minutes leave it open or the license may not; else null. */
  readonly code: Code | null;
  /** Every code that the technique may be, ascending; the one code where there is one. */
  readonly candidates: readonly CodeOption[];
  /** What the work is for, by the goal or by the technique's own text. */
  readonly intents: readonly Intent[];
  /** For the one code; null where there is none or nobody was named. */
  readonly license: LicenseVerdict | null;
  /** For the one code with minutes. */
  readonly units: UnitAdvice | null;
  readonly payer: PayerRow | null;
  readonly state: StateRow | null;
  /** What the cell shows. */
  readonly answer: Reason;
  /** The reasoning, most important first. */
  readonly reasons: readonly Reason[];
  readonly notChecked: readonly NotChecked[];
}

export interface Suggester {
  /** Never throws for what a user may type. */
  suggest(query: SuggestQuery): Suggestion;
  /** The text of `suggest`'s answer alone: a sheet asks for it in every row. */
  answer(query: SuggestQuery): string;
  /** Reads a technique cell. */
  match(text: string): TechniqueMatch;
  /** Techniques that a treatment note speaks of. */
  mentions(text: string): readonly TechniqueRow[];
}
