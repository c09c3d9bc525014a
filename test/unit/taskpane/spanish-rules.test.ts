import { RULES } from '../../../src/rules';
import { SPANISH_RULES } from '../../../src/taskpane/words/es-rules';

const names = (text: string) => new Set(text.match(/\{\w+\}/g) ?? []);

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s speaks Spanish, with data that it has', (id, rule) => {
  const missing = ['title', 'why'].filter((one) => !(`${id}.${one}` in SPANISH_RULES));
  expect(missing).toEqual([]);
  for (const [message, text] of Object.entries(rule.messages)) {
    const isFinding = message.endsWith('.todo') || rule.messages[`${message}.todo`] !== undefined;
    const said = SPANISH_RULES[isFinding ? `${id}.${message}` : `gap.${message}`];
    if (said === undefined) throw new Error(`${id}.${message} has no Spanish text`);
    // The number alone is data of every finding that says "4 units".
    const known = names(text).add('{billed}');
    expect([...names(said)].filter((name) => !known.has(name))).toEqual([]);
  }
});

test('no Spanish text belongs to a message that is gone', () => {
  const known = new Set(
    RULES.flatMap((rule) => ['title', 'why', ...Object.keys(rule.messages)].map((one) => `${rule.id}.${one}`)),
  );
  expect(Object.keys(SPANISH_RULES).filter((name) => !name.startsWith('gap.') && !known.has(name))).toEqual([]);
});
