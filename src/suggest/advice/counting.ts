import { minutes as asMinutes, type Code, type CountingRule } from '../../domain';
import type { CodeRow, PayerRow } from '../../reference';
import { countUnits, leastMinutes, steps } from '../../units';
import type { UnitAdvice } from '../types';
import { countingAuthority } from './authorities';

/** The clinic's choice, else the payer's rule; null where nothing is known: no rule is assumed. */
export function countingRuleOf(own: CountingRule | null | undefined, payer: PayerRow | null): CountingRule | null {
  if (own) return own;
  const rule = payer?.countingRule.value;
  return rule === undefined || rule === 'unknown' ? null : rule;
}

/**
 * Units of one line alone. The CMS and the midpoint rule are one formula for a single code, so an unknown rule changes
 * nothing here; only together with the day's other lines do they differ.
 */
export function unitAdvice(
  code: Code,
  row: CodeRow | undefined,
  minutes: number,
  fromText: boolean,
  rule: CountingRule | null,
): UnitAdvice | null {
  if (!row) return null;
  const unitMinutes = row.timed ? row.unitMinutes : null;
  if (row.timed && unitMinutes === null) return null;
  const used = rule ?? 'cms';
  const count = countUnits([{ code, minutes: asMinutes(minutes), unitMinutes }], used);
  const line = count.lines[0]!;
  return {
    minutes,
    fromText,
    units: line.units,
    rule: rule ?? 'either',
    timed: row.timed,
    pooled: used === 'cms' && line.pooled,
    least: unitMinutes === null ? null : leastMinutes(used, unitMinutes),
    get steps() {
      return steps(count);
    },
    authority: countingAuthority(rule ?? 'either'),
  };
}

/** A length of time that a day can hold. */
export const isDuration = (minutes: number): boolean => minutes >= 0 && minutes <= 24 * 60;
