const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];
const NAMES = [...MONTHS, ...MONTHS.map((name) => name.slice(0, 3))];
const NUMBERS = /^(\d{1,2})[/-](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[ -]?([a-z]{3,9})$/i;
const MONTH_FIRST = /^([a-z]{3,9})[ -](\d{1,2})$/i;

export interface ShortDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly numberFormat: string;
}

/** A date without its year, as US English reads it: 2-3, 2/3, 3-Feb, Feb 3. A second number that is no day is a year: 2-45. */
export function readShortDate(text: string, thisYear: number): ShortDate | null {
  const numbers = NUMBERS.exec(text);
  if (numbers) return ofMonth(Number(numbers[1]), Number(numbers[2]), numbers[2]!.length, thisYear);
  const named = DAY_FIRST.exec(text);
  const swapped = MONTH_FIRST.exec(text);
  const [name, second] = named ? [named[2]!, named[1]!] : swapped ? [swapped[1]!, swapped[2]!] : ['', ''];
  const month = NAMES.indexOf(name.toLowerCase()) % 12;
  return month < 0 ? null : ofMonth(month + 1, Number(second), second.length, thisYear);
}

function ofMonth(month: number, second: number, digits: number, thisYear: number): ShortDate | null {
  if (month < 1 || month > 12) return null;
  const days = new Date(Date.UTC(thisYear, month, 0)).getUTCDate();
  if (second >= 1 && second <= days) return { year: thisYear, month, day: second, numberFormat: 'd-mmm' };
  if (digits !== 2) return null;
  return { year: second < 30 ? 2000 + second : 1900 + second, month, day: 1, numberFormat: 'mmm-yy' };
}
