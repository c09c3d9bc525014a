import { isoDate, payerNameOf } from '../../../src/domain';
import type { Cell } from '../../../src/sheet';
import { HEADER_SETS, OWN_ROWS, scoreSet, type HeaderSet } from './support/header-sets';
import { linesOf, readSheet } from './support/read-rows';

/** Invented values of each field, by row; a column that holds no field holds a word. */
const VALUES: Readonly<Record<string, (row: number) => Cell>> = {
  date: (row) => `2024-08-${String(row + 10)}`,
  patient: (row) => `Sample ${'ABC'[row]}`,
  patient_id: (row) => `P-${row + 1}`,
  visit_id: (row) => `V-${row + 1}`,
  claim_id: (row) => `C-${row + 1}`,
  provider: () => 'Lee Kneads',
  license: () => 'LMT',
  code: (row) => ['97140', '97110', '97124'][row]!,
  description: () => 'hands-on work',
  technique: () => 'Swedish massage',
  units: (row) => row + 1,
  minutes: (row) => 15 * (row + 1),
  hours: (row) => row + 1,
  start: () => '09:00',
  end: () => '09:45',
  modifier: () => 'GP',
  payer: () => 'Medicare',
  dx: () => 'M54.50',
  pos: () => '11',
  charge: (row) => 40 * (row + 1),
  rate: () => 40,
  allowed: () => 30,
  paid: () => 25,
  denial: () => '97',
  auth: () => 'A-77',
  state: () => 'OR',
  plan: () => 'HMO',
  notes: () => 'as planned',
};
const ROWS = 3;

const cellOf = (label: string, fields: readonly string[], row: number): Cell => {
  // A length of the whole visit is no field that is shown outside; it is read all the same.
  if (fields.length === 0 && /total.*(?:time|minutes)/i.test(label)) return 60;
  if (fields.includes('date') && fields.includes('start')) return `2024-08-${row + 10} 09:00`;
  return fields.length === 0 ? 'other' : VALUES[fields[0]!]!(row);
};

/** A repeated field would be joined or told apart by the reader, which other tests hold; here each stands once. */
const has = (set: HeaderSet, field: string) =>
  set.columns.filter(([, ...fields]) => fields.includes(field)).length === 1;

// Sets of which all columns are found; those with one that is not are counted elsewhere.
const several = (set: HeaderSet) => set.columns.filter(([, ...fields]) => fields.includes('code')).length > 1;
const sets = [...HEADER_SETS, ...OWN_ROWS].filter(
  (set) => set.use !== 'negative' && !several(set) && scoreSet(set).wrong.length === 0,
);

it('nearly all header rows are read here', () => expect(sets.length).toBeGreaterThan(95));

describe('rows below the header rows of real sheets and of our own are read to the end', () => {
  it.each(sets.map((set) => [set.id, set] as const))('%s', (_, set) => {
    const header = set.columns.map(([label]) => label);
    const rows = Array.from({ length: ROWS }, (_unused, row) =>
      set.columns.map(([label, ...fields]) => cellOf(label, fields, row)),
    );
    const before = JSON.stringify(rows);
    const table = readSheet([...set.preamble, header, ...rows]);
    expect(JSON.stringify(rows)).toBe(before);
    const lines = linesOf(table);
    const first = set.preamble.length + 1;
    const expected = (row: number) => ({
      row: first + row,
      ...(has(set, 'date') && { date: isoDate(`2024-08-${row + 10}`) }),
      ...(has(set, 'code') && { code: VALUES.code!(row) }),
      ...(has(set, 'units') && { units: row + 1 }),
      ...(has(set, 'minutes') && { minutes: 15 * (row + 1) }),
      ...(has(set, 'modifier') && { modifiers: ['GP'] }),
      ...(has(set, 'payer') && { payer: 'Medicare' }),
      ...(has(set, 'license') && { license: 'LMT' }),
      ...(has(set, 'charge') && { charge: 40 * (row + 1) }),
      ...(has(set, 'start') && { start: 540 }),
      ...(has(set, 'end') && { end: 585 }),
      ...(has(set, 'state') && { state: 'OR' }),
      ...(has(set, 'auth') && { authorization: 'A-77' }),
      unread: [],
    });
    // A column of plans adds its words to the payer's name.
    const named = lines.map((line) => ({ ...line, payer: line.payer === null ? null : payerNameOf(line.payer) }));
    expect(named).toMatchObject(rows.map((_row, row) => expected(row)));
    if (has(set, 'patient') || has(set, 'patient_id'))
      expect(new Set(lines.map(({ client }) => client)).size).toBe(ROWS);
  });
});
