import type { CountingRule } from '../domain';

/**
 * Minutes as they are counted: cleared of the dust of binary fractions (0:53 as a fraction of a day is 52.9999...),
 * and 0 for what no clock can show (negative, not a number, endless). Nothing is rounded up: 7.6 stays below 8.
 */
export function countable(minutes: number): number {
  if (minutes >= 0 && Number.isInteger(minutes)) return minutes;
  return minutes > 0 && minutes < Infinity ? Math.round(minutes * 1e6) / 1e6 : 0;
}

/** Fewest whole minutes past the midpoint: 8 of 15, 16 of 30, 31 of 60, 61 of 120. */
const firstMinutePastMidpoint = (length: number): number => Math.floor(length / 2) + 1;

/**
 * Units of minutes that stand alone. `cms` and `midpoint` are one formula for a single code: 8-22 minutes are one unit
 * of 15, 23-37 two, and so on; `full15` counts whole lengths.
 */
export function unitsAlone(minutes: number, rule: CountingRule, length = 15): number {
  const counted = countable(minutes);
  if (rule === 'full15') return Math.floor(counted / length);
  return Math.floor((counted + length - firstMinutePastMidpoint(length)) / length);
}

/** Fewest minutes that make one unit where nothing else is counted with them. */
export const leastMinutes = (rule: CountingRule, length = 15): number =>
  rule === 'full15' ? length : firstMinutePastMidpoint(length);
