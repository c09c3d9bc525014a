import { detectNearAndFar, findPlace, placesOf, type Cell, type ExcelTable, type SheetTop } from '../../../src/sheet';
import { HEADER, ROWS } from './support/sessions';

type Rows = readonly (readonly Cell[])[];

const TABLE = [HEADER, ...ROWS];
const blank = [''];

const excelTable = (rows: Rows, from: number, count: number, hasTotals = false): ExcelTable => ({
  id: '{1}',
  name: 'Sessions',
  area: { row: from, column: 0, rows: count, columns: HEADER.length },
  hasTotals,
  top: rows.slice(from, from + count),
});

/** Row numbers as Excel shows them. */
function outside(
  rows: Rows,
  tables: SheetTop['tables'] = [],
  at = { row: 0, column: 0 },
  chosen: string | null = null,
) {
  const columns = Math.max(...rows.map((row) => row.length));
  const top: SheetTop = { used: { ...at, rows: rows.length, columns }, top: rows, tables };
  const place = findPlace(top, placesOf(top), (sample) => detectNearAndFar(sample, 1900), chosen);
  if (typeof place === 'string') throw new Error(place);
  return place.outside.map((row) => row + 1);
}

/** Rows of sessions that no table holds are not checked: that has to be said. */
describe('rows that read like sessions, but are in no table', () => {
  test.each<[string, Rows, readonly number[]]>([
    ['above the only header', [ROWS[0]!, ROWS[1]!, ...TABLE], [1, 2]],
    ['above it, with a blank row between', [ROWS[2]!, blank, ...TABLE], [1]],
    ['above it, under a title', [['Clinic of nobody, August 2024'], ROWS[0]!, ...TABLE], [2]],
    ['none: what a sheet begins with', [['Clinic of nobody'], ['Period', '8/1/2024', 'to', '8/31/2024'], ...TABLE], []],
    ['none: a code or a day alone', [['', '', '97124'], ['2024-08-05'], ...TABLE], []],
    [
      'none: a table of other columns above',
      [
        ['Client', 'Date', 'CPT Code', 'Minutes', 'Units'],
        ...ROWS.map(([date, client, code, units, minutes]) => [client!, date!, code!, minutes!, units!]),
        blank,
        ...TABLE,
      ],
      [],
    ],
    ['none: the header again', [...TABLE, HEADER, ...ROWS], []],
  ])('%s', (_, rows, expected) => expect(outside(rows)).toEqual(expected));

  test('counted from the first row of the sheet', () => {
    expect(outside([ROWS[0]!, ...TABLE], [], { row: 4, column: 2 })).toEqual([5]);
  });

  test('in a sheet without codes: a day and minutes', () => {
    const rows = [
      ['Date', 'Client', 'Treatment', 'Minutes'],
      ['2024-08-05', 'Avery Sample', 'MFR', 30],
    ];
    expect(
      outside([['2024-08-04', 'Avery Sample', 'MFR', 45], ['2024-08-04', 'Avery Sample', 'MFR', ''], ...rows]),
    ).toEqual([1]);
  });

  test('around an Excel table', () => {
    const rows = [ROWS[0]!, ...TABLE, ['Total', '', '', 9, 135], blank, ROWS[1]!];
    expect(outside(rows, [excelTable(rows, 1, 5, true)])).toEqual([1, 8]);
  });

  test('those of another table are its own', () => {
    const rows = [...TABLE, blank, ...TABLE];
    const upper = excelTable(rows, 0, 4);
    const lower = { ...excelTable(rows, 5, 4), id: '{2}', name: 'More' };
    expect(outside(rows, [upper, lower])).toEqual([]);
    expect(outside(rows, [upper, lower], { row: 0, column: 0 }, '{2}')).toEqual([]);
    expect(outside(rows, [lower], { row: 0, column: 0 }, '{2}')).toEqual([]);
  });
});
