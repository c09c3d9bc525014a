const DAY = 86_400_000;
/** 1970-01-01 as a day number of Excel's 1900 system. */
const EPOCH = 25_569;
const MARCH_1900 = 61;

/**
 * The day number of a date as the reader of files gives it. The system counts a February 29, 1900, that never was;
 * before it, and so for times of day without a date, its numbers are one less than the days that went by.
 */
export function serialOf(date: Date): number {
  const milliseconds = date.getTime() + EPOCH * DAY;
  return (milliseconds < MARCH_1900 * DAY ? milliseconds - DAY : milliseconds) / DAY;
}
