import { briefs, linesOf, readSheet, type Row } from '../support/read-rows';

const HEADER: Row = ['Date', 'Client', 'Therapist', 'CPT', 'Units', 'Minutes'];
const SERVICE: Row = ['2024-08-05', 'Avery Sample', 'Lee Kneads', '97140', 2, 30];

describe('rows that are no services', () => {
  it.each<[string, Row, string]>([
    ['a blank row', ['', null, '  ', '', '', ''], 'blank'],
    ['a row without cells', [], 'blank'],
    ['a total', ['', 'Total', '', '', 12, 180], 'total'],
    ['a grand total', ['Grand Total', '', '', '', 12, 180], 'total'],
    ['a total of a day', ['2024-08-05', 'Subtotal', '', '', 12, 180], 'total'],
    ['a total of a client', ['', 'Avery Sample Total', '', '', 12, 180], 'total'],
    ['totals with words', ['Totals for August', '', '', '', 12, 180], 'total'],
    ['the header again', HEADER, 'header'],
    ['the header in capitals', HEADER.map((label) => String(label).toUpperCase()), 'header'],
    ['a title in the column of dates', ['Week of the fair', '', '', '', '', ''], 'other'],
    ['a title of a section', ['', 'Week of the fair', '', '', '', ''], 'other'],
  ])('%s', (_, row, kind) => {
    const table = readSheet([HEADER, SERVICE, row, SERVICE]);
    expect(briefs(table)).toHaveLength(2);
    expect(table.notes.skipped).toEqual({ blank: 0, total: 0, header: 0, other: 0, [kind]: 1 });
    expect(table.rowCount).toBe(4);
  });

  it.each<[string, Row]>([
    ['a client whose name begins like a total', ['2024-08-05', 'Total Wellness LLC', 'Lee Kneads', '97140', 2, 30]],
    ['a row without a code', ['2024-08-05', 'Avery Sample', 'Lee Kneads', '', 2, 30]],
    ['a row without a date', ['', 'Avery Sample', 'Lee Kneads', '97140', 2, 30]],
    ['a row with an unreadable code', ['2024-08-05', 'Avery Sample', 'Lee Kneads', 'massage', 2, 30]],
  ])('%s is a service', (_, row) => {
    expect(readSheet([HEADER, row]).length).toBe(1);
  });

  it('is a service in a sheet without codes, too, whatever the client is called', () => {
    const header: Row = ['Date', 'Client', 'Treatment', 'Minutes'];
    expect(readSheet([header, ['2024-08-05', 'Total Wellness LLC', 'MFR', 30]]).length).toBe(1);
    expect(readSheet([header, ['', 'Total Wellness LLC', '', 30]]).length).toBe(0);
  });

  it.each<[string, Row, string]>([
    ['a word in a blank row', ['', 'Avery Sample', '', '', '', ''], 'other'],
    ['a total of two columns', ['Total', '', '', '', 2, 30], 'total'],
    ['a row without a date', ['', 'Avery Sample', 'Lee Kneads', '97140', 2, 30], 'service'],
  ])('%s is what its columns say, whatever stands in a column that says nothing', (_, row, kind) => {
    const kinds = ['', 'Total', 'Client: Drew Sample', '97140', 'called'].map((word) => {
      const sheet = [[...HEADER.slice(0, 2), 'Zebra', ...HEADER.slice(2)], beside(SERVICE, word), beside(row, word)];
      const { notes, length } = readSheet([...sheet, beside([], word)]);
      return { ...notes.skipped, length };
    });
    const skipped = { blank: 1, total: 0, header: 0, other: 0 };
    const expected = kind === 'service' ? { ...skipped, length: 2 } : { ...skipped, length: 1, [kind]: 1 };
    expect(new Set(kinds.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(expected)]));
  });

  it('leave the numbers of the other rows as they are', () => {
    const table = readSheet([HEADER, SERVICE, [], ['', 'Total', '', '', 2, 30], SERVICE]);
    expect(linesOf(table).map((line) => line.row)).toEqual([1, 4]);
  });
});

/** The row with a word in a column behind its second cell. */
const beside = (row: Row, word: string): Row => [row[0] ?? '', row[1] ?? '', word, ...row.slice(2)];

describe('clients', () => {
  const clients = (names: Row, header: Row = HEADER) =>
    readSheet([header, ...names.map((name) => ['2024-08-05', name, 'Lee Kneads', '97140', 2, 30])]);
  const keys = (names: Row) => linesOf(clients(names)).map((line) => line.client);

  it('are one where the text is the same but for spaces', () => {
    const [first, second, third] = keys(['Avery Sample', ' Avery  Sample ', 'Avery\u00a0Sample']);
    expect([second, third]).toEqual([first, first]);
  });

  it.each([
    ['capitals', 'AVERY SAMPLE'],
    ['order', 'Sample, Avery'],
    ['an accent', 'Av\u00e9ry Sample'],
    ['an initial', 'Avery J. Sample'],
    ['a hyphen', 'Avery-Sample'],
  ])('are never merged over %s, but reported by row', (_, other) => {
    const table = clients(['Avery Sample', 'Blake Sample', other]);
    const [first, , third] = linesOf(table).map((line) => line.client);
    expect(third).not.toBe(first);
    expect(table.notes.spellings).toEqual([{ field: 'client', rows: [1, 3] }]);
    expect(JSON.stringify(table.notes)).not.toMatch(/sample/i);
  });

  it('are not reported where the names differ', () => {
    expect(clients(['Avery Sample', 'Blake Sample', 'Avery Simple']).notes.spellings).toEqual([]);
  });

  it('are told apart by their number where there is one', () => {
    const table = readSheet([
      ['Date', 'Patient', 'Patient ID', 'CPT'],
      ['2024-08-05', 'Avery Sample', 1, '97140'],
      ['2024-08-05', 'A. Sample', 1, '97110'],
      ['2024-08-05', 'Avery Sample', 2, '97140'],
      ['2024-08-05', 'Avery Sample', '', '97140'],
      ['2024-08-05', '1', '', '97140'],
    ]);
    const [first, sameNumber, otherNumber, noNumber, nameLikeANumber] = linesOf(table).map((line) => line.client);
    expect([first, otherNumber, noNumber]).not.toContain(nameLikeANumber);
    expect(sameNumber).toBe(first);
    expect(otherNumber).not.toBe(first);
    expect([first, otherNumber]).not.toContain(noNumber);
  });

  it('have first and last name together', () => {
    const table = readSheet([
      ['Date', 'First Name', 'Last Name', 'CPT'],
      ['2024-08-05', 'Avery', 'Sample', '97140'],
      ['2024-08-05', 'Avery', 'Example', '97140'],
      ['2024-08-05', 'Avery', 'Sample', '97110'],
    ]);
    const [first, other, again] = linesOf(table).map((line) => line.client);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});

describe('the other facts', () => {
  it('stand as typed, and words for nothing are blank', () => {
    const header: Row = [
      'Date',
      'Client',
      'CPT',
      'License',
      'Payer',
      'State',
      'Technique',
      'Goal',
      'Notes',
      'Authorization #',
      'Referral',
      'KX',
      'Charge',
      'Tax ID',
      'Visit ID',
    ];
    const facts: Row = [
      'LMT',
      ' Acme  Mutual ',
      'OR',
      'MFR',
      'relief',
      'fine',
      '00123',
      'yes',
      'x',
      '$80',
      '12-3',
      'V1',
    ];
    const table = readSheet([
      header,
      ['2024-08-05', 'Avery Sample', 97140, ...facts],
      ['2024-08-05', 'Avery Sample', 97140, ...facts.map(() => 'n/a')],
    ]);
    const [first, second] = linesOf(table);
    expect(first).toMatchObject({
      license: 'LMT',
      payer: 'Acme Mutual',
      state: 'OR',
      technique: 'MFR',
      goal: 'relief',
      notes: 'fine',
      authorization: '00123',
      referral: 'yes',
      kx: 'x',
      charge: 80,
      billingGroup: 0,
      visit: 0,
    });
    expect(second).toMatchObject({ license: null, payer: null, technique: null, authorization: null, charge: null });
  });

  it('come from above the table where a row says nothing', () => {
    const table = readSheet([
      ['Client: Avery Sample', '', ''],
      ['Therapist: Lee Kneads', 'Credentials: LMT', 'Insurance: Acme Mutual'],
      [],
      ['Date', 'CPT', 'Units', 'Minutes'],
      ['2024-08-05', 97140, 2, 30],
      ['2024-08-06', 97140, 2, 30],
    ]);
    const [first, second] = linesOf(table);
    expect(first).toMatchObject({ client: 0, provider: 0, license: 'LMT', payer: 'Acme Mutual' });
    expect(second!.client).toBe(first!.client);
    expect([...table.columns]).toEqual(expect.arrayContaining(['client', 'provider', 'license', 'payer']));
  });

  it('change where a row between the services says so', () => {
    const table = readSheet([
      ['Therapist: Lee Kneads'],
      ['Client: Avery Sample'],
      ['Date', 'CPT', 'Units'],
      ['2024-08-05', 97140, 2],
      ['Client:', 'Blake Sample'],
      ['Date', 'CPT', 'Units'],
      ['2024-08-05', 97124, 2],
      ['Insurance: Acme Mutual'],
      ['2024-08-06', 97124, 2],
      ['Client: Casey Sample'],
      ['2024-08-05', 97124, 2],
    ]);
    expect(linesOf(table).map((line) => [line.row, line.client, line.provider, line.payer])).toEqual([
      [3, 0, 0, null],
      [6, 1, 0, null],
      [8, 1, 0, 'Acme Mutual'],
      [10, 2, 0, null],
    ]);
    expect(table.notes.skipped).toMatchObject({ header: 1, other: 3 });
    expect([...table.columns]).toEqual(expect.arrayContaining(['client', 'provider', 'payer']));
  });

  it('are not taken from a row of a service', () => {
    const table = readSheet([
      ['Date', 'Client', 'Notes', 'CPT'],
      ['2024-08-05', 'Avery Sample', 'Insurance: Acme Mutual', 97140],
      ['2024-08-05', 'Blake Sample', '', 97140],
    ]);
    expect(linesOf(table).map((line) => line.payer)).toEqual([null, null]);
  });

  it('take a license from behind the name', () => {
    const table = readSheet([HEADER, ['2024-08-05', 'Avery Sample', 'Lee Kneads, LMT', '97140', 2, 30]]);
    expect(linesOf(table)[0]!.license).toBe('LMT');
    expect(table.columns.has('license')).toBe(true);
    expect(readSheet([HEADER, SERVICE]).columns.has('license')).toBe(false);
  });
});
