import fc from 'fast-check';
import { allocate } from '../../../src/functions/answers/allocate';
import { units } from '../../../src/functions/answers/units';
import { publishProfile } from '../../../src/functions/known';
import { EMPTY_PROFILE } from '../../../src/domain';
import { testKnowledge } from '../knowledge';
import { calling, oneOf } from './call';

const UNITS = oneOf(units);
const ALLOCATE = calling(allocate);
publishProfile('clinic-1', { knowledge: testKnowledge(), profile: { ...EMPTY_PROFILE, countingRule: 'full15' } });
publishProfile('clinic-2', { knowledge: testKnowledge(), profile: { ...EMPTY_PROFILE, payer: 'Medicare' } });

describe('UNITS', () => {
  // Medicare Claims Processing Manual, Pub. 100-04, ch. 5, 20.2.C: 8-22 one unit, 23-37 two, 38-52 three, 53-67 four.
  test.each([
    [7, 0],
    [8, 1],
    [22, 1],
    [23, 2],
    [53, 4],
    ['53', 4],
    [{ type: 'FormattedNumber', basicValue: 53 }, 4],
  ])('%j minutes are %i units by the CMS rule', (minutes, expected) => expect(UNITS(minutes)).toBe(expected));

  test.each<[string, unknown[], unknown]>([
    ['full 15 minutes', [29, 'full15'], 1],
    ['CPT midpoint', [23, 'AMA'], 2],
    ['a payer that uses the CMS rule', [23, 'Medicare'], 2],
    ['an untimed code has one unit', [45, undefined, 97161], 1],
    ['a code of another length counts by it', [120, undefined, 97545], 1],
    ['blank cells of the desktop', [0, 0, 0], 0],
    ['blank cells of the web', [null, null, null], 0],
    ['a payer nobody knows', [23, 'Nobody Mutual'], 'not checkable: payer or rule is not known'],
    ['a code of no table', [23, 'cms', 99999], 'not checkable: code is outside the tables of this product'],
    ['no code', [23, 'cms', 'massage'], 'not checkable: code is not a 5-character code'],
    ['minutes that are no number', ['fifty'], '#VALUE!'],
    ['a clock time of Excel', [50 / 1440], '#VALUE!'],
    ['an error in the cell', ['#DIV/0!'], '#DIV/0!'],
    ["the clinic's own rule", [29, undefined, undefined, 'clinic-1'], 1],
    ['a rule given in the formula stands before it', [29, 'cms', undefined, 'clinic-1'], 2],
    ["the clinic's payer", [29, undefined, undefined, 'clinic-2'], 2],
    ['a profile that is not loaded', [29, undefined, undefined, 'gone'], 'not checkable: profile not loaded'],
  ])('%s', (_, args, expected) => expect(UNITS(...args)).toBe(expected));

  test('spills; an error stays in its cell', () => {
    expect(calling(units)([[53], ['x'], ['#N/A'], [8]], 'cms')).toEqual([[4], ['#VALUE!'], ['#N/A'], [1]]);
  });

  test('any cells whatever: a number, a text or an error, and the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { minLength: 4, maxLength: 4 }), (cells) => {
        const grids = cells.map((cell) => [[cell]]);
        const first = calling(units)(...grids);
        expect(calling(units)(...grids)).toEqual(first);
        return first.length === 1 && ['number', 'string'].includes(typeof first[0]![0]);
      }),
    );
  });
});

describe('ALLOCATE', () => {
  // The manual's worked examples 1 to 4 (Pub. 100-04, ch. 5, 20.2.C).
  test.each<[string, unknown[][], unknown[][], number[]]>([
    ['example 1', [[97112], [97110]], [[24], [23]], [2, 1]],
    ['example 2, tied', [[97112], [97110]], [[20], [20]], [2, 1]],
    ['example 3', [[97110], [97140]], [[33], [7]], [2, 1]],
    ['example 4', [[97110], [97140], [97116], [97035]], [[18], [13], [10], [8]], [1, 1, 1, 0]],
  ])('%s', (_, codes, minutes, expected) => expect(ALLOCATE(codes, minutes).flat()).toEqual(expected));

  test('shows its steps, and marks lines that may take the extra unit as well', () => {
    expect(ALLOCATE([[97112], [97110], [97161]], [[20], [20], [30]], 'cms', true)).toEqual([
      [2, 20, 1, 5, 'either'],
      [1, 20, 1, 5, 'either'],
      [1, 30, 'untimed', '', ''],
    ]);
  });

  test('lines of one code are added up; blank rows stay blank', () => {
    expect(ALLOCATE([[97110], [0], [97110], ['']], [[10], [0], [10], [null]])).toEqual([
      [1],
      [''],
      ['with line 1'],
      [''],
    ]);
  });

  test('a line that cannot be read leaves the session open, and says which line it is', () => {
    expect(ALLOCATE([[97110], ['x'], [99999], [0]], [[20], [20], [20], [20]]).flat()).toEqual([
      'not checkable: another line of the session',
      'not checkable: code is not a 5-character code',
      'not checkable: code is outside the tables of this product',
      'not checkable: code is missing',
    ]);
  });

  test('a session may lie in a row; two columns of it are refused', () => {
    expect(ALLOCATE([[97110, 97140]], [[33, 7]])).toEqual([[2, 1]]);
    expect(
      ALLOCATE(
        [
          [97110, 97140],
          [97112, 97116],
        ],
        [
          [33, 7],
          [10, 10],
        ],
      ),
    ).toEqual([['#VALUE!']]);
    expect(ALLOCATE([[97110], [97140]], [[33]]).flat()).toHaveLength(2);
    expect(ALLOCATE([[97110], [97140], [97112]], [[33], [20]])).toEqual([['#VALUE!']]);
  });

  test('the units of the lines are those of the table, whatever the minutes', () => {
    const codes = ['97110', '97112', '97116', '97124', '97140', '97530'];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 6 }), (minutes) => {
        const given = ALLOCATE(
          minutes.map((_, i) => [codes[i]]),
          minutes.map((m) => [m]),
        ).flat() as number[];
        const total = minutes.reduce((sum, m) => sum + m, 0);
        return given.reduce((sum, u) => sum + u, 0) === (total < 8 ? 0 : Math.floor((total + 7) / 15));
      }),
    );
  });
});
