import { code, isoDate, serviceLine, type Code } from '../../../../src/domain';
import type { CodeRow, Knowledge } from '../../../../src/reference';
import { isLookAlike, successorFix, successorsOn } from '../../../../src/rules/shared/successors';
import { testKnowledge } from '../../knowledge';

const row = (name: string) => testKnowledge().code(code(name))!;
const on = (name: string, date: string | null, knowledge: Knowledge = testKnowledge()) =>
  successorsOn(row(name), date === null ? null : isoDate(date), knowledge);

/** Code table. */
describe('what stands for an ended code', () => {
  test.each<[string, string | null, readonly string[]]>([
    ['97001', '2017-01-01', ['97161', '97162', '97163']],
    ['97002', '2024-01-01', ['97164']],
    ['97703', '2017-12-31', ['97762']],
    ['97703', '2018-01-01', ['97763']],
    ['97703', null, ['97763']],
    ['97532', '2018-06-01', ['97127', 'G0515']],
    ['97532', '2020-01-01', ['97129', '97130']],
    ['97532', null, ['97129', '97130']],
    // Before its successor began, nothing stands for it yet.
    ['97002', '2016-06-01', []],
    ['97140', '2024-01-01', []],
  ])('%s on %s: %s', (name, date, expected) => expect(on(name, date)).toEqual(expected));

  test('codes that name each other, or a code of no list, are no end of it', () => {
    const circle = (name: string, to: readonly string[]): CodeRow => ({
      ...row(name),
      to: isoDate('2016-12-31'),
      replacedBy: to as readonly Code[],
    });
    const rows = new Map([circle('97001', ['97002', '99080']), circle('97002', ['97001'])].map((r) => [r.code, r]));
    const knowledge = { ...testKnowledge(), code: (name: Code) => rows.get(name) };
    expect(successorsOn(rows.get(code('97001'))!, null, knowledge)).toEqual([]);
  });
});

test.each([
  ['97122', true],
  ['97250', true],
  ['97532', false],
  ['97140', false],
])('%s is printed in guides: %s', (name, expected) => expect(isLookAlike(row(name))).toBe(expected));

test('a code is changed for another only where one alone stands for it', () => {
  const line = serviceLine({ row: 3, part: 1 });
  const fix = (successors: readonly string[]) => successorFix(line, row('97002'), successors as readonly Code[]);
  expect(fix(['97164'])).toEqual([{ kind: 'set-code', row: 3, part: 1, before: '97002', after: '97164' }]);
  expect([fix([]), fix(['97164', '97163'])]).toEqual([[], []]);
});
