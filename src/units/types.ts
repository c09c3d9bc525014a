import type { Code, CountingRule, Minutes, Units } from '../domain';

/** One timed or untimed service of a day. Lines of one code are added up before they are counted. */
export interface CountedService {
  readonly code: Code;
  /** Ignored for untimed services. */
  readonly minutes: Minutes;
  /** Length of one unit in minutes; null: untimed, one unit, outside the total. */
  readonly unitMinutes: number | null;
}

export interface CountedLine {
  readonly code: Code;
  readonly minutes: Minutes;
  readonly units: Units;
  /** Whole units of the line's own minutes, before any extra unit. */
  readonly full: Units;
  readonly remainder: Minutes;
  readonly extra: 0 | 1;
  readonly timed: boolean;
  /** A 15-minute code of the table; false for untimed codes and for codes that count by their own rule. */
  readonly pooled: boolean;
}

/** One valid allocation, and the tie where others are as good. */
export interface UnitCount {
  readonly rule: CountingRule;
  /** Units of the timed services together; untimed ones stand outside. */
  readonly total: Units;
  readonly totalMinutes: Minutes;
  /** The part of the total that the 15-minute table speaks about (all of it, but for codes of their own rule). */
  readonly pool: { readonly units: Units; readonly minutes: Minutes };
  /** `extra` of `codes` take one more unit each; which ones is the clinician's choice. Null where nothing is open. */
  readonly tie: { readonly codes: readonly Code[]; readonly extra: number } | null;
  readonly lines: readonly CountedLine[];
}
