import { isoDate } from '../../../src/domain';
import { messageText, RULES } from '../../../src/rules';
import { createTexts } from '../../../src/taskpane/model/create-texts';
import { loadWords, wordsOf, type Language } from '../../../src/taskpane/words';
import { SPANISH_RULES } from '../../../src/taskpane/words/es-rules';
import { testKnowledge } from '../knowledge';
import { finding, gap } from './report';

const clock = { today: () => isoDate('2024-09-01'), now: () => '2024-09-01 10:30' };
const titles = new Map(RULES.map(({ id, title }) => [id, title]));
const engine = { message: messageText, ruleTitle: (id: string) => titles.get(id) ?? id, rules: RULES };
const texts = (language: Language) => createTexts(wordsOf(language), engine, testKnowledge(), clock);
beforeAll(() => loadWords('es'));

const NEVER = finding([0], 'error', {
  ruleId: 'pair-never-together',
  messageId: 'never',
  data: { column1: '97140', column2: '97124' },
});
const item = { kind: 'finding', finding: NEVER, waived: false, before: 0 } as const;

describe('the words of a finding', () => {
  test('say the consequence in both languages, with the same codes', () => {
    expect(texts('en').item(item).title).toMatch(/^97124 is not payable with 97140/);
    expect(texts('es').item(item).title).toMatch(/^97124 no se paga con 97140/);
    expect(texts('es').item(item).rule).toMatch(/^Dos códigos/);
  });

  test('are English where Spanish has none, or would have a gap', () => {
    const unknown = { ...item, finding: { ...NEVER, ruleId: 'a-rule-of-tomorrow' } };
    expect(texts('es').item(unknown).title).toBe(texts('en').item(unknown).title);
    const other = { ...item, finding: { ...NEVER, data: { column2: '97124' } } };
    expect(texts('es').item(other).title).toBe(texts('en').item(other).title);
  });

  test('are Spanish also where braces are part of what is said', () => {
    const data = { column1: '97530', column2: '97750', set: '{EPSU}' };
    const needed = { ...item, finding: { ...NEVER, ruleId: 'pair-needs-modifier', messageId: 'missing', data } };
    expect(texts('es').item(needed).title).toContain('X{EPSU}');
    expect(texts('es').item(needed).title).not.toBe(texts('en').item(needed).title);
    for (const { id, title, why } of texts('es').rules()) {
      expect([title, why]).toEqual([SPANISH_RULES[`${id}.title`], SPANISH_RULES[`${id}.why`]]);
    }
  });

  test('name the column that is missing', () => {
    const missing = { kind: 'gap', gap: { ...gap([0], 'no-column'), data: { field: 'minutes' } }, before: 0 } as const;
    expect(texts('es').item(missing).title).toBe('Falta una columna: Minutos.');
  });

  test('are of its rule and message also where other findings share its data', () => {
    const { item: say } = texts('en');
    const { data } = NEVER;
    const other = { ...item, finding: finding([1], 'error', { ruleId: 'pair-modifier', messageId: 'never', data }) };
    const none = { kind: 'gap', gap: { ...gap([0], 'never'), ruleId: NEVER.ruleId, data }, before: 0 } as const;
    const each = [item, other, none].map((one) => texts('en').item(one));
    expect([item, other, none].map(say)).toEqual(each);
    expect(new Set(each.map((text) => JSON.stringify(text))).size).toBe(3);
    expect(say({ ...item, finding: { ...NEVER, rows: [7] } })).toBe(say(item));
  });

  test('put numbers into the lines of the arithmetic', () => {
    const data = { code: '97124', units: 1 };
    expect(texts('en').step({ stepId: 'units-untimed', data })).toContain('97124: untimed; units: 1');
    expect(texts('es').step({ stepId: 'units-untimed', data })).toContain('97124: sin tiempo; unidades: 1');
  });
});

describe('the profile', () => {
  const blank = { license: null, state: null, payer: null, countingRule: null, hoursWorked: null, rulesOff: [] };
  test.each([
    [{}, { license: false, state: false, payer: false }],
    [
      { license: 'LMT; PNF', state: 'OR', payer: 'Medicare Part B' },
      { license: false, state: false, payer: false },
    ],
    [
      { license: 'Wizard', state: 'Atlantis', payer: 'Nobody Inc.' },
      { license: true, state: true, payer: true },
    ],
  ])('%j has unknown texts %j', (part, expected) => {
    expect(texts('en').unknownInProfile({ ...blank, ...part })).toEqual(expected);
  });
});
