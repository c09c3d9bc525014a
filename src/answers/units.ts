import type { CountingRule } from '../domain';
import type { UnitCount } from '../units';

/** The units of one session. */
export interface UnitsAnswer {
  readonly rule: CountingRule;
  /** Units of the timed codes together; untimed codes have 1 unit each and stand outside. */
  readonly total: number;
  /** Minutes of the timed codes together. */
  readonly totalMinutes: number;
  /** `extra` more units go one each to as many of `codes`, whose remainders are equal: the clinician's choice. Else null. */
  readonly tie: { readonly codes: readonly string[]; readonly extra: number } | null;
  /** One valid allocation, a line a code. */
  readonly lines: readonly UnitsLine[];
}

export interface UnitsLine {
  readonly code: string;
  readonly minutes: number;
  readonly units: number;
  readonly timed: boolean;
  /** Whole units of the code's own minutes. */
  readonly full: number;
  /** Minutes left over. */
  readonly remainder: number;
  readonly extra: 0 | 1;
}

export const unitsAnswer = ({ rule, total, totalMinutes, tie, lines }: UnitCount): UnitsAnswer => ({
  rule,
  total,
  totalMinutes,
  tie: tie === null ? null : { codes: tie.codes, extra: tie.extra },
  lines: lines.map(({ code, minutes, units, timed, full, remainder, extra }) => ({
    code,
    minutes,
    units,
    timed,
    full,
    remainder,
    extra,
  })),
});
