import { fail, minutes, ok, type Minutes } from '../../domain';
import { isCellError, saysNothing, textOf, type Cell } from '../cell';
import { numberIn } from './number';
import { BLANK, CELL_ERROR, type Reading } from './reading';

/** What a bare number in the column counts. */
export type DurationUnit = 'minutes' | 'hours';

const MINUTES_A_DAY = 1440;
/** A length given in hours with two digits behind the point may be 0.3 minutes off: 0.83 h is meant for 50 minutes. */
const ROUNDING = 0.3;

const CLOCK = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/;
const CLOCK_HOURS = /^(\d{1,2}):([0-5]\d) ?(?:hours?|hrs?|h)\.?$/i;
const MINUTES = /^(\d+(?:\.\d+)?) ?(?:minutes?|mins?|min|m|\u2032|')\.?$/i;
const HOURS = /^(\d*(?:\.\d+)?) ?(?:hours?|hrs?|hr|h)\.?$/i;
const HOURS_MINUTES = /^(\d{1,2}) ?(?:hours?|hrs?|hr|h)\.?,? ?(?:and |& ?)?(\d{1,2}) ?(?:minutes?|mins?|min|m)?\.?$/i;
const HALF_HOUR = /^(?:(?:a |1)?\/?half(?: an)?|\u00bd|1\/2) ?(?:an )?(?:hours?|hrs?|hr|h)\.?$/i;
const HOURS_AND_HALF = /^(\d{1,2}) ?(?:1\/2|\u00bd) ?(?:hours?|hrs?|hr|h)\.?$/i;
const RANGE_OR_LIST = /^\d+(?:\.\d+)?(?: ?[-\u2013,;/+&] ?\d+(?:\.\d+)?)+(?: ?(?:minutes?|mins?|min|m))?\.?$/i;

/**
 * Reads a length of time in minutes: a number of the column's unit, `0:50`, `0:50:00`, `50 min`, `1h05`, `1.5 h`, or a
 * part of a day as Excel keeps times (0.0347222 is 50 minutes).
 */
export function readDuration(cell: Cell | undefined, unit: DurationUnit = 'minutes'): Reading<Minutes> {
  if (typeof cell === 'number') return fromNumber(cell, unit);
  if (typeof cell === 'boolean') return fail('not-a-duration');
  if (saysNothing(cell)) return BLANK;
  if (isCellError(cell)) return CELL_ERROR;
  const text = textOf(cell);
  if (text.length > 40) return fail('not-a-duration');
  const value = numberIn(text);
  return value === null ? fromText(text) : fromNumber(value, unit);
}

function fromNumber(value: number, unit: DurationUnit): Reading<Minutes> {
  if (!Number.isFinite(value) || value < 0) return fail('not-a-duration');
  if (isPartOfDay(value)) return within(Math.round(value * MINUTES_A_DAY));
  if (unit === 'hours') return within(wholeWhereMeant(value * 60));
  // 0.5 or 1.5 in a column of minutes: hours, minutes or a part of a day?
  if (value > 0 && value < 5 && !Number.isInteger(value)) return fail('ambiguous-duration');
  return within(value);
}

/**
 * A time as Excel keeps it: whole minutes when multiplied by 1,440, and not a number that a person types (those have at
 * most two digits behind the point).
 */
function isPartOfDay(value: number): boolean {
  if (value <= 0 || value >= 1) return false;
  const inMinutes = value * MINUTES_A_DAY;
  const typed = Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
  return !typed && Math.abs(inMinutes - Math.round(inMinutes)) < 1e-3;
}

function fromText(text: string): Reading<Minutes> {
  const inMinutes = MINUTES.exec(text);
  if (inMinutes) return within(Number(inMinutes[1]));
  const clock = CLOCK.exec(text);
  if (clock) return fromClock(Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0));
  const clockHours = CLOCK_HOURS.exec(text);
  if (clockHours) return within(Number(clockHours[1]) * 60 + Number(clockHours[2]));
  const hours = HOURS.exec(text);
  if (hours && hours[1] !== '') return within(wholeWhereMeant(Number(hours[1]) * 60));
  const both = HOURS_MINUTES.exec(text);
  if (both) return Number(both[2]) < 60 ? within(Number(both[1]) * 60 + Number(both[2])) : fail('not-a-duration');
  if (HALF_HOUR.test(text)) return within(30);
  const andHalf = HOURS_AND_HALF.exec(text);
  if (andHalf) return within(Number(andHalf[1]) * 60 + 30);
  return fail(RANGE_OR_LIST.test(text) ? 'several-values' : 'not-a-duration');
}

/** `0:50` is hours and minutes. From 13 hours on it may as well be minutes and seconds (`45:00`). */
function fromClock(hours: number, minutesPart: number, seconds: number): Reading<Minutes> {
  if (hours >= 13) return fail('ambiguous-duration');
  return within(hours * 60 + minutesPart + seconds / 60);
}

function wholeWhereMeant(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= ROUNDING + 1e-9 ? whole : value;
}

/** No service of a day is longer than the day. */
const within = (value: number): Reading<Minutes> =>
  value > MINUTES_A_DAY ? fail('not-a-duration') : ok(minutes(value));
