import { fail, ok, type Brand, type Result } from './brand';

/** A date of service without a time zone: whole days since 1970-01-01 (negative before it). */
export type CivilDate = Brand<number, 'CivilDate'>;

/** Gregorian calendar arithmetic on integers (no `Date`, so no time zone can shift a day). */
export function civilDate(year: number, month: number, day: number): Result<CivilDate, 'impossible-date'> {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return fail('impossible-date');
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return fail('impossible-date');
  }
  return ok(daysFromCivil(year, month, day) as CivilDate);
}

/** Reads `YYYY-MM-DD` only; other forms are the sheet reader's business. */
export function parseIsoDate(text: string): Result<CivilDate, 'impossible-date' | 'not-iso'> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return fail('not-iso');
  return civilDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A date written in our own data; throws for a programmer's mistake. */
export function isoDate(text: string): CivilDate {
  const parsed = parseIsoDate(text);
  if (!parsed.ok) throw new Error(`"${text}" is not a date of the form YYYY-MM-DD`);
  return parsed.value;
}

export function formatIsoDate(date: CivilDate): string {
  const { year, month, day } = civilParts(date);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function civilParts(date: CivilDate): { year: number; month: number; day: number } {
  // Days are counted from 0000-03-01, so that the leap day is the last of its year.
  const shifted = date + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export const addDays = (date: CivilDate, days: number): CivilDate => (date + days) as CivilDate;

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
