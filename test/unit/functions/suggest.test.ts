import { suggest, suggestLine, why } from '../../../src/functions/answers/suggest';
import { publishProfile } from '../../../src/functions/known';
import { EMPTY_PROFILE } from '../../../src/domain';
import { testKnowledge } from '../knowledge';
import { calling, oneOf } from './call';

const SUGGEST = oneOf(suggest);
const WHY = oneOf(why);
const LINE = calling(suggestLine);
publishProfile('massage', {
  knowledge: testKnowledge(),
  profile: { ...EMPTY_PROFILE, license: 'LMT', payer: 'Medicare', countingRule: 'full15' },
});

describe('SUGGEST gives text, always', () => {
  test.each<[string, unknown[], unknown]>([
    ['the bare code', ['Swedish massage', 50, 'LMT'], '97124'],
    ['missing minutes give the code', ['Swedish massage', null, 'LMT'], '97124'],
    ['blank minutes of the desktop too', ['Swedish massage', 0, 'LMT'], '97124'],
    ['minutes that are no number too', ['Swedish massage', 'soon', 'LMT'], '97124'],
    ['too few minutes', ['Swedish massage', 7, 'LMT'], '? 97124 - 7 min alone is below 8; may count with others'],
    ['a goal is wanted', ['deep tissue', 50, 'LMT'], '? 97124 or 97140 - give the goal'],
    ['a goal is given', ['deep tissue', 50, 'LMT', 'relaxation'], '97124'],
    ['not for the license', ['therapeutic activities', 30, 'LMT'], 'x 97530 - not for LMT'],
    ['no technique', [0, 30, 'LMT'], '? no technique given'],
    ['an empty row', [0, 0, 'LMT'], ''],
    ['an empty row of the web', [null, null, null], ''],
    ['an error in the technique', ['#N/A', 50, 'LMT'], '#N/A'],
    ['a stamp that is not loaded', ['Swedish massage', 50, 'LMT', , , , , 'gone'], 'not checkable: profile not loaded'],
    ['the license of the profile', ['therapeutic activities', 30, , , , , , 'massage'], 'x 97530 - not for LMT'],
  ])('%s', (_, args, expected) => expect(SUGGEST(...args)).toBe(expected));
});

test('SUGGESTLINE: code, units, counting rule, note', () => {
  expect(LINE('Swedish massage', 50, 'LMT', undefined, '2026-01-15', 'Medicare')).toEqual([['97124', 3, 'cms', '']]);
  expect(LINE('Swedish massage', 29, undefined, undefined, '2026-01-15', undefined, undefined, 'massage')).toEqual([
    ['97124', 1, 'full15', ''],
  ]);
  expect(LINE('Swedish massage', 50, 'LMT')).toEqual([
    ['97124', 3, 'cms or midpoint alike', 'not checked: date, payer'],
  ]);
  expect(LINE([['therapeutic activities'], ['zzz'], [0], ['#REF!']], [[30], [30], [0], [30]], 'LMT')).toEqual([
    ['', '', '', 'x 97530 - not for LMT'],
    ['', '', '', '? technique not known'],
    ['', '', '', ''],
    ['#VALUE!', '', '', ''],
  ]);
  expect(LINE([['a', 'b']], 30, 'LMT')).toEqual([['#VALUE!']]);
});

test('WHY tells the reasons, the authority, and what nobody looked at', () => {
  const told = WHY('Swedish massage', 50, 'LMT') as string;
  expect(told).toContain('97124');
  expect(told).toContain('not checked: date, payer');
  expect(told).toContain('Pub. 100-04');
  expect(WHY('Swedish massage', 'soon', 'LMT')).toContain('the minutes are no length of time');
  expect(WHY(0, 0, 0)).toBe('');
});
