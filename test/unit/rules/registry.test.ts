import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { messageText, RULES, type Scope } from '../../../src/rules';
import { NOTHING_SUPPORTED } from '../../../src/rules/message-text';
import * as authorities from '../../../src/rules/shared/authorities';

const SCOPES: readonly Scope[] = ['line', 'client-day', 'provider-day', 'episode', 'sheet'];
const filesOf = (folder: string) =>
  readdirSync(join(__dirname, '../../../src/rules', folder)).map((name) => name.replace(/\.ts$/, ''));

describe('the registry', () => {
  test('holds every rule that has a file, and each stands in a file of its name', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual(SCOPES.flatMap(filesOf).sort());
  });

  test.each(SCOPES)('the folder %s holds rules of that scope only', (scope) => {
    const own = new Set(filesOf(scope));
    expect(RULES.filter(({ id }) => own.has(id)).map((rule) => rule.scope)).toEqual([...own].map(() => scope));
  });

  test('names each rule once', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s says what it is, who says so, and what to do',
    (id, rule) => {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(rule.version).toBeGreaterThanOrEqual(1);
      expect(rule.title).toMatch(/^[A-Z][^.]+$/);
      expect(rule.explanation).toMatch(/\.$/);
      expect(rule.authority.name).not.toBe('');
      // What a payer may deny has a reason code.
      if (rule.severity === 'error') expect(rule.denial).toMatch(/^[A-Z]?\d+$/);
      for (const [name, text] of Object.entries(rule.messages)) {
        expect(text).toMatch(/\.$/);
        expect(text).not.toMatch(/licence/);
        if (name.endsWith('.todo') && name !== NOTHING_SUPPORTED)
          expect(rule.messages).toHaveProperty(name.slice(0, -'.todo'.length));
      }
    },
  );
});

/** The sheet, a clinic's own choice and the form of a code have no date; a table of a quarter is named with each finding. */
const UNDATED = [authorities.ARITHMETIC, authorities.OWN_CHOICE, authorities.CPT_FORM, authorities.MODIFIER_FORM];
const BY_QUARTER = [authorities.PTP, authorities.MUE];

test.each([...Object.entries(authorities), ...RULES.map(({ id, authority }) => [id, authority] as const)])(
  '%s: who says so is told with a date',
  (_, authority) => {
    if (UNDATED.includes(authority) || BY_QUARTER.includes(authority))
      expect(authority.detail ?? '').not.toMatch(/\d{4}/);
    else expect(authority.detail).toMatch(/\b(?:19|20)\d\d\b/);
  },
);

describe('the words', () => {
  const about = {
    ruleId: 'pair-never-together',
    rows: [0],
    field: null,
    severity: 'error',
    authority: { name: '', confidence: 'primary' },
  } as const;

  test('of a finding hold its data, and say what to do', () => {
    const data = { column1: '97140', column2: '97124' };
    const said = messageText({ ...about, messageId: 'never', data });
    expect(said.title).toContain('97124 is not payable with 97140');
    expect(said.todo).not.toBeNull();
  });

  test('of what could not be judged name the column by what it holds', () => {
    const gap = { ruleId: 'pair-never-together', reasonId: 'no-column', data: { field: 'modifiers' }, rows: [] };
    expect(messageText(gap)).toEqual({ title: 'There is no column of modifiers.', todo: null });
  });

  test('a reason of the rule itself comes before the common one', () => {
    const gap = {
      ruleId: 'payer-daily-limit',
      reasonId: 'limit-not-counted',
      data: { payer: 'P', unit: 'RVU' },
      rows: [],
    };
    expect(messageText(gap).title).toContain('P limits the day by RVU');
  });

  test('what nobody wrote words for is shown by its name', () => {
    expect(messageText({ ...about, ruleId: 'none', messageId: 'odd', data: {} })).toEqual({ title: 'odd', todo: null });
    expect(messageText({ ruleId: 'none', reasonId: 'odd', data: { field: 'shoe' }, rows: [] }).title).toBe('odd');
  });

  test('what a text asks for and the data lack stays visible', () => {
    expect(messageText({ ...about, messageId: 'never', data: { column1: '97140' } }).title).toContain('{column2}');
  });
});
