import fc from 'fast-check';
import { check } from '../../../src/functions/answers/check';
import { checkSession } from '../../../src/functions/answers/check-session';
import { publishProfile } from '../../../src/functions/known';
import {
  CHECK_RULES,
  checkRules,
  formulaRules,
  leftOut,
  SESSION_RULES,
  sessionRules,
} from '../../../src/functions/check/formula-rules';
import { LINE_FACTS } from '../../../src/functions/check/facts';
import { FORMULA_RULES, RULES } from '../../../src/rules';
import { EMPTY_PROFILE, type Field } from '../../../src/domain';
import { testKnowledge } from '../knowledge';
import { calling, oneOf } from './call';

const CHECK = oneOf(check);
const SESSION = calling(checkSession);
const OPEN = 'OK so far - not checked: payer';
const DAY = "needs the day's other lines: CHECKSESSION";
publishProfile('clinic', {
  knowledge: testKnowledge(),
  profile: { ...EMPTY_PROFILE, license: 'LMT', payer: 'Premera', state: 'TX', countingRule: 'midpoint' },
});
publishProfile('no-units', {
  knowledge: testKnowledge(),
  profile: {
    ...EMPTY_PROFILE,
    rulesOff: ['units-not-supported', 'units-beyond-line', 'cap-exceeded', 'payer-daily-limit'],
  },
});

describe('CHECK', () => {
  // Premera pays massage therapists; what it asks for otherwise is not known.
  const given = ['2026-01-15', 'Premera', 'TX'];
  test.each<[string, unknown[], unknown]>([
    ['all is there and right', [97124, 3, 45, 'LMT', 'Swedish massage', ...given], 'OK'],
    ['numbers as text', ['97124', '3', '45', 'LMT', 'Swedish massage', ...given], 'OK'],
    ['facts that were left out', [97124, 3, 45, 'LMT'], 'OK so far - not checked: payer, date, technique'],
    ['blank units of the desktop', [97124, 0, 45, 'LMT', 'Swedish massage', ...given], 'warning: 97124 has no units'],
    ['blank minutes', [97124, 3, null, 'LMT', 'Swedish massage', ...given], 'OK so far - not checked: minutes'],
    ['no license', [97124, 3, 45, null, 'Swedish massage', ...given], 'OK so far - not checked: license'],
    ['an untimed code needs no minutes', [97161, 1, 0, 'PT', null, ...given], 'OK so far - not checked: technique'],
    [
      'a code that had ended',
      [97001, 1, 45, 'PT', null, '2017-01-01'],
      'error: 97001 ended on 2016-12-31, before the date of service',
    ],
    ['code missing', [0, 3, 45, 'LMT'], 'not checkable: code is missing'],
    [
      'no code',
      ['massage', 3, 45, 'LMT'],
      'error: The code cell holds no procedure code: the line cannot be checked, and a payer returns it',
    ],
    ['a code of no table', [99999, 3, 45, 'LMT'], "not checkable: 99999 is outside this product's codes"],
    ['minutes that are no number', [97124, 3, 'soon', 'LMT'], 'not checkable: minutes are not a number'],
    ['half a unit', [97124, 1.5, 45, 'LMT'], 'error: 97124: 1.5 is not a whole number of units'],
    [
      'a date as text in doubt',
      [97124, 3, 45, 'LMT', null, '3/4/2026'],
      'not checkable: date can be read in two ways; type it as 2026-01-31',
    ],
    ['an empty row', [0, 0, 0, 'LMT'], ''],
    ['an empty row of the web', [null, null, null, null], ''],
    ['an error', [97124, '#N/A', 45, 'LMT'], '#N/A'],
    [
      'a technique of no dictionary',
      [97124, 3, 45, 'LMT', 'zzz', ...given],
      'OK so far - not checked: the technique is not in the dictionary',
    ],
    [
      'a payer of no table',
      [97124, 3, 45, 'LMT', 'Swedish massage', '2026-01-15', 'Nobody', 'TX'],
      'OK so far - not checked: payer is not known',
    ],
    [
      'a stamp that is not loaded',
      [97124, 3, 45, 'LMT', null, null, null, null, null, 'gone'],
      'not checkable: profile not loaded',
    ],
    [
      'a rule that the clinic has switched off',
      [97124, 9, 45, 'LMT', 'Swedish massage', ...given, null, 'no-units'],
      'OK',
    ],
  ])('%s', (_, args, expected) => expect(CHECK(...args)).toBe(expected));

  // Where a payer pools (Pub. 100-04, ch. 5, 20.2.C), a line has its full 15s, and at most one unit more.
  test.each<[minutes: number, units: number, payer: string | undefined, expected: string | RegExp]>([
    [45, 3, 'Medicare', 'OK'],
    [53, 3, 'Medicare', 'OK'],
    [53, 4, 'Medicare', DAY],
    [50, 4, 'Medicare', DAY],
    [7, 1, 'Medicare', DAY],
    [45, 4, 'Medicare', 'error: 4 units of 97110: 45 minutes support 3 at most, whatever else the day held'],
    [53, 5, 'Medicare', 'error: 5 units of 97110: 53 minutes support 4 at most, whatever else the day held'],
    // Nobody said which rule counts: both agree, or the payer decides, or neither supports it.
    [45, 3, undefined, OPEN],
    [50, 3, undefined, OPEN],
    [53, 4, undefined, OPEN],
    [50, 4, undefined, OPEN],
    [50, 5, undefined, 'error: 5 units of 97110: 50 minutes support 4 at most, whatever else the day held'],
  ])('%i minutes, %i units, %s: %s', (minutes, units, payer, expected) => {
    expect(CHECK(97110, units, minutes, 'PT', 'therapeutic exercise', '2026-01-15', payer, 'TX', 'GP')).toBe(expected);
  });

  test("the clinic's profile stands where the row says nothing", () => {
    expect(CHECK(97124, 4, 53, null, 'Swedish massage', '2026-01-15', null, null, null, 'clinic')).toBe('OK');
    expect(CHECK(97124, 4, 50, null, 'Swedish massage', '2026-01-15', null, null, null, 'clinic')).toBe(
      'error: 4 units of 97124: 50 minutes support 3 at most, whatever else the day held',
    );
  });

  test('the worst finding is told, and how many more there are', () => {
    const told = CHECK(97001, 9, 20, 'PT', null, '2026-01-15', 'Medicare') as string;
    expect(told).toMatch(/^error: /);
    const both = CHECK(97112, 9, 20, 'LMT', 'Swedish massage', '2026-01-15', 'Medicare') as string;
    expect(both).toMatch(/^error: .* \(\d more\)$/);
  });

  test('never OK alone where a fact is missing that a rule wants', () => {
    const facts = [97110, 3, 45, 'PT', 'therapeutic exercise', '2026-01-15', 'Medicare', 'TX', 'GP'];
    expect(CHECK(...facts)).toBe('OK');
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }), (without) => {
        const args = facts.map((fact, i) => (without.includes(i) ? null : fact));
        return CHECK(...args) !== 'OK';
      }),
    );
  });
});

describe('CHECKSESSION', () => {
  const rest = ['PT', '2026-01-15', 'Medicare', 'TX', 'GP'];
  // Example 3 of the manual: 33 and 7 minutes are 3 units, the seventh minute's code with one.
  test('units by the minutes of the day', () => {
    expect(SESSION([[97110], [97140]], [[2], [1]], [[33], [7]], ...rest)).toEqual([['OK'], ['OK']]);
    const over = SESSION([[97110], [97140]], [[3], [1]], [[33], [7]], ...rest).flat() as string[];
    expect(over.every((text) => /^error: .*40 minutes support/.test(text))).toBe(true);
  });

  test('either way of a tie is right', () => {
    // Example 2 of the manual: 20 and 20 minutes, three units, either code with two.
    expect(SESSION([[97112], [97110]], [[2], [1]], [[20], [20]], ...rest)).toEqual([['OK'], ['OK']]);
    expect(SESSION([[97112], [97110]], [[1], [2]], [[20], [20]], ...rest)).toEqual([['OK'], ['OK']]);
  });

  test('pairs are told on both lines', () => {
    const told = SESSION([[97124], [97140]], [[2], [2]], [[30], [30]], 'PT', '2024-08-15', 'Medicare', 'TX', 'GP');
    for (const [text] of told) expect(text).toMatch(/^error: .*97124.*97140.*/);
  });

  test('what was left out is said; blank rows stay blank', () => {
    expect(SESSION([[97110], [97140], [0]], [[2], [1], [0]], [[33], [7], [0]], 'PT')).toEqual([
      ['OK so far - not checked: payer, date, modifiers'],
      ['OK so far - not checked: payer, date, modifiers'],
      [''],
    ]);
  });

  test('a line that cannot be read leaves the others open', () => {
    expect(SESSION([[97110], ['x'], ['#N/A']], [[2], [1], [1]], [[33], [7], [7]], ...rest)).toEqual([
      ['not checkable: another line of the session'],
      ['error: The code cell holds no procedure code: the line cannot be checked, and a payer returns it'],
      ['#N/A'],
    ]);
  });

  test('a session in a row; sizes that differ; too many lines; a stamp that is not loaded', () => {
    expect(SESSION([[97110, 97140]], [[2, 1]], [[33, 7]], ...rest)).toEqual([['OK', 'OK']]);
    expect(SESSION([[97110], [97140]], [[2]], [[33], [7], [1]], ...rest)).toEqual([['#VALUE!']]);
    const long = Array.from({ length: 201 }, () => [97110]);
    expect(SESSION(long, 1, 15, ...rest)).toEqual([['#VALUE!']]);
    expect(SESSION(97110, 1, 15, 'PT', null, null, null, null, 'gone')).toEqual([
      ['not checkable: profile not loaded'],
    ]);
  });

  // Caps and limits of a day hold for one line alone, so CHECK tells them too.
  test('one line alone is judged alike by both, whatever is left out', () => {
    const kind = (text: string) => (text === DAY || text.startsWith('OK') ? 'OK' : text.split(':')[0]);
    fc.assert(
      fc.property(
        fc.constantFrom(97110, 97124, 97161, 97001, 99999),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom(null, '2026-01-15', 45_672),
        fc.constantFrom(null, 'Medicare', 'TRICARE', 'Nobody'),
        (code, units, more, date, payer) => {
          const minutes = units * 15 + more;
          const [[text]] = SESSION(code, units, minutes, 'PT', date, payer, 'TX', 'GP') as [[string]];
          const alone = CHECK(code, units, minutes, 'PT', null, date, payer, 'TX', 'GP') as string;
          expect([kind(text), text]).toEqual([kind(alone), expect.any(String)]);
        },
      ),
    );
  });

  test('the same again is remembered until knowledge changes', () => {
    const args = [[97110], [97140]];
    const before = SESSION(args, [[2], [1]], [[33], [7]], ...rest, 'changing');
    expect(before).toEqual([['not checkable: profile not loaded']]);
    publishProfile('changing', { knowledge: testKnowledge(), profile: EMPTY_PROFILE });
    expect(SESSION(args, [[2], [1]], [[33], [7]], ...rest, 'changing')).toEqual([['OK'], ['OK']]);
  });

  test('an error in the cell of the profile is the answer, not the built-in knowledge', () => {
    expect(SESSION(97110, 1, 15, ...rest, '#REF!')).toEqual([['#VALUE!']]);
  });
});

describe('what a formula cannot ask', () => {
  const facts = ['2026-01-15', 'Premera', 'TX'];
  test('an argument that is left out is not a blank cell', () => {
    const lines = [[97110], [97140]];
    const rest = ['PT', '2026-01-15', 'Medicare', 'TX'];
    expect(SESSION(lines, [[2], [1]], [[33], [7]], ...rest).flat()[0]).toBe('OK so far - not checked: modifiers');
    expect(SESSION(lines, [[2], [1]], [[33], [7]], ...rest, [['GP'], ['GP']]).flat()[0]).toBe('OK');
    expect(SESSION(lines, [[2], [1]], [[33], [7]], ...rest, '').flat()[0]).toMatch(/^error: .* wants GP on 97110/);
    expect(CHECK(97124, 3, 45, 'LMT', 'Swedish massage', ...facts, '')).toBe('OK');
  });

  test('each rule about a line or a day is asked, or has a fact that no argument tells', () => {
    for (const [{ asked, unasked }, scopes] of [
      [checkRules(RULES), ['line']],
      [sessionRules(RULES), ['line', 'client-day']],
    ] as const) {
      const told = [...asked, ...unasked.map(({ rule }) => rule)].map(({ id }) => id);
      for (const { id } of RULES.filter(({ scope }) => (scopes as readonly string[]).includes(scope)))
        expect(told.filter((one) => one === id)).toEqual([id]);
      for (const { rule, lacks } of unasked) {
        expect(lacks.length).toBeGreaterThan(0);
        expect([...rule.needs, ...(rule.needsColumns ?? []), 'today']).toEqual(expect.arrayContaining([...lacks]));
      }
    }
  });

  test('the script of the functions holds the rules that are asked, and no others', () => {
    expect(checkRules(RULES).asked).toEqual(CHECK_RULES);
    expect(sessionRules(RULES).asked).toEqual(SESSION_RULES);
    const asked = new Set([...CHECK_RULES, ...SESSION_RULES]);
    expect(FORMULA_RULES.filter((rule) => rule.scope === 'sheet' || !asked.has(rule))).toEqual([]);
  });

  test('a rule that is added is placed by its needs', () => {
    const rule = { ...RULES.find(({ scope }) => scope === 'line')!, id: 'new' };
    const place = (needs: readonly Field[]) =>
      formulaRules(LINE_FACTS, () => true, [{ ...rule, needs, needsColumns: ['code'] }]);
    expect(place(['modifiers']).asked.map(({ id }) => id)).toEqual(['new']);
    expect(place(['notes']).unasked.map(({ lacks }) => lacks)).toEqual([['notes']]);
    expect(leftOut({ ...rule, needs: ['modifiers'] }, new Set(['code']))).toContain('modifiers');
  });
});
