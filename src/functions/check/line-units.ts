import { mayRaiseError, type Severity } from '../../domain';
import type { Service } from '../../rules';
import { lineBounds } from '../../units';

/** What one line alone says about its units. */
export type LineUnits =
  | { readonly kind: 'supported' }
  | { readonly kind: 'too-many'; readonly most: number; readonly severity: Severity; readonly pooled: boolean }
  /** The payer pools the day's minutes, and they decide. */
  | { readonly kind: 'day' }
  /** CMS's and CPT's rules differ here, and nobody said which counts. */
  | { readonly kind: 'payer' }
  | { readonly kind: 'missing'; readonly field: 'units' | 'minutes' };

/**
 * Units of a line against its minutes. Where minutes pool, the line alone is unsupported only above its full 15s and
 * one more, and decided only where no minute is left over; all between is the day's to decide (architecture, "What is
 * a session, what pools"). Fewer units than the minutes support are no fault.
 */
export function judgeLineUnits({ line, code, countingRule, payer }: Service): LineUnits {
  if (code === null || code.unitMinutes === null) return { kind: 'supported' };
  if (line.units === null) return { kind: 'missing', field: 'units' };
  if (line.minutes === null) return { kind: 'missing', field: 'minutes' };
  const pooled = lineBounds(line.minutes, 'cms', code);
  const alone = lineBounds(line.minutes, countingRule ?? 'midpoint', code);
  const { units } = line;
  if (countingRule === null) {
    const most = Math.max(pooled.most, alone.most);
    if (units > most) return { kind: 'too-many', most, severity: 'error', pooled: pooled.least < pooled.most };
    return units <= Math.min(pooled.least, alone.most) ? { kind: 'supported' } : { kind: 'payer' };
  }
  if (units > alone.most) {
    const said = payer?.countingRule;
    const doubtful = said?.value === countingRule && !mayRaiseError(said.confidence);
    const severity = doubtful ? 'advice' : 'error';
    return { kind: 'too-many', most: alone.most, severity, pooled: alone.least < alone.most };
  }
  return units <= alone.least ? { kind: 'supported' } : { kind: 'day' };
}
