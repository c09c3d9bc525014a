import { detectNearAndFar, findPlace, formatArea, placesOf, type Cell, type SheetTop } from '../../../src/sheet';
import { HEADER, ROWS } from './support/sessions';

/** The same facts in other columns. */
const OTHER = ['Client', 'Date', 'CPT Code', 'Minutes', 'Units'];
const turned = ROWS.map(([date, client, code, units, minutes]) => [client!, date!, code!, minutes!, units!]);
const blank = [''];

function found(rows: readonly (readonly Cell[])[], tables: SheetTop['tables'] = [], used = rows.length) {
  const columns = Math.max(...rows.map((row) => row.length));
  const top: SheetTop = { used: { row: 0, column: 0, rows: used, columns }, top: rows, tables };
  const place = findPlace(top, placesOf(top), (sample) => detectNearAndFar(sample, 1900), null);
  return typeof place === 'string' ? place : place.tables.map(({ id, area }) => `${id} ${formatArea(area)}`.trim());
}
const beside = (left: readonly (readonly Cell[])[], right: readonly (readonly Cell[])[], gap = ['']) =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    ...(left[at] ?? HEADER.map(() => '')),
    ...gap,
    ...(right[at] ?? []),
  ]);

describe('tables of loose cells', () => {
  test('beside one another', () => {
    const rows = beside([HEADER, ...ROWS], [OTHER, ...turned.slice(0, 2)]);
    expect(found(rows)).toEqual(['A2:E4', '#2 G2:K3']);
    expect(found([['Clinic of nobody, August 2024'], blank, ...rows])).toEqual(['A4:E6', '#2 G4:K5']);
  });

  test('beside one another at different heights', () => {
    expect(found(beside([HEADER, ...ROWS], [blank, blank, HEADER, ...ROWS]))).toEqual(['A2:E4', '#2 G4:K6']);
  });

  test('beside one another, with our column after each', () => {
    const status = ['CPT check', 'OK', 'Error', ''];
    const marked = (rows: readonly (readonly Cell[])[]) => rows.map((row, at) => [...row, status[at] ?? '']);
    const rows = beside(marked([HEADER, ...ROWS]), marked([HEADER, ...ROWS]), []);
    expect(found(rows)).toEqual(['A2:E4', '#2 G2:K4']);
  });

  test('below one another, in other columns', () => {
    const rows = [HEADER, ...ROWS, blank, ['Seen by Max Movewell'], OTHER, ...turned];
    expect(found(rows)).toEqual(['A2:E4', '#2 A8:E10']);
    // What stands below the rows that were looked at belongs to the last table.
    expect(found(rows, [], 900)).toEqual(['A2:E4', '#2 A8:E900']);
  });

  test('below one another without a blank row, in other columns', () => {
    expect(found([HEADER, ...ROWS, OTHER, ...turned])).toEqual(['A2:E4', '#2 A6:E8']);
    expect(found([HEADER, ...ROWS.slice(1), OTHER, ...turned])).toEqual(['A2:E3', '#2 A5:E7']);
    // The table with more columns, which fits best, hides none that stands above it.
    const wide = [[...HEADER, 'Payer', 'License'], ...ROWS.map((row) => [...row, 'Medicare', 'PT'])];
    const narrow = [OTHER, ...turned].map((row) => [...row, '', '']);
    expect(found([...narrow, ...wide])).toEqual(['A2:E4', '#2 A6:G8']);
  });

  test('beside an Excel table', () => {
    const rows = beside([HEADER, ...ROWS], [HEADER, ...ROWS]);
    const area = { row: 0, column: 6, rows: 4, columns: 5 };
    const table = { id: '7', name: 'April', area, hasTotals: false, top: [HEADER, ...ROWS] };
    expect(found(rows, [table])).toEqual(['7 G2:K4', 'A2:E4']);
  });
});

describe('one table stays one', () => {
  test('with a blank column in it', () => {
    const gap = [HEADER, ...ROWS].map((row) => [...row.slice(0, 3), '', ...row.slice(3)]);
    expect(found(gap)).toEqual(['A2:F4']);
  });

  test('with its labels again on the next page, and a block a day', () => {
    expect(found([HEADER, ...ROWS, blank, HEADER, ...ROWS])).toEqual(['A2:E9']);
    expect(found([HEADER, ...ROWS, blank, ...ROWS, blank, ...ROWS])).toEqual(['A2:E12']);
    expect(found([HEADER, ...ROWS, HEADER, ...ROWS])).toEqual(['A2:E8']);
    expect(found([HEADER, ...ROWS, ['Date', 'Client name', 'CPT', 'Units', 'Minutes'], ...ROWS])).toEqual(['A2:E8']);
  });

  test('with a list of another kind beside or below it', () => {
    const prices = [['Code', 'Name', 'Price'], ...ROWS.map((_, at) => [`9712${at}`, 'Therapy', at * 10])];
    expect(found(beside([HEADER, ...ROWS], prices))).toHaveLength(1);
    expect(found([HEADER, ...ROWS, blank, ...prices])).toHaveLength(1);
  });
});
