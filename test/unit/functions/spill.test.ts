import fc from 'fast-check';
import { Memo } from '../../../src/domain';
import { CellError, eachCell, MOST_CELLS, shapeOf, type Value } from '../../../src/functions/cells';

const args = (...cells: unknown[]) =>
  cells.map((grid, i) => ({ name: ['minutes', 'license', 'code'][i]!, cells: grid }));
const spilled = (...cells: unknown[]) => {
  const shape = shapeOf(args(...cells));
  if (!shape.ok) return shape.error.message;
  return eachCell(shape.value, cells.length, (values) => values.map((v) => (v === null ? '_' : String(v))).join('|'));
};

describe('the shape of an answer', () => {
  test.each<[string, unknown[], unknown]>([
    ['single cells', [[[50]], [['LMT']]], [['50|LMT']]],
    ['values without a grid', [50, 'LMT'], [['50|LMT']]],
    ['an argument left out, which is not a blank cell', [[[50]], undefined, null], [['50|undefined|undefined']]],
    ['a column with a repeated cell', [[[50], [20]], [['LMT']]], [['50|LMT'], ['20|LMT']]],
    ['a row', [[[50, 20]], [['LMT', 'PT']]], [['50|LMT', '20|PT']]],
    [
      'a block',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['blank cells inside keep their places', [[[50], [null], [20]]], [['50'], ['_'], ['20']]],
  ])('%s', (_, cells, expected) => expect(spilled(...cells)).toEqual(expected));

  test('ranges of different sizes are named', () => {
    expect(spilled([[1], [2], [3]], [['LMT'], ['PT']])).toBe(
      'The ranges differ in size: minutes (3 by 1) and license (2 by 1).',
    );
    expect(spilled([[1], [2]], [['LMT', 'PT']])).toContain('minutes (2 by 1) and license (1 by 2)');
  });

  test('whole columns are cut after the last cell in use, in any of them', () => {
    const whole = (...used: [number, unknown][]) => {
      const column = Array.from({ length: 1_048_576 }, () => [0 as unknown]);
      for (const [row, cell] of used) column[row] = [cell];
      return column;
    };
    const shape = shapeOf(args(whole([0, 50], [9, 20]), whole([11, 'LMT'])));
    expect(shape.ok && [shape.value.rows, shape.value.columns]).toEqual([12, 1]);
    expect(shape.ok && shape.value.at(1, 11, 0)).toBe('LMT');
    const blank = shapeOf(args(whole()));
    expect(blank.ok && blank.value.rows).toBe(1);
  });

  test('a whole row is cut too, and an ordinary range is not', () => {
    const row = [Array.from({ length: 16_384 }, (_, i) => (i === 2 ? 50 : null))];
    expect(spilled(row)).toEqual([['_', '_', '50']]);
    expect(spilled([[50], [0], [0]])).toEqual([['50'], ['0'], ['0']]);
  });

  test('more cells than Excel can spill are refused, not begun', () => {
    const column = Array.from({ length: MOST_CELLS + 1 }, () => [1]);
    expect(spilled(column)).toBe(`More than ${MOST_CELLS} cells in one formula: take a smaller range.`);
  });

  test('any grid: the answer has its shape, and an error stays in its cell', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.string(),
      fc.constant({ type: 'Error', basicValue: '#N/A' }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.infiniteStream(cell),
        (r, c, cells) => {
          const grid = Array.from({ length: r }, () => Array.from({ length: c }, () => cells.next().value));
          const copy = structuredClone(grid);
          const shape = shapeOf(args(grid, 'LMT'));
          if (!shape.ok) return false;
          const answer = eachCell(shape.value, 2, ([a]) => (a instanceof CellError ? a : 'fine'));
          expect(grid).toEqual(copy);
          return answer.every((row, i) =>
            row.every(
              (one, j) => one instanceof CellError === (typeof grid[i]![j] === 'object' && grid[i]![j] !== null),
            ),
          );
        },
      ),
    );
  });
});

test('the memo answers the latest and stays within its bound', () => {
  const memo = new Memo<Value>(10);
  for (let i = 0; i < 1000; i++) {
    memo.set(`k${i}`, i);
    if (i > 0) expect(memo.get('k0')).toBe(0);
    expect(memo.size).toBeLessThanOrEqual(20);
  }
  expect(memo.get('k999')).toBe(999);
  expect(memo.get('k1')).toBeUndefined();
  memo.clear();
  expect(memo.size).toBe(0);
});
