import fc from 'fast-check';
import { EMPTY_PROFILE } from '../../../src/domain';
import { checkCells } from '../../../src/functions/answers/check';
import type { Value } from '../../../src/functions/cells';
import { testKnowledge } from '../knowledge';

const knowledge = testKnowledge();

/** The cells of CHECK as Excel gives them; undefined is an argument that was left out. */
const cells = fc.tuple(
  fc.constantFrom<Value>(97124, '97140', 97110, 97161, 97001, 97250, 98940, 97014, 99999, 'massage', '9711O', 0),
  fc.constantFrom<Value>(null, 0, 1, 2, 3, 4, 9, 1.5, -1, 'two'),
  fc.constantFrom<Value | undefined>(undefined, null, 0, 7, 8, 23, 38, 45, 52.5, 60, 0.03, 'soon', 2000),
  fc.constantFrom<Value | undefined>(undefined, null, 'LMT', 'PT', 'PTA', 'DC', 'intern'),
  fc.constantFrom<Value | undefined>(undefined, 0, 'Swedish', 'MFR', 'NMT', 'zzz'),
  fc.oneof(
    fc.constantFrom<Value | undefined>(undefined, null, 'tomorrow', '3/4/2026', '2016-12-31', '2017-01-01'),
    fc.integer({ min: 42_700, max: 46_500 }),
  ),
  fc.constantFrom<Value | undefined>(undefined, null, 'Medicare', 'TRICARE', 'Washington L&I', 'Acme (invented)'),
  fc.constantFrom<Value | undefined>(undefined, null, 'WA', 'TX', 'Atlantis'),
  fc.constantFrom<Value | undefined>(undefined, null, 'GP', 'GP 59', 'AT', 'QQ', 'GP/GO', 'KX?'),
);
/** Lines with which nothing is wrong but their amounts, by a payer that pools, one that does not, and none. */
const usual = fc.constantFrom<Value[]>(
  [97110, 2, 30, 'PT', 'therapeutic exercise', 46_037, 'Medicare', 'TX', 'GP'],
  [97110, 2, 30, 'PT', 'therapeutic exercise', 46_037, null, 'TX', 'GP'],
  [97124, 2, 30, 'LMT', 'Swedish', 46_037, 'Premera', 'TX', null],
);
const profile = fc.constantFrom(
  EMPTY_PROFILE,
  { ...EMPTY_PROFILE, license: 'LMT', payer: 'Premera', state: 'TX' },
  { ...EMPTY_PROFILE, countingRule: 'midpoint' as const, rulesOff: ['units-not-supported', 'modifier-missing'] },
);

/** What a plan keeps is told from what is asked of each line by the rules themselves: test/unit/rules/amounts.test.ts. */
test('CHECK says of a line among others what it says of it alone, to the letter', () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 20, maxLength: 40 }), usual, profile, (rows, right, settings) => {
      const known = { knowledge, profile: settings };
      for (const [at, row] of rows.entries()) {
        // Most repeat one line but for how much, when, and one thing more.
        const like = (line: typeof row | Value[], ...differ: readonly number[]) =>
          line.map((cell, i) => (differ.includes(i) ? row[i] : cell));
        for (const own of [row, like(rows[0]!, 1, 2, 5, at % 9), like(right, 1, 2), like(right, 1, 2, 5, at % 9)]) {
          expect(checkCells(own, known)).toBe(checkCells(own, { ...known }));
        }
      }
    }),
    { numRuns: 40 },
  );
});
