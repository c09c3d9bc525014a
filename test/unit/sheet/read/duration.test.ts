import { readDuration, type Cell } from '../../../../src/sheet';

const shown = (cell: Cell | undefined, unit?: 'minutes' | 'hours'): number | string | null => {
  const read = readDuration(cell, unit);
  return read.ok ? read.value : read.error;
};

describe('reading minutes', () => {
  it.each<[Cell | undefined, number | string | null, string]>([
    [50, 50, 'a number'],
    ['50', 50, 'a number as text'],
    ['50.0', 50, 'with a point'],
    [0, 0, 'nothing done'],
    [7.5, 7.5, 'half minutes are kept'],
    ['50 min', 50, 'with its unit'],
    ['50min.', 50, 'glued'],
    ['50 minutes', 50, 'in full'],
    ["50'", 50, 'with a prime'],
    ['50m', 50, 'short'],
    ['0:50', 50, 'hours and minutes'],
    ['00:50', 50, 'with two digits'],
    ['1:05', 65, 'over an hour'],
    ['0:50:00', 50, 'with seconds'],
    ['1h05', 65, 'French style'],
    ['1h', 60, 'one hour'],
    ['1 hr 5 min', 65, 'in words'],
    ['1 hour and 30 minutes', 90, 'in full'],
    ['1.5 h', 90, 'hours with a point'],
    ['.5 hr', 30, 'without a zero'],
    ['0.83 h', 50, '49.8 minutes: two digits behind the point are meant for 50'],
    ['1:30 hours', 90, 'clock and unit'],
    ['half hour', 30, 'in words'],
    ['\u00bd hour', 30, 'a half sign'],
    ['1 1/2 hours', 90, 'one and a half'],
    [50 / 1440, 50, 'a time of day as Excel keeps 0:50'],
    [45 / 1440, 45, 'as Excel keeps 0:45 (0.03125)'],
    [90 / 1440, 90, 'as Excel keeps 1:30 (0.0625)'],
    ['0.0347222222222222', 50, 'the same, left as text'],
    [null, null, 'blank'],
    ['N/A', null, 'a word for nothing'],
    ['about an hour', 'not-a-duration', 'no number'],
    ['fifty', 'not-a-duration', 'a number in words'],
    ['~50', 'not-a-duration', 'a guess'],
    [-5, 'not-a-duration', 'below nothing'],
    [1441, 'not-a-duration', 'longer than a day'],
    ['1h75', 'not-a-duration', 'no such minutes'],
    [true, 'not-a-duration', 'a truth value'],
    [Infinity, 'not-a-duration', 'no number'],
    ['5000 min', 'not-a-duration', 'longer than a day'],
    [0.5, 'ambiguous-duration', 'half an hour, half a minute, or noon'],
    [1.5, 'ambiguous-duration', 'an hour and a half, or a minute and a half'],
    [0.75, 'ambiguous-duration', '45 minutes or 6 p.m.'],
    ['45:00', 'ambiguous-duration', '45 minutes and no seconds, or 45 hours'],
    ['30-45', 'several-values', 'a range'],
    ['15, 30', 'several-values', 'two services'],
    ['15/30 min', 'several-values', 'two services'],
    ['#VALUE!', 'cell-error', 'an error of Excel'],
  ])('%p is %p: %s', (cell, expected) => {
    expect(shown(cell)).toBe(expected);
  });

  it.each<[Cell, number | string, string]>([
    [1, 60, 'one hour'],
    [0.5, 30, 'half an hour'],
    [0.25, 15, 'a quarter'],
    [0.75, 45, 'three quarters'],
    [0.83, 50, 'rounded to two digits'],
    [0.33, 20, 'rounded to two digits'],
    [50 / 1440, 50, 'a time as Excel keeps it'],
    ['50 min', 50, 'a cell that says its own unit'],
    ['0:45', 45, 'hours and minutes'],
    [25, 'not-a-duration', 'more hours than a day has'],
  ])('in a column of hours, %p is %p: %s', (cell, expected) => {
    expect(shown(cell, 'hours')).toBe(expected);
  });

  it('reads every length that Excel can hold in whole minutes, from 1 minute to 8 hours, or says that it cannot', () => {
    for (let minutes = 1; minutes <= 480; minutes++) {
      // Lengths such as 72 minutes (0.05 of a day) could be typed hundredths of something else.
      expect([minutes, 'ambiguous-duration']).toContain(shown(minutes / 1440));
    }
    const ambiguous = Array.from({ length: 480 }, (_, at) => at + 1).filter(
      (minutes) => shown(minutes / 1440) === 'ambiguous-duration',
    );
    expect(ambiguous.every((minutes) => minutes % 72 === 0)).toBe(true);
  });
});
