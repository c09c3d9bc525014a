import fc from 'fast-check';
import {
  createLineReader,
  detectTable,
  matchMapping,
  readClockTime,
  readCodes,
  readDate,
  readDuration,
  readModifiers,
  readMoney,
  readNumber,
  readUnits,
  type Cell,
  type Columns,
} from '../../../src/sheet';
import { credentialIn } from '../../../src/sheet/read/credential';
import { LEXICON } from '../../../src/sheet/detect/lexicon';
import { briefs, readSheet } from './support/read-rows';

const word = fc.constantFrom(...LEXICON.flatMap(({ says }) => Object.keys(says)));
/** Pieces that the readers look for, put together at random. */
const nearMiss = fc
  .array(
    fc.constantFrom(
      '97140',
      '59',
      'GP',
      'x',
      '2',
      ',',
      ';',
      '-',
      ' ',
      ':',
      '/',
      '30',
      'min',
      'h',
      'AM',
      'Oct',
      '(',
      ')',
      '.',
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  nearMiss,
  word,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<Cell>('#N/A', '2024-08-05', '3/4/2024', '25/3/2024', 97140, '0:50', '', 45509, 0.375),
);
const grid = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 25 });
const columns = fc.dictionary(
  fc.constantFrom(
    'date',
    'client',
    'clientId',
    'provider',
    'code',
    'units',
    'minutes',
    'hours',
    'modifiers',
    'start',
    'end',
    'charge',
    'notes',
  ),
  fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }),
) as fc.Arbitrary<Columns>;

const READERS = {
  readClockTime,
  readCodes,
  readDate,
  readDuration,
  readModifiers,
  readMoney,
  readNumber,
  readUnits,
  credentialIn: (value: Cell) => ({ ok: true, value: credentialIn(String(value)) }),
};

describe('any cell', () => {
  it.each(Object.entries(READERS))('%s reads it, or says why not', (_, read) => {
    fc.assert(
      fc.property(cell, (value) => {
        const reading = read(value) as { ok: boolean; error?: unknown; value?: unknown };
        expect(reading.ok ? reading.value !== undefined : typeof reading.error === 'string').toBe(true);
        expect(read(value)).toEqual(reading);
      }),
      { numRuns: 500 },
    );
  });

  // Work that grows with the square of a text's length would not end here.
  it.each(Object.entries(READERS))('%s comes to an end with the longest ones', (_, read) => {
    for (const piece of [
      '9',
      '97140 ',
      '59,',
      ' ',
      '1:',
      '1/',
      '(',
      'x2',
      '.',
      '1h',
      ',,',
      'a',
      '- ',
      '\u00a0 ',
      '1,000',
    ]) {
      const long = piece.repeat(200_000);
      for (const text of [long, `97140${long}`, `${long}97140`, `1${long}!`]) expect(() => read(text)).not.toThrow();
    }
  });
});

describe('any grid', () => {
  it('is judged, and never changed', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const before = JSON.stringify(rows);
        const detection = detectTable(rows);
        expect(detectTable(rows)).toEqual(detection);
        expect(JSON.stringify(rows)).toBe(before);
        if (detection.accepted === false) return;
        const width = Math.max(...rows.map((row) => row.length));
        const used = Object.values(detection.columns).flat();
        expect(used.every((column) => Number.isInteger(column) && column >= 0 && column < width)).toBe(true);
        expect(matchMapping(detection.mapping, detection.header).state).toBe('same');
      }),
      { numRuns: 300 },
    );
  });

  it('is read with any mapping: each row gives lines or is counted as skipped', () => {
    fc.assert(
      fc.property(grid, columns, fc.constantFrom<1900 | 1904>(1900, 1904), (rows, at, dateSystem) => {
        const before = JSON.stringify(rows);
        const reader = createLineReader({ version: 1, columns: at, labels: [] }, { dateSystem });
        rows.forEach((row, index) => reader.row(row, index));
        const table = reader.finish();
        expect(JSON.stringify(rows)).toBe(before);
        expect(table.rowCount).toBe(rows.length);
        const lines = Array.from({ length: table.length }, (_, i) => table.line(i));
        const { blank, total, header, other } = table.notes.skipped;
        expect(new Set(lines.map((line) => line.row)).size + blank + total + header + other).toBe(rows.length);
        for (const line of lines) {
          for (const { field } of line.unread) {
            const value = line[field as keyof typeof line];
            expect(value === null || (field === 'modifiers' && Array.isArray(value))).toBe(true);
          }
          if (line.minutes !== null) expect(line.minutes).toBeGreaterThanOrEqual(0);
          for (const time of [line.start, line.end]) if (time !== null) expect(time).toBeLessThanOrEqual(1440);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read the same whatever the rows are called', () => {
    fc.assert(
      fc.property(grid, columns, fc.nat(1000), (rows, at, by) => {
        const read = (offset: number) => {
          const reader = createLineReader({ version: 1, columns: at, labels: [] });
          rows.forEach((row, index) => reader.row(row, index + offset));
          return briefs(reader.finish());
        };
        expect(read(by)).toEqual(read(0));
      }),
    );
  });
});

describe('a sheet of services', () => {
  const service = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    code: fc.constantFrom(97110, 97112, 97124, 97140, 97530),
    units: fc.integer({ min: 1, max: 8 }),
    minutes: fc.integer({ min: 1, max: 120 }),
  });
  type Service = { day: number; code: number; units: number; minutes: number };
  const two = (value: number) => String(value).padStart(2, '0');

  /** The ways in which the same facts are written. */
  const WRITTEN: Readonly<Record<string, (s: Service) => Cell[]>> = {
    'as Excel keeps them': (s) => [45473 + s.day, s.code, s.units, s.minutes],
    'as text': (s) => [`2024-07-${two(s.day)}`, `${s.code}`, `${s.units}`, `${s.minutes} min`],
    'as hours and minutes': (s) => [
      `2024-07-${two(s.day)} 09:00`,
      s.code,
      `${s.units}.00`,
      `${Math.floor(s.minutes / 60)}:${two(s.minutes % 60)}`,
    ],
    'with the units beside the code': (s) => [`${s.day}-JUL-2024`, `${s.code} x${s.units}`, '', `${s.minutes}'`],
    'with everything in one cell': (s) => [
      `July ${s.day}, 2024`,
      `CPT ${s.code} (${s.minutes} min) x ${s.units}`,
      null,
      null,
    ],
  };

  it.each(Object.entries(WRITTEN))('says the same %s', (_, write) => {
    fc.assert(
      fc.property(fc.array(service, { minLength: 1, maxLength: 20 }), (services) => {
        const rows = services.map((s) => [...write(s), 'Avery Sample']);
        expect(briefs(readSheet([['Date', 'CPT', 'Units', 'Minutes', 'Client'], ...rows]))).toEqual(
          services.map((s) => `2024-07-${two(s.day)} ${s.code} x${s.units} ${s.minutes}min`),
        );
      }),
      { numRuns: 100 },
    );
  });
});
