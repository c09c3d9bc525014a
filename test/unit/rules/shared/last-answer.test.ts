import { EMPTY_PROFILE } from '../../../../src/domain';
import type { RuleContext } from '../../../../src/rules';
import { lastAnswer } from '../../../../src/rules/shared/last-answer';
import { testKnowledge } from '../../knowledge';

const context = (): RuleContext => ({
  knowledge: testKnowledge(),
  profile: EMPTY_PROFILE,
  asOf: null,
  columns: new Set(),
  spellings: [],
});

test('asks once while the subject stays, and again for another one or another check', () => {
  const asked: string[] = [];
  const ask = lastAnswer((subject: { readonly name: string }) => {
    asked.push(subject.name);
    return subject.name.toUpperCase();
  });
  const [a, b, one, two] = [{ name: 'a' }, { name: 'b' }, context(), context()];
  expect([ask(a, one), ask(a, one), ask(b, one), ask(b, one), ask(a, one), ask(a, two)]).toEqual([
    'A',
    'A',
    'B',
    'B',
    'A',
    'A',
  ]);
  expect(asked).toEqual(['a', 'b', 'a', 'a']);
});
