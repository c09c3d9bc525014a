import fc from 'fast-check';
import { fingerprint, readWaiver, standsOn, WAIVER_SHEET, waiverRow, type Waiver } from '../../../src/storage';
import { isoDateOf, type DateSystem } from '../../../src/sheet';

const WAIVER: Waiver = {
  ruleId: 'units-not-supported',
  ruleVersion: 1,
  date: '2024-08-05',
  services: '97124 x4',
  rows: '3',
  fingerprint: '0123456789abcdef',
  reason: 'The record supports it',
  initials: 'AB',
  waivedOn: '2024-09-01',
  expires: '',
  withdrawn: '',
  place: '01234567-89abcdef',
};

const read = (cells: readonly unknown[], system: DateSystem = 1900) =>
  readWaiver(cells, (cell) => isoDateOf(cell, system));

describe('a waiver on its sheet', () => {
  test('comes back as it was written, one cell a heading', () => {
    expect(waiverRow(WAIVER)).toHaveLength(WAIVER_SHEET.header.length);
    expect(read(waiverRow(WAIVER))).toEqual({ ok: true, value: WAIVER });
  });

  test.each([
    ['a blank row', []],
    ['a heading', WAIVER_SHEET.header],
    ['a rule that is none', ['Rule!', '1', '', '', '', '0123456789abcdef']],
    ['a version that is none', ['a-rule', 'x', '', '', '', '0123456789abcdef']],
    ['a fingerprint that is none', ['a-rule', '1', '', '', '', 'zz']],
    ['a date that is none', ['a-rule', '1', '5 August', '', '', '0123456789abcdef']],
  ])('%s is none', (_, cells) => {
    expect(read(cells).ok).toBe(false);
  });

  test.each([
    ['12/31/2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['Dec 31, 2026', '2026-12-31'],
    [46387, '2026-12-31'],
    ['46387', '2026-12-31'],
    [' ', ''],
    ['1/1/2027', '2027-01-01'],
  ])('an end typed as %j is read as %s', (expires, iso) => {
    const cells = waiverRow(WAIVER).map((text, at) => (at === 9 ? expires : text));
    expect(read(cells)).toEqual({ ok: true, value: { ...WAIVER, expires: iso } });
  });

  test('an end counts from the workbook’s own first day', () => {
    const cells = waiverRow(WAIVER).map((text, at) => (at === 9 ? 46387 - 1462 : text));
    expect(read(cells, 1904)).toMatchObject({ value: { expires: '2026-12-31' } });
  });

  test.each(['1/2/2027', '2026-13-01', 'next year'])(
    'an end typed as %s could be two days or none: no waiver',
    (end) => {
      expect(read(waiverRow(WAIVER).map((text, at) => (at === 9 ? end : text)))).toEqual({ ok: false, error: 'date' });
    },
  );

  test.each([6, 7])('without what stands in column %d, reason or initials, it counts only as taken back', (column) => {
    const cells = waiverRow(WAIVER).map((text, at) => (at === column ? ' ' : text));
    expect(read(cells)).toEqual({ ok: false, error: 'unsigned' });
    expect(read(cells.map((text, at) => (at === 10 ? '2024-09-02' : text))).ok).toBe(true);
  });

  test.each([
    ['', '', true],
    ['2024-09-01', '', true],
    ['2024-08-31', '', false],
    ['', '2024-08-15', false],
  ])('with the end "%s", taken back "%s", stands: %s', (expires, withdrawn, stands) => {
    expect(standsOn({ ...WAIVER, expires, withdrawn }, '2024-09-01')).toBe(stands);
  });
});

describe('a fingerprint', () => {
  test('is the same for the same facts, and another for any other fact, order or salt', () => {
    const same = fingerprint('salt', ['97124', 4]);
    expect(fingerprint('salt', ['97124', 4])).toBe(same);
    const others = [
      fingerprint('salt', ['97124', 5]),
      fingerprint('salt', [4, '97124']),
      fingerprint('pepper', ['97124', 4]),
      fingerprint('salt', ['971244']),
    ];
    expect(new Set([same, ...others]).size).toBe(5);
  });

  test('does not hold the facts', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), (name) => {
        const print = fingerprint('0123456789abcdef', [name]);
        expect(print).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  test('spreads: 20,000 sessions that differ by a digit have 20,000 prints', () => {
    const prints = new Set(Array.from({ length: 20_000 }, (_, at) => fingerprint('salt', ['2024-08-05', at, 45])));
    expect(prints.size).toBe(20_000);
  });
});
