import { civilDate, parseIsoDate, type CivilDate } from '../../domain';

const DATE = /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})\b/g;
const ENDS = /exp|thru|through|until|till|valid|\bto\b|ends?\b|vence|hasta/i;

/**
 * The last day that the text of a referral or authorization names: "exp 12/31/2024", "2024-01-01 to 2024-03-31". A date
 * alone may be the day of issue, so it says nothing; null as well where no date is told. Slashes are read the US way.
 */
export function saidUntil(text: string): CivilDate | null {
  const dates = [...text.matchAll(DATE)].flatMap(([found]) => dateOf(found) ?? []);
  if (dates.length === 0 || (dates.length === 1 && !ENDS.test(text))) return null;
  return Math.max(...dates) as CivilDate;
}

function dateOf(text: string): CivilDate | null {
  const [month, day, year] = text.split('/').map(Number);
  const date = text.includes('/') ? civilDate(year!, month!, day!) : parseIsoDate(text);
  return date.ok ? date.value : null;
}
