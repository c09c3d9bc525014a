import {
  detectNearAndFar,
  findPlace,
  formatArea,
  placesOf,
  type Area,
  type Cell,
  type SheetTop,
} from '../../../src/sheet';
import { HEADER, ROWS } from './support/sessions';

type Rows = readonly (readonly Cell[])[];

const TABLE = [HEADER, ...ROWS];
const PAYER = ['Payer: Medicare'];
const right = (rows: Rows, by = 1) => rows.map((row) => [...Array<Cell>(by).fill(''), ...row]);

const areaAt = (row: number, column = 0): Area => ({ row, column, rows: 4, columns: 5 });

/** The facts of each Excel table, and where the rows of the first one stand. */
function factsOf(rows: Rows, ...areas: readonly Area[]) {
  const tables = areas.map((area, at) => ({
    ...{ id: `${at}`, name: `T${at}`, area, hasTotals: false },
    top: rows.slice(area.row, area.row + area.rows).map((row) => row.slice(area.column, area.column + area.columns)),
  }));
  const columns = Math.max(...rows.map((row) => row.length));
  const top: SheetTop = { used: { row: 0, column: 0, rows: rows.length, columns }, top: rows, tables };
  return areas.map((area, at) => {
    const place = findPlace(top, placesOf(top), (sample) => detectNearAndFar(sample, 1900), `${at}`);
    if (typeof place === 'string') throw new Error(place);
    expect(formatArea(place.area)).toBe(formatArea({ ...area, row: area.row + 1, rows: 3 }));
    return place.detection.facts;
  });
}

describe('what stands above an Excel table speaks of its rows', () => {
  test.each<[string, Rows, Area]>([
    ['right above it', [PAYER, ...TABLE], areaAt(1)],
    ['above a blank row', [PAYER, [], ...TABLE], areaAt(2)],
    ['to the left of it', [PAYER, [], ...right(TABLE, 2)], areaAt(2, 2)],
    ['as labels over values', [['Payer', 'State'], ['Medicare', ''], ...TABLE], areaAt(2)],
    ['below rows of sessions', [...TABLE, PAYER, ...TABLE], areaAt(5)],
  ])('%s', (_, rows, area) => expect(factsOf(rows, area)).toEqual([{ payer: 'Medicare' }]));

  test('also who the client is, without whom it would be none of sessions', () => {
    const rows = [['Client', 'Avery Sample'], ...TABLE.map((row) => [row[2]!, row[3]!])];
    expect(factsOf(rows, { ...areaAt(1), columns: 2 })).toEqual([{ client: 'Avery Sample' }]);
  });

  test('each its own, below and beside one another', () => {
    const aetna = ['Payer: Aetna'];
    expect(factsOf([PAYER, ...TABLE, [], aetna, ...TABLE], areaAt(1), areaAt(7))).toEqual([
      { payer: 'Medicare' },
      { payer: 'Aetna' },
    ]);
    expect(factsOf([PAYER, ...TABLE, [], ...TABLE], areaAt(1), areaAt(6))).toEqual([{ payer: 'Medicare' }, {}]);
    const both = TABLE.map((row) => [...row, '', ...row]);
    expect(factsOf([PAYER, ...both], areaAt(1), areaAt(1, 6))).toEqual([{ payer: 'Medicare' }, {}]);
  });

  test('not rows of sessions nor of another list', () => {
    expect(factsOf([PAYER, ...TABLE, ...TABLE], areaAt(5))).toEqual([{}]);
    const phones = Array.from({ length: 4 }, (_, at) => ['Client', `Sample ${at}`, '555-0100']);
    expect(factsOf([...phones, ...TABLE], areaAt(4))).toEqual([{}]);
  });
});
