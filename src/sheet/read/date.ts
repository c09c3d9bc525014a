import { civilDate, fail, ok, type CivilDate, type ReadingProblem, type Result } from '../../domain';
import { isCellError, saysNothing, textOf, type Cell } from '../cell';
import { monthNumber } from './month-names';
import { BLANK, CELL_ERROR } from './reading';

/** Which day a workbook counts from: 1900 (serial 1 is 1900-01-01) or 1904 (serial 0 is 1904-01-01). */
export type DateSystem = 1900 | 1904;

/** `3/4/2024`: both a March 4 and an April 3. The column decides which. */
export interface OpenDate {
  readonly monthFirst: CivilDate;
  readonly dayFirst: CivilDate;
}

/** A date as written: settled, or open between two orders; `order` says what a settled one proves about the column. */
export type DateReading = Result<
  null | { readonly date: CivilDate; readonly order: 'month-first' | 'day-first' | null } | OpenDate,
  ReadingProblem
>;

/** 1970-01-01 as a serial number of the 1900 system; the 1904 system is 1,462 days behind. */
const UNIX_EPOCH_SERIAL = 25569;
const SYSTEMS_APART = 1462;

/**
 * Serial numbers that can be a date of service: 1960 to 2099 (the first CPT edition is of 1966). Smaller numbers in a
 * date column are days of a month or counts, not dates.
 */
const FIRST_SERIAL = 21916;
const LAST_SERIAL = 73050;

/** POSIX's pivot for years of two digits: 69 is 1969, 68 is 2068. */
const PIVOT = 69;

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})([-/. ])(\d{4}|\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?(?: of )?[-/. ,]{0,2}([A-Za-z]{3,9})[-/. ,]{0,2}(\d{4}|\d{2})$/;
const MONTH_NAMED = /^([A-Za-z]{3,9})[-/. ]{1,2}(\d{1,2})(?:st|nd|rd|th)?[-/. ,]{1,2}(\d{4}|\d{2})$/;
const YEAR_NAMED = /^(\d{4})[-/. ]([A-Za-z]{3,9})[-/. ](\d{1,2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** A time behind a date: `T12:00:00Z`, ` 12:00`, `, 9:05 AM`, ` 14:00-15:00`. It has no part in the date. */
const TIME_BEHIND =
  /(?:[T,]? ?| at )\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?Z| ?[+-]\d{2}:?\d{2})?$/;
const WEEKDAY_BEFORE =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,? +/i;

const NOT_A_DATE = fail('not-a-date' as const);
const IMPOSSIBLE = fail('impossible-date' as const);

/** Reads a date of service from one cell; a time in the same cell is left aside. */
export function readDate(cell: Cell | undefined, dateSystem: DateSystem = 1900): DateReading {
  if (typeof cell === 'number') return fromNumber(cell, dateSystem);
  if (typeof cell === 'boolean') return NOT_A_DATE;
  if (saysNothing(cell)) return BLANK;
  if (isCellError(cell)) return CELL_ERROR;
  const text = textOf(cell);
  if (text.length > 60) return NOT_A_DATE;
  return fromText(text.replace(WEEKDAY_BEFORE, '').replace(TIME_BEHIND, '').trim(), dateSystem);
}

function fromNumber(value: number, dateSystem: DateSystem): DateReading {
  const serial = Math.floor(value) + (dateSystem === 1904 ? SYSTEMS_APART : 0);
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return settled(ok((serial - UNIX_EPOCH_SERIAL) as CivilDate));
  return Number.isInteger(value) && value > 0 && COMPACT.test(String(value)) ? fromText(String(value)) : NOT_A_DATE;
}

function fromText(text: string, dateSystem: DateSystem = 1900): DateReading {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return settled(date(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return yearLast[2] === yearLast[4] ? numeric(yearLast[1]!, yearLast[3]!, yearLast[5]!) : NOT_A_DATE;
  if (SERIAL.test(text)) return fromNumber(Number(text), dateSystem);
  const dayNamed = DAY_NAMED.exec(text);
  if (dayNamed) return named(dayNamed[3]!, dayNamed[2]!, dayNamed[1]!);
  const monthNamed = MONTH_NAMED.exec(text);
  if (monthNamed) return named(monthNamed[3]!, monthNamed[1]!, monthNamed[2]!);
  const yearNamed = YEAR_NAMED.exec(text);
  return yearNamed ? named(yearNamed[1]!, yearNamed[2]!, yearNamed[3]!) : NOT_A_DATE;
}

/** Two numbers and a year: which of the two is the month may be open. */
function numeric(first: string, second: string, year: string): DateReading {
  const monthFirst = date(year, first, second);
  const dayFirst = date(year, second, first);
  if (monthFirst.ok && dayFirst.ok) {
    if (monthFirst.value === dayFirst.value) return settled(monthFirst);
    return ok({ monthFirst: monthFirst.value, dayFirst: dayFirst.value });
  }
  if (monthFirst.ok) return ok({ date: monthFirst.value, order: 'month-first' });
  return dayFirst.ok ? ok({ date: dayFirst.value, order: 'day-first' }) : IMPOSSIBLE;
}

function named(year: string, month: string, day: string): DateReading {
  const number = monthNumber(month);
  return number === null ? NOT_A_DATE : settled(date(year, String(number), day));
}

const settled = (read: Result<CivilDate, 'impossible-date'>): DateReading =>
  read.ok ? ok({ date: read.value, order: null }) : IMPOSSIBLE;

function date(year: string, month: string, day: string): Result<CivilDate, 'impossible-date'> {
  const written = Number(year);
  const full = year.length > 2 ? written : written < PIVOT ? 2000 + written : 1900 + written;
  return civilDate(full, Number(month), Number(day));
}
