import fc from 'fast-check';
import {
  columnIndex,
  columnName,
  formatArea,
  joinAddresses,
  joinRows,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  parseArea,
  parseAreas,
  rowAddresses,
  type Area,
} from '../../../src/sheet';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [MAX_COLUMNS - 1, 'XFD'],
  ])('call column %i %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  it.each<[string, Area | null]>([
    ['B3', { row: 2, column: 1, rows: 1, columns: 1 }],
    ['B3:D10', { row: 2, column: 1, rows: 8, columns: 3 }],
    ['D10:B3', { row: 2, column: 1, rows: 8, columns: 3 }],
    ['$B$3:$D$10', { row: 2, column: 1, rows: 8, columns: 3 }],
    ["'My ! sheet'!B3", { row: 2, column: 1, rows: 1, columns: 1 }],
    ['B:D', { row: 0, column: 1, rows: MAX_ROWS, columns: 3 }],
    ['3:10', { row: 2, column: 0, rows: 8, columns: MAX_COLUMNS }],
    ['B3:C4:D5', null],
    ['B3,D5', null],
    ['Sessions', null],
    [':', null],
    ['', null],
  ])('%s', (address, area) => {
    expect(parseArea(address)).toEqual(area);
  });

  it('are read back as they were written', () => {
    const area = fc.record({
      row: fc.nat(1000),
      column: fc.nat(800),
      rows: fc.integer({ min: 1, max: 50 }),
      columns: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(fc.property(area, (a) => expect(parseArea(formatArea(a))).toEqual(a)));
    fc.assert(
      fc.property(fc.array(area), (areas) => expect(parseAreas(areas.map(formatArea).join(', '))).toEqual(areas)),
    );
  });

  it('leave out areas that cannot be read', () => {
    expect(parseAreas('A1,Sessions,B2').map(formatArea)).toEqual(['A1', 'B2']);
  });
});

describe('areas', () => {
  const area = (address: string) => parseArea(address)!;

  it.each([
    ['A1:B2', 'B2:C3', true],
    ['A1:B2', 'C1:D2', false],
    ['A1:B2', 'A3:B4', false],
    ['A1:D4', 'B2', true],
  ])('%s and %s overlap: %s', (a, b, expected) => {
    expect(overlaps(area(a), area(b))).toBe(expected);
    expect(overlaps(area(b), area(a))).toBe(expected);
  });
});

describe('rows as addresses', () => {
  it('are joined where they follow each other', () => {
    expect(joinRows([3, 4, 5, 9, 11, 12])).toEqual([
      [3, 5],
      [9, 9],
      [11, 12],
    ]);
    expect(joinRows([])).toEqual([]);
  });

  it('cover the columns of the table', () => {
    expect(rowAddresses([3, 4, 9], 1, 3)).toEqual(['B4:D5,B10:D10']);
    expect(rowAddresses([], 1, 3)).toEqual([]);
  });

  it('are cut before a text grows too long for one call, and lose none', () => {
    const rows = Array.from({ length: 4000 }, (_, at) => at * 2);
    const addresses = rowAddresses(rows, 0, 2);
    expect(addresses.length).toBeGreaterThan(1);
    expect(Math.max(...addresses.map((text) => text.length))).toBeLessThanOrEqual(8191);
    expect(addresses.flatMap(parseAreas).map((a) => a.row)).toEqual(rows);
    expect(joinAddresses(['A1', 'B2', 'C3'], 5)).toEqual(['A1,B2', 'C3']);
  });
});
