import { briefs, linesOf, readSheet, type Row } from '../support/read-rows';

/** The services of one row under a header. */
const services = (header: Row, row: Row) => briefs(readSheet([header, row]));

const VISIT: Row = ['Date of Service', 'Client', 'CPT Codes', 'Modifiers', 'Units', 'Minutes'];
const DAY = '2024-08-05';
const visit = (codes: Row[number], modifiers: Row[number], units: Row[number], minutes: Row[number]) =>
  services(VISIT, [DAY, 'Avery Sample', codes, modifiers, units, minutes]).map((text) => text.replace(`${DAY} `, ''));

describe('a row that is one visit with several services', () => {
  it.each<[string, Row, readonly string[]]>([
    ['one service', [97140, 59, 2, 30], ['97140-59 x2 30min']],
    [
      'lists of the same length',
      ['97140, 97110', '59, GP', '2, 1', '30, 15'],
      ['97140-59 x2 30min', '97110-GP x1 15min'],
    ],
    ['other separators', ['97140; 97110', '59; GP', '2/1', '30 + 15'], ['97140-59 x2 30min', '97110-GP x1 15min']],
    ['line ends', ['97140\n97110', '59\nGP', '2\n1', '30\n15'], ['97140-59 x2 30min', '97110-GP x1 15min']],
    ['an empty place in a list', ['97140, 97110', ', GP', '2, 1', '30, 15'], ['97140 x2 30min', '97110-GP x1 15min']],
    [
      'several modifiers each',
      ['97140, 97110', '59 GP, GP', '2, 1', '30, 15'],
      ['97140-59-GP x2 30min', '97110-GP x1 15min'],
    ],
    [
      'a modifier that holds for all',
      ['97140, 97110', 'GP', '2, 1', '30, 15'],
      ['97140-GP x2 30min', '97110-GP x1 15min'],
    ],
    [
      'everything in the code cell',
      ['97140-59 x2 30 min, 97110-GP x1 15 min', '', '', ''],
      ['97140-59 x2 30min', '97110-GP x1 15min'],
    ],
    [
      'a modifier of which it is not said to whom it belongs',
      ['97140, 97110', '59', '2, 1', '30, 15'],
      ['97140 x2 30min !modifiers:several-values', '97110 x1 15min !modifiers:several-values'],
    ],
    [
      'one number of units for two services',
      ['97140, 97110', '', 3, '30, 15'],
      ['97140 30min !units:several-values', '97110 15min !units:several-values'],
    ],
    [
      'the minutes of the whole visit',
      ['97140, 97110', '', '2, 1', '45 min'],
      ['97140 x2 !minutes:several-values', '97110 x1 !minutes:several-values'],
    ],
    [
      'lists of another length',
      ['97140, 97110', '', '2, 1, 1', '45'],
      ['97140 !units:several-values !minutes:several-values', '97110 !units:several-values !minutes:several-values'],
    ],
    ['two modifiers for one service', ['97140', '59, GP', 2, 30], ['97140-59-GP x2 30min']],
    ['a modifier twice', ['97140-59', '59', 2, 30], ['97140-59 x2 30min']],
    ['the same units twice', ['97140 x2', '', 2, 30], ['97140 x2 30min']],
    ['units that contradict each other', ['97140 x2', '', 3, 30], ['97140 30min !units:several-values']],
    ['an unreadable modifier', ['97140', '???', 2, 30], ['97140 x2 30min !modifiers:malformed-modifier']],
    ['an unreadable code', ['9714', '', 2, 30], ['? x2 30min !code:malformed-code']],
    ['no code', ['', '', 2, 30], ['? x2 30min']],
    ['an error of Excel', ['#N/A', '', '#VALUE!', 30], ['? 30min !code:cell-error !units:cell-error']],
  ])('%s', (_, [codes, modifiers, units, minutes], expected) => {
    expect(visit(codes!, modifiers!, units!, minutes!)).toEqual(expected);
  });

  it('keeps the facts of the visit on each of its services', () => {
    const table = readSheet([
      ['Date', 'Patient', 'Therapist', 'CPT', 'Units', 'Charge', 'Notes'],
      [DAY, 'Avery Sample', 'Lee Kneads, LMT', '97140, 97124', '1, 2', '$40, $60', 'seen'],
    ]);
    const [first, second] = linesOf(table);
    expect(second).toMatchObject({ row: 1, part: 1, notes: 'seen', license: 'LMT', charge: 60 });
    expect(first).toMatchObject({ row: 1, part: 0, charge: 40, client: second!.client, provider: second!.provider });
  });
});

describe('services in numbered columns', () => {
  const header: Row = ['DATE', 'PATIENT', 'CPT 1', 'MIN 1', 'UNITS 1', 'CPT 2', 'MIN 2', 'UNITS 2'];

  it('match by their numbers', () => {
    expect(services(header, [DAY, 'Avery Sample', 97140, 30, 2, 97110, 15, 1])).toEqual([
      `${DAY} 97140 x2 30min`,
      `${DAY} 97110 x1 15min`,
    ]);
  });

  it('leave out a place that is empty', () => {
    expect(services(header, [DAY, 'Avery Sample', '', '', '', 97110, 15, 1])).toEqual([`${DAY} 97110 x1 15min`]);
  });

  it('have all the modifiers of one code where only the modifiers are numbered', () => {
    expect(
      services(['Date', 'Patient', 'CPT', 'Mod 1', 'Mod 2', 'Units'], [DAY, 'Avery Sample', 97140, 'GP', 59, 2]),
    ).toEqual([`${DAY} 97140-GP-59 x2`]);
  });

  it('have each their modifier where codes and modifiers are numbered alike', () => {
    expect(
      services(['Date', 'Patient', 'CPT 1', 'Mod 1', 'CPT 2', 'Mod 2'], [DAY, 'Avery Sample', 97140, 59, 97530, 'GP']),
    ).toEqual([`${DAY} 97140-59`, `${DAY} 97530-GP`]);
  });
});

describe('what stands beside codes in their cells, where it has no column of its own', () => {
  const fields = (codes: Row[number]) => {
    const { columns } = readSheet([
      ['Date of Service', 'Client', 'CPT Codes'],
      [DAY, 'Avery Sample', 97110],
      [DAY, 'Avery Sample', codes],
    ]);
    return ['units', 'minutes', 'modifiers'].filter((name) => columns.has(name as 'units'));
  };

  it.each<[string, readonly string[]]>([
    ['97140', []],
    ['97140 x2', ['units']],
    ['97140 (30 min)', ['minutes']],
    ['97140-59', ['modifiers']],
    ['97140-59 x2 (30 min), 97530', ['units', 'minutes', 'modifiers']],
  ])('%s', (codes, expected) => expect(fields(codes)).toEqual(expected));
});
