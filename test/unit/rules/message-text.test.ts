import { isoDate, type NotCheckable } from '../../../src/domain';
import { messagesOf, messageText, RULES } from '../../../src/rules';
import { GAP_MESSAGES, NOTHING_SUPPORTED } from '../../../src/rules/message-text';
import { checked } from './rule-tester';
import { codeNotInForce } from '../../../src/rules/line/code-not-in-force';

const words = messagesOf([
  { ...codeNotInForce, messages: { a: 'A {one} and {two}.', 'a.todo': 'Do {one}.', b: 'B.' } },
]);
const about = {
  ruleId: codeNotInForce.id,
  severity: 'error',
  rows: [0],
  field: null,
  authority: codeNotInForce.authority,
} as const;
const gap = (reasonId: string, data: NotCheckable['data'] = {}): NotCheckable => ({
  ruleId: 'units-missing',
  reasonId,
  data,
  rows: [],
});

describe('the words of a finding', () => {
  test('say that nothing is to be billed where the minutes support nothing', () => {
    const todo = (supported: number) =>
      messageText({ ...about, ruleId: 'units-not-supported', messageId: 'too-many', data: { supported } }).todo;
    expect([todo(2), todo(0)]).toEqual([expect.stringMatching(/^Bill 2/), expect.stringMatching(/^Do not bill it: /)]);
  });

  test('have its data, and what to do', () => {
    const data = { one: 1, two: 'zwei' };
    expect(words({ ...about, messageId: 'a', data })).toEqual({ title: 'A 1 and zwei.', todo: 'Do 1.' });
    expect(words({ ...about, messageId: 'b', data: {} })).toEqual({ title: 'B.', todo: null });
  });

  test('show what is missing rather than hide it', () => {
    expect(words({ ...about, messageId: 'a', data: { one: 1 } }).title).toBe('A 1 and {two}.');
    expect(words({ ...about, messageId: 'none', data: {} })).toEqual({ title: 'none', todo: null });
    expect(words({ ...about, ruleId: 'no-rule', messageId: 'a', data: {} })).toEqual({ title: 'a', todo: null });
  });

  test('are those of the rule', () => {
    const { findings } = checked(codeNotInForce, { lines: [{ code: '97002', date: '2017-02-01' }] });
    expect(messageText(findings[0]!)).toEqual({
      title: '97002 ended on 2016-12-31, before the date of service.',
      todo: 'Replaced by 97164: choose what was done.',
    });
  });
});

describe('the words of what could not be judged', () => {
  test('call a field by its name', () => {
    expect(messageText(gap('no-column', { field: 'date' }))).toEqual({
      title: 'There is no column of dates of service.',
      todo: null,
    });
    expect(messageText(gap('blank', { field: 'rate' })).title).toBe('The cell of rate is blank.');
  });

  test("are the rule's own where it has some", () => {
    expect(words({ ...gap('b'), ruleId: codeNotInForce.id })).toEqual({ title: 'B.', todo: null });
    expect(messageText(gap('outside-codes', { code: '99080' })).title).toBe("99080 is outside this product's codes.");
    expect(messageText(gap('a-reason-of-tomorrow')).title).toBe('a-reason-of-tomorrow');
  });

  test.each(Object.entries(GAP_MESSAGES))('%s is a sentence', (_, text) => expect(text).toMatch(/^(?:[A-Z]|\{).*\.$/));
});

/** What a rule says of itself is what the reference, the pane and the command line show. */
describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const texts = Object.entries(rule.messages);
  test('has a title, an explanation, and sentences', () => {
    expect(rule.title).toMatch(/^[A-Z0-9].*[^.]$/);
    expect(rule.explanation.length).toBeGreaterThan(60);
    for (const [, text] of texts) expect(text).toMatch(/^(?:[A-Z0-9'"]|\{).*[.:]$/);
  });

  test('says with every message of a finding what to do, and whose word it is', () => {
    const reasons = texts.map(([id]) => id).filter((id) => !id.endsWith('.todo'));
    const todos = texts.map(([name]) => name).filter((name) => name.endsWith('.todo') && name !== NOTHING_SUPPORTED);
    for (const id of todos) expect(reasons).toContain(id.replace(/\.todo$/, ''));
    expect(rule.authority.name).not.toBe('');
    expect(rule.denial ?? '1').toMatch(/^\d{1,3}$/);
    expect(rule.version).toBeGreaterThanOrEqual(1);
  });
});

test('a date is shown as it is written in tables', () => {
  const { findings } = checked(codeNotInForce, { lines: [{ code: '97164', date: '2016-12-31' }] });
  expect(messageText(findings[0]!).title).toContain('2017-01-01');
  expect(isoDate('2017-01-01')).toBe(17167);
});
