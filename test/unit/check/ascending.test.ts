import fc from 'fast-check';
import { atOnce } from '../../../src/check/engine/check';
import { ascending, ascendingInStretches } from '../../../src/check/engine/collect';

const ROWS = 40_000;
const wanted = (rows: readonly number[]) => [...new Set(rows)].sort((a, b) => a - b);
const rows = fc.oneof(
  fc.array(fc.nat({ max: ROWS - 1 }), { maxLength: 2000 }),
  // So many that they are not sorted, over several stretches.
  fc.integer({ min: 1, max: 7 }).map((step) => Array.from({ length: ROWS }, (_, at) => (at * step) % ROWS)),
);

test('each row once, from the first to the last', () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(ascending(list)).toEqual(wanted(list));
      expect(atOnce(ascendingInStretches(Int32Array.from(list), ROWS))).toEqual(wanted(list));
    }),
    { numRuns: 60 },
  );
});

test('a few that rise stay the list that they are', () => {
  const list = [2, 5, 9];
  expect(ascending(list)).toBe(list);
});
