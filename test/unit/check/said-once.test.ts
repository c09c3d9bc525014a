import { check, saidOnce } from '../../../src/check';
import { EMPTY_PROFILE, lineTable } from '../../../src/domain';
import { messageText } from '../../../src/rules';
import { testKnowledge } from '../knowledge';
import { lineOf } from './lines';

const gapsOf = (codes: readonly string[]) => {
  const lines = codes.map((code, row) => lineOf({ row, code }));
  const { notCheckable } = check({
    table: lineTable(lines),
    knowledge: testKnowledge(),
    profile: EMPTY_PROFILE,
    asOf: null,
  });
  return notCheckable;
};
const ofCodes = (codes: readonly string[]) =>
  saidOnce(gapsOf(codes)).filter(({ reasonId }) => reasonId.startsWith('outside-codes'));

test('codes outside the list are one entry with the rows of each, the most frequent first', () => {
  const [one, ...more] = ofCodes(['99081', '97140', '99080', 'S9999', '99080']);
  expect(more).toEqual([]);
  expect(one).toEqual({
    ruleId: 'code-unknown',
    reasonId: 'outside-codes-all',
    data: { count: 3, codes: '99080 (2), 99081 (1), S9999 (1)' },
    rows: [0, 2, 3, 4],
  });
  expect(messageText(one!).title).toBe(
    "3 codes are outside this product's codes (in brackets the rows of each): 99080 (2), 99081 (1), S9999 (1).",
  );
});

test('of one code, and of none, nothing has to be put together', () => {
  expect(ofCodes(['99080', '99080'])).toMatchObject([
    { reasonId: 'outside-codes', data: { code: '99080' }, rows: [0, 1] },
  ]);
  const known = gapsOf(['97140']);
  expect(saidOnce(known)).toBe(known);
});

test('other entries stay, in their order', () => {
  const gaps = gapsOf(['99080', '97140', '99081']);
  const others = gaps.filter(({ reasonId }) => reasonId !== 'outside-codes');
  expect(others.length).toBeGreaterThan(0);
  expect(saidOnce(gaps).filter(({ reasonId }) => reasonId !== 'outside-codes-all')).toEqual(others);
});

test('a long list names twenty and tells how many more there are', () => {
  const [one] = ofCodes(Array.from({ length: 23 }, (_, i) => `9${1000 + i}`));
  expect(one!.data['count']).toBe(23);
  expect(String(one!.data['codes']).split(', ')).toHaveLength(21);
  expect(one!.data['codes']).toMatch(/91019 \(1\), \+3$/);
});
