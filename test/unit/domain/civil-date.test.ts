import fc from 'fast-check';
import { addDays, civilDate, civilParts, formatIsoDate, isoDate, parseIsoDate } from '../../../src/domain';

describe('civil dates', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2016-12-31', 17166],
  ])('%s is day %i', (text, day) => {
    expect(isoDate(text)).toBe(day);
    expect(formatIsoDate(day as never)).toBe(text);
  });

  it.each(['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '0000-01-01'])(
    'refuses %s',
    (text) => {
      expect(parseIsoDate(text)).toEqual({ ok: false, error: 'impossible-date' });
    },
  );

  it.each(['2024-1-1', '01/02/2024', '', '20240101'])('does not read %j as ISO', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, error: 'not-iso' });
  });

  it('agrees with the platform calendar in UTC on every day, and round-trips', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700000, max: 2900000 }), (day) => {
        const { year, month, day: dayOfMonth } = civilParts(day as never);
        const utc = new Date(day * 86400000);
        expect([year, month, dayOfMonth]).toEqual([utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()]);
        if (year >= 1 && year <= 9999) expect(civilDate(year, month, dayOfMonth)).toEqual({ ok: true, value: day });
      }),
    );
  });

  it('a day that is no whole number is no date, and a date of our own that is none stops the program', () => {
    expect(civilDate(2024, 1.5, 1)).toEqual({ ok: false, error: 'impossible-date' });
    expect(civilDate(NaN, 1, 1)).toEqual({ ok: false, error: 'impossible-date' });
    expect(() => isoDate('2024-02-30')).toThrow('"2024-02-30" is not a date of the form YYYY-MM-DD');
  });

  it('adds days across months and years', () => {
    expect(formatIsoDate(addDays(isoDate('2016-12-31'), 1))).toBe('2017-01-01');
  });
});
