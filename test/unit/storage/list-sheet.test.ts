import { isHeaderOf, rowsOfList } from '../../../src/storage';

describe('a list', () => {
  const list = { name: 'List', header: ['Key', 'Reason', 'Day'] };

  test('has its rows below the header or above it, with their places; blank rows are none', () => {
    const sheet = [['k1', 'a'], [], list.header, ['k2', 'b'], ['', ' ']];
    expect(rowsOfList(list, sheet)).toEqual([
      { row: 0, cells: ['k1', 'a'] },
      { row: 3, cells: ['k2', 'b'] },
    ]);
  });

  test('of an earlier version, or with a column that somebody has named anew, is a list', () => {
    expect(isHeaderOf(list, ['key', ' Reason '])).toBe(true);
    expect(isHeaderOf(list, ['Key', 'Why', 'Day'])).toBe(true);
    expect(rowsOfList(list, [['Key', 'Reason']])).toEqual([]);
  });

  test('without the header is somebody’s own sheet, an empty sheet is not', () => {
    expect(rowsOfList(list, [['Key', 'Value', 'Note'], ['k1']])).toBeNull();
    expect(rowsOfList(list, [['', '']])).toEqual([]);
    expect(rowsOfList(list, [])).toEqual([]);
  });
});
