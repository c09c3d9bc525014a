import { civilDate, formatIsoDate } from '../../../../src/domain';
import { readDate, type Cell, type DateSystem } from '../../../../src/sheet';

/** The date as text; `a | b` where the order of day and month is open; the problem in brackets; blank is null. */
function shown(cell: Cell | undefined, dateSystem?: DateSystem): string | null {
  const read = readDate(cell, dateSystem);
  if (!read.ok) return `(${read.error})`;
  if (read.value === null) return null;
  if ('date' in read.value) return formatIsoDate(read.value.date);
  return `${formatIsoDate(read.value.monthFirst)} | ${formatIsoDate(read.value.dayFirst)}`;
}

describe('reading a date of service', () => {
  it.each<[Cell | undefined, string | null, string]>([
    ['2024-08-05', '2024-08-05', 'ISO 8601'],
    ['2024/8/5', '2024-08-05', 'year first'],
    ['20240515', '2024-05-15', 'as claims files (X12 D8) write it'],
    [20240515, '2024-05-15', 'the same as a number'],
    ['2024-05-15T12:00:00Z', '2024-05-15', 'ISO 8601 with a time'],
    ['2024-05-15T12:00:00.000-05:00', '2024-05-15', 'ISO 8601 with an offset'],
    ['2024-05-15 09:30', '2024-05-15', 'date and time'],
    ['12/25/2024', '2024-12-25', 'US'],
    ['12/25/24', '2024-12-25', 'US, two digits of the year'],
    ['12/25/69', '1969-12-25', 'POSIX pivot: 69 to 99 are of the last century'],
    ['12-25-2024', '2024-12-25', 'US with hyphens'],
    ['12.25.2024', '2024-12-25', 'US with points'],
    ['25/12/2024', '2024-12-25', 'day first'],
    ['10/26/2025 12:00', '2025-10-26', 'date and time in one cell, as appointment reports have it'],
    ['10/26/2025 9:05 AM', '2025-10-26', 'with AM'],
    ['10/26/2025, 9:05:00 PM', '2025-10-26', 'with seconds'],
    ['Mon 10/26/2025', '2025-10-26', 'weekday before'],
    ['Monday, October 26, 2025', '2025-10-26', 'in words'],
    ['10-OCT-2021', '2021-10-10', 'as databases export it'],
    ['10OCT2021', '2021-10-10', 'the same written together'],
    ['5th of May 2024', '2024-05-05', 'in words'],
    ['\u200e2024-08-05', '2024-08-05', 'behind a mark that shows nothing'],
    ['3 Mar 24', '2024-03-03', 'day and month name'],
    ['October 3, 2024', '2024-10-03', 'month name first'],
    ['Oct 3rd 2024', '2024-10-03', 'with an ending'],
    ['Sept 3, 2024', '2024-09-03', 'four letters'],
    ['2024-Oct-03', '2024-10-03', 'year first with a name'],
    [' 2024-08-05 ', '2024-08-05', 'spaces around'],
    [45509, '2024-08-05', 'Excel serial of the 1900 system'],
    [45509.5, '2024-08-05', 'Excel serial with noon'],
    ['45509', '2024-08-05', 'serial left as text'],
    ['3/4/2024', '2024-03-04 | 2024-04-03', 'both orders possible'],
    ['03-04-24', '2024-03-04 | 2024-04-03', 'both orders possible'],
    ['4/4/2024', '2024-04-04', 'the same day in both orders'],
    [null, null, 'blank'],
    [undefined, null, 'beyond the row'],
    ['', null, 'blank text'],
    ['  ', null, 'spaces'],
    ['n/a', null, 'a word for nothing'],
    ['-', null, 'a dash for nothing'],
    ['2024-02-30', '(impossible-date)', 'no such day'],
    ['2/30/2024', '(impossible-date)', 'no such day in either order'],
    ['13/13/2024', '(impossible-date)', 'no such month'],
    ['31-SEP-2021', '(impossible-date)', 'September has 30 days'],
    ['2/29/2023', '(impossible-date)', 'no leap year'],
    ['2/29/2024', '2024-02-29', 'a leap year'],
    [15, '(not-a-date)', 'a day of the month alone'],
    ['15', '(not-a-date)', 'a day of the month alone'],
    [2024, '(not-a-date)', 'a year'],
    ['8/5', '(not-a-date)', 'no year'],
    ['Aug 2024', '(not-a-date)', 'no day'],
    ['10/26-2025', '(not-a-date)', 'mixed separators'],
    ['10-FOO-2021', '(not-a-date)', 'no month'],
    ['next Tuesday', '(not-a-date)', 'words'],
    ['97140', '(not-a-date)', 'a code, which as a serial would be the year 2165'],
    ['1/2/2024 - 1/9/2024', '(not-a-date)', 'a range'],
    [true, '(not-a-date)', 'a truth value'],
    [-1, '(not-a-date)', 'before all serials'],
    [NaN, '(not-a-date)', 'no number'],
    ['#N/A', '(cell-error)', 'an error of Excel'],
  ])('%p is %p: %s', (cell, expected) => {
    expect(shown(cell)).toBe(expected);
  });

  // Serial 44047 of the 1904 system is 1,462 days later than the same serial of the 1900 system (Microsoft support,
  // "Date systems in Excel").
  it('counts from 1904 where the workbook does', () => {
    expect(shown(44047, 1904)).toBe('2024-08-05');
    expect(shown(44047, 1900)).toBe('2020-08-04');
    expect(shown('44047', 1904)).toBe('2024-08-05');
  });

  it('agrees with the calendar over every day of 1960 to 2099', () => {
    let serial = 21916;
    for (let year = 1960; year < 2100; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const expected = civilDate(year, month, day);
          if (!expected.ok) continue;
          expect(shown(serial++)).toBe(formatIsoDate(expected.value));
        }
      }
    }
    expect(serial).toBe(73051);
  });

  it('tells which order a settled date proves', () => {
    expect(readDate('12/25/2024')).toMatchObject({ value: { order: 'month-first' } });
    expect(readDate('25/12/2024')).toMatchObject({ value: { order: 'day-first' } });
    expect(readDate('2024-12-25')).toMatchObject({ value: { order: null } });
  });
});
