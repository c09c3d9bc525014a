import { detectNearAndFar, findPlace, formatArea, placesOf, type Cell, type SheetTop } from '../../../src/sheet';

type Rows = readonly (readonly Cell[])[];

const HEADER = ['Date', 'Client', 'CPT Code', 'Units', 'Payer'];
const ROWS: Rows = Array.from({ length: 10 }, (_, at) => [
  `2024-08-0${(at % 9) + 1}`,
  `Sample ${at}`,
  at % 2 ? '97124' : '97140',
  2,
  'Medicare',
]);
const MINUTES = [30, 45, 30, 30, 60, 45, 30, 30, 45, 30];
const PRICES: Rows = [
  ['CPT', 'Description', 'Minutes', 'Fee'],
  ['97140', 'Manual therapy', 15, 40],
  ['97124', 'Massage', 15, 30],
];

const beside = (left: Rows, right: Rows, gap: readonly Cell[] = ['']): Rows =>
  left.map((row, at) => [...row, ...gap, ...(right[at] ?? right[0]!.map(() => ''))]);

function found(
  rows: Rows,
  tables: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[] = [],
) {
  const columns = Math.max(...rows.map((row) => row.length));
  const top: SheetTop = {
    used: { row: 0, column: 0, rows: rows.length, columns },
    top: rows,
    tables: tables.map((area, at) => ({
      ...{ id: `${at}`, name: `T${at}`, area, hasTotals: false },
      top: rows.slice(area.row, area.row + area.rows).map((row) => row.slice(area.column, area.column + area.columns)),
    })),
  };
  const place = findPlace(top, placesOf(top), (sample) => detectNearAndFar(sample, 1900), null);
  if (typeof place === 'string') throw new Error(place);
  const { area, detection } = place;
  const asked = detection.accepted === 'torn' ? detection.candidates : [];
  return { table: { area: formatArea(area), columns: detection.columns, asked }, labels: detection.header };
}
const tableIn = (...sheet: Parameters<typeof found>) => found(...sheet).table;
const OWN = { date: [0], client: [1], code: [2], units: [3], payer: [4] };

describe('a list behind a blank column is none of the sessions', () => {
  const sessions = [HEADER, ...ROWS];

  test('prices, whose labels can still be chosen', () => {
    const { labels, table } = found(beside(sessions, PRICES));
    expect(table).toEqual({ area: 'A2:E11', columns: OWN, asked: [] });
    expect(labels).toEqual([...HEADER, '', ...PRICES[0]!]);
  });

  test('prices of as many codes as there are sessions: no column of theirs is taken unasked', () => {
    const list = [PRICES[0]!, ...ROWS.map((_, at) => [`9711${at}`, 'Therapy', 15, 40])];
    expect(tableIn(beside(sessions, list))).toEqual({
      area: 'A2:E11',
      columns: OWN,
      asked: [{ role: 'minutes', columns: [8] }],
    });
  });

  test('more prices than sessions', () => {
    const list = [PRICES[0]!.slice(1), ...Array.from({ length: 30 }, () => ['Therapy', 15, 40])];
    const rows = [...sessions, ...Array.from({ length: 20 }, () => HEADER.map(() => ''))];
    expect(tableIn(beside(rows, list))).toEqual({ area: 'A2:E31', columns: OWN, asked: [] });
  });

  test('a summary by payer', () => {
    const bare = sessions.map((row) => row.slice(0, 4));
    const list = [
      ['Payer', 'Sessions'],
      ['Medicare', 12],
      ['Aetna', 3],
      ['Premera', 1],
    ];
    const { payer: _, ...own } = OWN;
    expect(tableIn(beside(bare, list))).toEqual({ area: 'A2:D11', columns: own, asked: [] });
  });

  test('a better name for the codes', () => {
    const bare = [['Date', 'Client', 'Code', 'Units', 'Payer'], ...ROWS];
    expect(tableIn(beside(bare, PRICES)).columns).toEqual(OWN);
  });

  test('also where it is an Excel table, behind a blank column or none', () => {
    const area = { row: 0, column: 6, rows: 3, columns: 4 };
    expect(tableIn(beside(sessions, PRICES), [area])).toEqual({ area: 'A2:E11', columns: OWN, asked: [] });
    expect(tableIn(beside(sessions, PRICES, []), [{ ...area, column: 5 }])).toEqual({
      area: 'A2:E11',
      columns: OWN,
      asked: [],
    });
  });
});

describe('a part of the table behind a blank column', () => {
  const partOf = (minutes: readonly Cell[]) =>
    beside([HEADER, ...ROWS], [['Minutes', 'Notes'], ...minutes.map((value) => [value, ''])]);

  test('is its own where it goes down with the sessions, also with gaps', () => {
    const own = { area: 'A2:H11', columns: { ...OWN, minutes: [6], notes: [7] }, asked: [] };
    expect(tableIn(partOf(MINUTES))).toEqual(own);
    expect(tableIn(partOf(MINUTES.map((value, at) => (at % 3 === 0 ? value : ''))))).toEqual(own);
  });

  test('is asked about where it ends before they do', () => {
    expect(tableIn(partOf(MINUTES.map((value, at) => (at < 7 ? value : ''))))).toEqual({
      area: 'A2:E11',
      columns: OWN,
      asked: [{ role: 'minutes', columns: [6] }],
    });
  });

  test('is asked about where no table is left without it', () => {
    const rows = beside(
      [HEADER, ...ROWS].map((row) => row.slice(0, 2)),
      [['CPT Code', 'Units'], ...ROWS.slice(0, 6).map((row) => row.slice(2, 4))],
    );
    expect(tableIn(rows)).toEqual({
      area: 'A2:E11',
      columns: { date: [0], client: [1], code: [3], units: [4] },
      asked: [
        { role: 'code', columns: [3] },
        { role: 'units', columns: [4] },
      ],
    });
  });
});

/** Another kind of table that touches the rows from below their header on. */
test('an Excel table beside the rows does not end them', () => {
  const rows = [HEADER, ...ROWS].map((row, at) =>
    at >= 4 && at < 8 ? [...row, at === 4 ? 'Name' : `n${at}`, at] : row,
  );
  expect(tableIn(rows, [{ row: 4, column: 5, rows: 4, columns: 2 }]).area).toBe('A2:E11');
  const noted = rows.map((row, at) => (at === 2 ? [...row, 'a remark'] : row));
  expect(tableIn(noted, [{ row: 4, column: 5, rows: 4, columns: 2 }]).area).toBe('A2:E11');
});
