import type { Service } from '../../rules';
import { lineBounds } from '../../units';

/**
 * What is still open of one line's units:
 * `settled` nothing, or a rule about the line names it; `day` the payer pools the day's minutes, and they decide;
 * `payer` CMS's and CPT's rules differ here, and nobody said which counts; else the fact that is missing.
 */
export type OpenUnits = 'settled' | 'day' | 'payer' | 'units' | 'minutes';

/**
 * Units of a line against its minutes. Where minutes pool, the line alone is unsupported only above its full 15s and
 * one more, and decided only where no minute is left over; all between is the day's to decide (architecture, "What is
 * a session, what pools"). Fewer units than the minutes support are no fault.
 */
export function openUnits({ line, code, countingRule }: Service): OpenUnits {
  if (code === null || code.unitMinutes === null) return 'settled';
  if (line.units === null) return 'units';
  if (line.minutes === null) return 'minutes';
  const { units } = line;
  const alone = lineBounds(line.minutes, countingRule ?? 'midpoint', code);
  if (countingRule !== null) return units > alone.most || units <= alone.least ? 'settled' : 'day';
  const pooled = lineBounds(line.minutes, 'cms', code);
  const decided = units > Math.max(pooled.most, alone.most) || units <= Math.min(pooled.least, alone.most);
  return decided ? 'settled' : 'payer';
}
