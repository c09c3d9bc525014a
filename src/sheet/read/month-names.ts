const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `Oct`, `SEPT`, `september` -> 10, 9, 9; null for anything that begins no month in at least three letters. */
export function monthNumber(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower.length < 3) return null;
  const at = MONTHS.findIndex((month) => month.startsWith(lower));
  return at < 0 ? null : at + 1;
}
