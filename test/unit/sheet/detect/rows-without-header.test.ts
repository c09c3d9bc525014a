import fc from 'fast-check';
import { detectNearAndFar, type Cell } from '../../../../src/sheet';
import { found, type Row } from '../support/read-rows';

/** What a clinic's rows hold, by row; first words that our lexicon knows from labels. */
const VALUES: Readonly<Record<string, (row: number) => Cell>> = {
  date: (row) => 45505 + (row % 5),
  client: (row) => `Client ${row}`,
  provider: () => 'Max Movewell',
  license: (row) => ['PT', 'OT', 'PT'][row % 3]!,
  technique: (row) => ['Massage', 'PT evaluation', 'Therapeutic exercise', 'Treatment'][row % 4]!,
  code: (row) => ['97110', 97140, '97124'][row % 3]!,
  codeAndModifier: (row) => ['97110-GP', '97140-59', '97124 GP'][row % 3]!,
  units: (row) => 1 + (row % 3),
  unitsInWords: (row) => `${1 + (row % 3)} units`,
  minutes: (row) => 8 + 15 * (row % 4),
  minutesInWords: (row) => `${8 + 15 * (row % 4)} min`,
  modifier: () => 'GP',
  payer: (row) => ['Medicare Part B', 'Auto insurance', 'Self-pay'][row % 3]!,
  place: () => 'OR',
  charge: (row) => 40.5 + row,
};
type Kind = keyof typeof VALUES;
const rowsOf = (kinds: readonly Kind[], count = 12): readonly Row[] =>
  Array.from({ length: count }, (_, row) => kinds.map((kind) => VALUES[kind]!(row)));
const NONE = { accepted: false, reason: 'no-header' };

describe('rows without a header are declined', () => {
  const wide = ['date', 'client', 'provider', 'license', 'technique', 'code', 'units', 'minutes', 'modifier', 'payer'];
  it.each<[string, readonly Kind[]]>([
    ['many columns', [...wide, 'place']],
    ['few columns', ['date', 'client', 'code', 'units', 'minutes']],
    ['no date', ['client', 'license', 'technique', 'code', 'payer']],
    ['codes with their modifiers', ['client', 'license', 'technique', 'codeAndModifier', 'payer']],
    ['numbers with words', ['client', 'license', 'technique', 'unitsInWords', 'minutesInWords', 'payer']],
    ['figures alone', ['client', 'license', 'technique', 'units', 'minutes', 'payer']],
  ])('%s', (_, kinds) => {
    expect(detectNearAndFar(rowsOf(kinds), 1900)).toEqual(NONE);
    expect(detectNearAndFar([['Clinic of nobody, August'], [], ...rowsOf(kinds)], 1900)).toEqual(NONE);
  });

  it('one row alone, too', () => expect(detectNearAndFar(rowsOf([...wide], 1), 1900)).toEqual(NONE));

  it('whatever columns there are', () => {
    const kinds = fc.shuffledSubarray(Object.keys(VALUES), { minLength: 4 }).filter(isOfSessions);
    fc.assert(
      fc.property(kinds, fc.integer({ min: 2, max: 30 }), (columns, count) =>
        expect(detectNearAndFar(rowsOf(columns, count), 1900)).toEqual(NONE),
      ),
      { numRuns: 200 },
    );
  });
});

/** A code, or two figures: without either it is no row of a session. */
const isOfSessions = (kinds: readonly Kind[]): boolean =>
  kinds.some((kind) => kind.startsWith('code')) ||
  kinds.filter((kind) => ['units', 'minutes', 'charge'].includes(kind)).length > 1;

describe('a header is one, whatever its labels look like', () => {
  const rows: readonly Row[] = Array.from({ length: 6 }, (_, at) => [45505 + at, `Client ${at}`, 'PT', at % 3, 1]);
  it.each<[string, Row]>([
    ['codes as numbers', ['Date', 'Client', 'License', 97110, 97140]],
    ['codes as texts', ['Date', 'Client', 'License', '97110', '97140']],
    ['codes with words', ['Date', 'Client', 'License', '97110 units', 'CPT 97140 units']],
  ])('%s', (_, header) => {
    const detection = found(detectNearAndFar([header, ...rows], 1900));
    expect(detection).toMatchObject({ headerRows: [0], columns: { date: [0], code: [3, 4], units: [3, 4] } });
  });

  it('an example beside a label, and a word that its values say as well', () => {
    const header = ['Date', 'Client', 'CPT code, e.g. 97110', 'Units', 'Paid'];
    const paid = rows.map(([date, client]) => [date!, client!, '97110', 2, 'paid']);
    expect(found(detectNearAndFar([header, ...paid], 1900))).toMatchObject({ headerRows: [0], columns: { code: [2] } });
  });

  it('a sum beside the labels, and one column with a number for its label', () => {
    const header = ['Date', 'Client', 'CPT', 'Units', 60, 'Total', 350];
    const filled = rows.map(([date, client]) => [date!, client!, '97110', 2, 1, '', '']);
    expect(found(detectNearAndFar([header, ...filled], 1900))).toMatchObject({ headerRows: [0] });
  });

  it('the first row under it is no second one', () => {
    const short = rows.map(([date, client]) => [date!, client!, 97110]);
    expect(found(detectNearAndFar([['DOS', 'Name', 'Code'], ...short], 1900))).toMatchObject({ firstDataRow: 1 });
  });

  it('rows of data above it make no upper half of it', () => {
    const row = ['Client 1', 'PT', 97110, 2, 30];
    const header = ['Client', 'License', 'CPT', 'Units', 'Minutes'];
    expect(found(detectNearAndFar([row, header, row, row], 1900))).toMatchObject({ headerRows: [1] });
  });
});
