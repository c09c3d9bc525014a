import { fail, ok, type ClockTime } from '../../domain';
import { isCellError, saysNothing, textOf, type Cell } from '../cell';
import { BLANK, CELL_ERROR, type Reading } from './reading';

const MINUTES_A_DAY = 1440;

/** A time at the end of a text, alone or behind a date. */
const TIME =
  /(?:^|[T ,])(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:\.\d{1,9})?)? ?(?:([AaPp])\.?[Mm]?\.?)?(?: ?Z| ?[+-]\d{2}:?\d{2})?$/;
const MILITARY = /^(\d{2})(\d{2})(?: ?h(?:rs?)?\.?)?$/i;
const NOT_A_TIME = fail('not-a-time' as const);

/**
 * Reads a time of day in minutes since midnight: `09:00 AM`, `9a`, `14:30`, `0930`, a part of a day (0.375), or a date
 * with a time, as serial number or text. Offsets from UTC are left aside: lengths and overlaps do not need them.
 */
export function readClockTime(cell: Cell | undefined): Reading<ClockTime> {
  if (typeof cell === 'number') return fromNumber(cell);
  if (typeof cell === 'boolean') return NOT_A_TIME;
  if (saysNothing(cell)) return BLANK;
  if (isCellError(cell)) return CELL_ERROR;
  const text = textOf(cell);
  if (text.length > 60) return NOT_A_TIME;
  if (/^noon$/i.test(text)) return ok(720 as ClockTime);
  if (/^midnight$/i.test(text)) return ok(0 as ClockTime);
  const military = MILITARY.exec(text);
  if (military) return clock(Number(military[1]), Number(military[2]), null);
  if (/^0?\.\d+$/.test(text)) return fromNumber(Number(text));
  const match = TIME.exec(text);
  // A bare number (`9`) is no time; `9 am` and `9:00` are.
  if (!match || (match[2] === undefined && match[4] === undefined)) return NOT_A_TIME;
  return clock(Number(match[1]), Number(match[2] ?? 0), match[4]?.toLowerCase() ?? null);
}

function fromNumber(value: number): Reading<ClockTime> {
  if (!Number.isFinite(value) || value < 0) return NOT_A_TIME;
  if (Number.isInteger(value)) {
    // 930 and 1430 as typed without a colon; 0 is midnight as Excel keeps it.
    if (value >= 100 && value < 2400) return clock(Math.floor(value / 100), value % 100, null);
    return value === 0 ? ok(0 as ClockTime) : NOT_A_TIME;
  }
  const part = value - Math.floor(value);
  if (value >= 1 && value < 10000) return NOT_A_TIME;
  return ok((Math.round(part * MINUTES_A_DAY) % MINUTES_A_DAY) as ClockTime);
}

function clock(hours: number, minutes: number, half: string | null): Reading<ClockTime> {
  if (minutes > 59) return NOT_A_TIME;
  if (half === null) {
    return hours < 24 || (hours === 24 && minutes === 0) ? ok((hours * 60 + minutes) as ClockTime) : NOT_A_TIME;
  }
  // `14:30 PM` is odd but clear; `14:30 AM` contradicts itself.
  if (hours > 12 || hours === 0)
    return half === 'p' && hours < 24 && hours > 12 ? clock(hours, minutes, null) : NOT_A_TIME;
  return ok((((hours % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes) as ClockTime);
}
