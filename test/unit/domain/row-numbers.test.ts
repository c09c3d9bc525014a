import fc from 'fast-check';
import { numberRows, type RowNumbers } from '../../../src/domain';

function numbered(columns: readonly (readonly number[])[]): RowNumbers {
  const work = numberRows(
    columns.map((column) => Int32Array.from(column)),
    columns[0]!.length,
  );
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

test('rows that agree have one number, in the order in which they come', () => {
  const { of, firsts } = numbered([
    [7, 7, 8, 7, 8],
    [1, 2, 1, 1, 1],
  ]);
  expect([...of]).toEqual([0, 1, 2, 0, 2]);
  expect(firsts).toEqual([0, 1, 2]);
});

test('no columns: all rows agree', () => {
  expect([...numbered([[1, 2, 3]].map(() => [5, 5, 5])).of]).toEqual([0, 0, 0]);
});

test('numbers tell rows apart as their texts do, also among thousands', () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 1000 }), (rows) => {
      const ids = new Map<string, number>();
      const wanted = rows.map((row) => {
        const key = row.join();
        if (!ids.has(key)) ids.set(key, ids.size);
        return ids.get(key);
      });
      const { of, firsts } = numbered([rows.map(([a]) => a), rows.map(([, b]) => b)]);
      expect([...of]).toEqual(wanted);
      expect(firsts.length).toBe(ids.size);
    }),
    { numRuns: 60 },
  );
});

describe.each([
  ['few values', (row: number) => row % 7],
  ['as many values as rows', (row: number) => Math.imul(row, 2654435761) % 2 ** 30],
])('rows by the hundred thousand, %s', (_name, valueOf) => {
  const length = 250_000;
  const column = Int32Array.from({ length }, (_, row) => valueOf(row));
  const work = numberRows([column], length);
  let pauses = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) pauses++;
  const { of, firsts } = step.value;

  test('each has the number of its value, past every pause', () => {
    const ids = new Map<number, number>();
    let wrong = 0;
    column.forEach((value, row) => {
      if (!ids.has(value)) ids.set(value, ids.size);
      if (of[row] !== ids.get(value) || column[firsts[of[row]!]!] !== value) wrong++;
    });
    expect(wrong).toBe(0);
    expect(firsts.length).toBe(ids.size);
  });

  test('others may work after every hundred thousand rows', () => {
    expect(pauses).toBeGreaterThanOrEqual(3 + 2);
  });
});
