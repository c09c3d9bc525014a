import fc from 'fast-check';
import type { Cell, Columns, LineReaderOptions } from '../../../../src/sheet';
import { CodedRows } from '../../../../src/sheet/lines/coded-rows';
import { LineReading } from '../../../../src/sheet/lines/line-reading';
import { PlainRows } from '../../../../src/sheet/lines/plain-rows';
import { RowKinds } from '../../../../src/sheet/lines/row-kind';
import { linesOf, type Row } from '../support/read-rows';

/** Reads rows with the shorter way for plain rows, or without it; tells how many rows took it. */
function read(
  rows: readonly Row[],
  columns: Columns,
  options: LineReaderOptions,
  shorter: boolean,
  piece = rows.length,
) {
  const mapping = { version: 1 as const, columns, labels: [] };
  let plain = 0;
  const reader = new LineReading(mapping, options, (parts) => {
    const coded = new CodedRows();
    const own = new PlainRows(parts, coded);
    const take: PlainRows['take'] = (...asked) => {
      const taken = shorter ? own.take(...asked) : 0;
      plain += taken;
      return taken;
    };
    return { coded, kinds: new RowKinds(mapping, parts.readers), plain: { begin: () => own.begin(), take } };
  });
  // Whoever reads few rows does not get ready for them.
  if (piece > 1) for (const _ of reader.beginning());
  // In pieces, as Excel and files give them.
  for (let at = 0; at < rows.length; at += piece) reader.rows(rows.slice(at, at + piece), at);
  const { notes, columns: fields, spellings, rowCount, ...table } = reader.finish();
  const { date, client, provider, visit, billingGroup } = table.keys;
  const lines = linesOf({ ...table, notes, columns: fields, rowCount });
  return { plain, said: { lines, notes, fields, spellings, rowCount, date, client, provider, visit, billingGroup } };
}

const WHOLE: Columns = {
  date: [0],
  client: [1],
  provider: [2],
  code: [3],
  units: [4],
  minutes: [5],
  modifiers: [6, 7],
  payer: [8],
  plan: [9],
  charge: [10],
  start: [11],
  end: [12],
  notes: [13],
  license: [14],
  clientId: [15],
  visit: [16],
};

const MAPPINGS: Readonly<Record<string, Columns>> = {
  'with a column for each fact': WHOLE,
  'with names in two columns, hours and claims': {
    date: [0],
    client: [1, 14],
    provider: [2, 8],
    code: [3],
    units: [4],
    hours: [5],
    modifiers: [6],
    payer: [9],
    claim: [16],
    billingGroup: [15],
    state: [13],
    treatmentMinutes: [10],
  },
  'with minutes by the clock only': { date: [0, 11], code: [3], start: [11], end: [12], client: [1], technique: [13] },
  'of one row a visit': { date: [0], client: [1], code: [3, 8], units: [4, 9], minutes: [5, 10] },
  'without a date': { client: [1], code: [3], units: [4] },
};

/** What stands in each column: as a rule what belongs there, now and then anything. */
const COLUMN_CELLS: readonly (readonly Cell[])[] = [
  [45000, 44990, 45030, '2024-08-05', '3/4/2024', '3/25/2024', '25/3/2024', 45000.5],
  ['Avery Sample', 'avery sample', 'Blake Sample', 'Sample, Avery', ' Casey  Sample '],
  ['Lee Kneads', 'Lee Kneads, LMT', 'Max Movewell PT'],
  [97110, '97140', '97140-59', '97140-59 GP', 97530, '97110x2', '97110, 97140', '97140 (30 min)'],
  [1, 2, '2.00', 'x3', 0],
  [15, '30 min', '0:50', 0.0347222222222222],
  ['GP', '59', 59, 'GP 59'],
  ['', 'KX', '-'],
  ['Medicare Part B', 'Aetna', 'Self-pay'],
  ['', 'HMO', 'n/a', 'Medicare Advantage'],
  [120, '$85.00', '(31.88)'],
  ['9:00 AM', 0.375, '14:30'],
  ['9:45 AM', 0.40625, '15:15', '8:00'],
  ['', 'Worked on the shoulder', `${'Long words. '.repeat(12)}`],
  ['', 'LMT', 'PT', 'n/a', 'long '.repeat(20), 'Long '.repeat(20)],
  ['', 'A-1', 2],
  ['V1', 'V2', 7, ''],
];
const STRANGE: readonly Cell[] = [
  '',
  null,
  '-',
  'n/a',
  '#N/A',
  true,
  -1,
  'Total',
  'Client: Avery Sample',
  '1-2',
  1e9,
  '?',
];

const cellOf = (column: number) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...COLUMN_CELLS[column]!) },
    { weight: 1, arbitrary: fc.constantFrom(...STRANGE) },
  );
const service = fc.tuple(...COLUMN_CELLS.map((_, column) => cellOf(column)));
const rows = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: service },
    { weight: 1, arbitrary: fc.constantFrom<Row>([], ['', 'Client: Blake Sample'], ['Total', '', '', '', 9], [45000]) },
  ),
  { minLength: 1, maxLength: 40 },
);
const facts = fc.constantFrom(
  {},
  { client: 'Casey Sample', payer: 'Aetna', provider: 'Lee Kneads, LMT', license: 'PT', state: 'OR' },
);

describe('rows that say one thing a cell', () => {
  it.each(Object.entries(MAPPINGS))('are read as any other row %s', (_, columns) => {
    fc.assert(
      fc.property(
        rows,
        facts,
        fc.constantFrom<1900 | 1904>(1900, 1904),
        fc.integer({ min: 1, max: 40 }),
        (cells, above, dateSystem, piece) => {
          const options = { facts: above, dateSystem };
          expect(read(cells, columns, options, true, piece).said).toEqual(read(cells, columns, options, false).said);
        },
      ),
    );
  });

  const PLAIN: Row = [
    45000,
    'Avery Sample',
    'Lee Kneads',
    97110,
    2,
    30,
    'GP',
    '',
    'Aetna',
    '',
    120,
    '',
    '',
    '',
    'PT',
    '',
    '',
  ];

  const changed = (cells: Readonly<Record<number, Cell>>): Row => Object.assign([...PLAIN], cells);

  it('number clients and providers in the order of the rows, also where some stand above the table', () => {
    const someBlank = [{ 1: '', 2: '' }, {}, { 1: 'Blake Sample', 2: 'Kim Hands' }, { 1: '', 2: '' }].map(changed);
    const options = { facts: { client: 'Casey Sample', provider: 'Lee Above, LMT' } };
    const { plain, said } = read(someBlank, WHOLE, options, true);
    expect(plain).toBe(4);
    expect(said).toEqual(read(someBlank, WHOLE, options, false).said);
  });

  it('take the shorter way, more of them than there was room for, and each value once', () => {
    const many = Array.from({ length: 3000 }, (_, at) => changed({ 1: `Client ${at % 700}`, 4: (at % 4) + 1 }));
    const { plain, said } = read(many, WHOLE, {}, true);
    expect(plain).toBe(3000);
    expect(said).toEqual(read(many, WHOLE, {}, false).said);
  });

  it('are read whatever the number of different values', () => {
    const many = Array.from({ length: 50_100 }, (_, at) => changed({ 13: `Note ${at}`, 16: `V${at}` }));
    const { plain, said } = read(many, WHOLE, {}, true);
    expect(plain).toBe(many.length);
    expect(said.visit.at(-1)).toBe(50_099);
    expect(said.lines.at(-1)!.notes).toBe('Note 50099');
  });

  it.each<readonly [string, number, Cell]>([
    ['no date', 0, ''],
    ['a date that is none', 0, 'soon'],
    ['no code', 3, ''],
    ['several codes', 3, '97110, 97140'],
    ['units beside the code', 3, '97110 x2'],
    ['units that cannot be read', 4, 'two'],
    ['minutes that cannot be read', 5, '1-2'],
    ['a modifier that is none', 6, 'GPX'],
    ['an amount that is none', 10, 'free'],
    ['an error for a time', 11, '#N/A'],
  ])('are not those with %s', (_, column, cell) => {
    const row = changed({ [column]: cell });
    expect(read([row], WHOLE, {}, true)).toEqual(read([row], WHOLE, {}, false));
  });
});
