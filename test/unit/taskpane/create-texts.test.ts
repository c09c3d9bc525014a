import { readFileSync } from 'node:fs';
import { isoDate, type Authority, type MessageData } from '../../../src/domain';
import { messageText, RULES } from '../../../src/rules';
import { authorityText } from '../../../src/taskpane/model/list/authority-text';
import { createTexts } from '../../../src/taskpane/model/create-texts';
import { loadWords, wordsOf, type Language } from '../../../src/taskpane/words';
import { SPANISH_RULES } from '../../../src/taskpane/words/es-rules';
import { SPANISH_VALUES } from '../../../src/taskpane/words/es-values';
import { testKnowledge } from '../knowledge';
import { itemsOf } from '../../../src/taskpane/model/list/items';
import { finding, gap, report } from './report';

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
const gapItem = itemsOf(report([], [gap([0])]))[0]!;

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

  test('name what to do the same for all that say the same, whatever the values', () => {
    const bill = (units: number, supported: string) => {
      const data = { billed: units, units: `${units} units`, minutes: 23, supported, payer: 'Medicare' };
      return { ...item, finding: { ...NEVER, ruleId: 'units-not-supported', messageId: 'too-many', data } };
    };
    const [one, other] = [bill(3, '2 units'), bill(4, '1 unit')];
    expect(texts('en').item(one).todo).not.toBe(texts('en').item(other).todo);
    expect(texts('en').action(one)).toBe('Bill \u2026, or correct the minutes if the record shows more.');
    expect(texts('en').action(other)).toBe(texts('en').action(one));
    // Where the minutes support nothing, the opposite is to be done.
    const none = { ...one, finding: { ...one.finding, data: { ...one.finding.data, supported: 0 } } };
    expect(texts('en').action(none)).toBe(texts('en').item(none).todo);
    expect(texts('en').action(none)).toMatch(/^Do not bill it: /);
    expect(texts('es').action(none)).toMatch(/^No lo facture: /);
    expect(texts('es').action(one)).toMatch(/^Facture \u2026, o corrija/);
    expect(texts('en').action(gapItem)).toBeNull();
  });

  test('say of what could not be checked what can be done about it, in both languages', () => {
    const told = (language: Language, reason: string) => {
      const [missing] = itemsOf(report([], [{ ...gap([0], reason), data: { field: 'minutes' } }]));
      return texts(language).item(missing!).todo;
    };
    expect(told('en', 'no-column')).toMatch(/^Add a column/);
    expect(told('es', 'no-column')).toMatch(/^Agregue una columna/);
    expect([told('en', 'blank'), told('en', 'no-today')]).toEqual([wordsOf('en').gaps.todo['blank'], null]);
  });

  test('are whole in Spanish: joins, conditions and names of tables, too', () => {
    const say = (ruleId: string, messageId: string, data: MessageData) =>
      texts('es').item({ ...item, finding: { ...NEVER, ruleId, messageId, data } }).title;
    expect(say('two-disciplines', 'missing', { disciplines: 'OT and PT', modifiers: 'GO, GP', count: 1 })).toBe(
      'OT y PT en un día, y 1 línea sin GO, GP.',
    );
    const condition = 'a certificate in PNF, Hellerwork or Feldenkrais is needed';
    expect(say('certificate-needed', 'certificate', { code: '97112', licenses: 'LMT', condition })).toBe(
      '97112 por LMT: hace falta un certificado en PNF, Hellerwork o Feldenkrais.',
    );
    const outside = { lines: 2, table: 'CMS NCCI PTP edits, practitioner', edition: '2024Q3' };
    expect(say('outside-table', 'outside', outside)).toContain('fuera de Pares CMS NCCI PTP, profesionales 2024Q3');
  });

  test('are whole in Spanish where they hold what a payer’s profile says', () => {
    const say = (ruleId: string, messageId: string, data: MessageData) =>
      texts('es').item({ ...item, finding: { ...NEVER, ruleId, messageId, data } }).title;
    const payer = "Workers' comp Oregon";
    expect(say('order-missing', 'referral', { payer, wanted: 'prescription' })).toBe(
      'Este cliente no tiene orden ni remisión; Compensación laboral de Oregón: receta.',
    );
    expect(say('note-missing', 'payer', { payer: 'Cigna', asks: 'minutes for each code' })).toContain(
      ': minutos de cada código.',
    );
    expect(
      say('visits-authorized', 'visits', { visits: 13, payer: 'Cigna', limit: 12, counts: 'massage, first episode' }),
    ).toContain('(masaje, primer episodio)');
    const handling = 'denied even with 59 as of April 2023; appeal with notes';
    const pair = { first: '97140', second: '97530', payer: 'Anthem / Elevance', handling };
    expect(say('pair-handled-otherwise', 'otherwise', pair)).toContain('denegado aun con 59');
    const units = { billed: 4, units: '4 units', minutes: 30, supported: '2 (CMS) or 3 (midpoint)', payer: 'x' };
    expect(say('units-not-supported', 'neither', units)).toContain('2 (CMS) o 3 (punto medio)');
    const unread = { ...gap([0], 'limit-not-counted'), data: { payer: 'Cigna', unit: 'USD' } };
    const [limit] = itemsOf(report([], [unread]));
    expect(texts('es').item(limit!).title).toContain('limita el día en dólares');
  });

  test.each(['en', 'es'] as const)('advise no units where the minutes support none (%s)', (language) => {
    const todo = (messageId: string, supported: number) => {
      const data = { billed: 1, units: '1 unit', minutes: 7, supported, payer: 'Cigna' };
      return texts(language).item({ ...item, finding: { ...NEVER, ruleId: 'units-not-supported', messageId, data } })
        .todo;
    };
    for (const messageId of ['too-many', 'neither']) {
      expect(todo(messageId, 0)).toMatch(/^(?:Do not bill it|No lo facture): /);
      expect(todo(messageId, 0)).not.toMatch(/\d/);
      expect(todo(messageId, 2)).toMatch(/^(?:Bill|Facture) 2/);
    }
  });

  test('are singular where there is one', () => {
    const say = (language: Language, ruleId: string, messageId: string, data: MessageData) =>
      texts(language).item({ ...item, finding: { ...NEVER, ruleId, messageId, data } }).title;
    const units = { billed: 1, units: '1 unit', minutes: 5, supported: 0, payer: 'Medicare Part B' };
    expect(say('es', 'units-not-supported', 'too-many', units)).toMatch(/^1 unidad facturada, 5 minutos respaldan 0/);
    expect(say('es', 'units-not-supported', 'too-many', { ...units, billed: 2 })).toMatch(/^2 unidades facturadas/);
    const outside = { lines: 1, table: 'Pairs', edition: '2024Q3' };
    expect(say('en', 'outside-table', 'outside', outside)).toBe(
      '1 line has a date outside Pairs 2024Q3; it is judged by it all the same.',
    );
    const total = { stepId: 'units-total', data: { rule: 'cms', minutes: 15, units: 1, full: 1, extra: 0 } };
    expect(texts('en').step(total)).toBe('15 timed min = 1 unit by the CMS rule; 1 full and 0 more');
    expect(texts('es').step(total)).toBe('15 min con tiempo = 1 unidad por la regla de CMS; 1 completa y 0 más');
    const tie = { stepId: 'units-tie', data: { extra: 2, codes: '97110, 97112, 97140' } };
    expect(texts('en').step(tie)).toMatch(/^2 units for any of 97110/);
    expect(texts('es').step(tie)).toMatch(/^2 unidades para repartir entre 97110/);
    expect(wordsOf('es').summary.notCheckableMany).toBe('No revisables');
  });

  test('name every condition of a license in Spanish', () => {
    const file = readFileSync('src/reference/data/licenses.json', 'utf8');
    const conditions = [...file.matchAll(/"condition": ?"([^"]+)"/g)].map(([, one]) => one!);
    expect(conditions.length).toBeGreaterThan(20);
    expect(conditions.filter((one) => !(one in SPANISH_VALUES))).toEqual([]);
  });

  test('name who says so in Spanish', () => {
    const authority = { name: 'Medicare Part B: payer profile', detail: 'daily limits; as of 2026-11' } as Authority;
    expect(authorityText(authority, wordsOf('es'))).toBe(
      'Medicare Part B: perfil del pagador, límites por día; a fecha de 2026-11',
    );
    expect(authorityText(authority, wordsOf('en'))).toBe('Medicare Part B: payer profile, daily limits; as of 2026-11');
  });

  test('say of what several rules lack how many they are', () => {
    const blank = { ...gap([0], 'blank'), data: { field: 'date' } };
    const [one] = itemsOf(report([], [blank, { ...blank, ruleId: 'cap-exceeded' }]));
    const { title, rule, rules } = texts('en').item(one!);
    expect([title, rule]).toEqual(['The cell of dates of service is blank.', '2 rules']);
    expect(rules).toEqual([titles.get('units-not-supported'), titles.get('cap-exceeded')]);
    expect(texts('es').item(one!).rule).toBe('2 reglas');
    // Another rule of the same cell goes, and with it the number.
    const [left] = itemsOf(report([], [blank]));
    expect(texts('es').item(left!).rule).toBe(texts('es').ruleTitle('units-not-supported'));
  });

  test('of a finding about the whole sheet are not of whomever its first row belongs to', () => {
    const { speaksOf } = texts('en');
    const said = (ruleId: string) =>
      (['client', 'provider', 'payer', 'date'] as const).filter((fact) => speaksOf(ruleId, fact));
    expect(said('units-not-supported')).toEqual(['client', 'provider', 'payer', 'date']);
    expect(said('client-two-spellings')).toEqual(['client']);
    expect(said('most-always')).toEqual(['provider']);
    expect(said('payer-limit-unknown')).toEqual(['payer']);
    expect(said('outside-table')).toEqual([]);
  });

  test('name the column that is missing', () => {
    const missing = {
      kind: 'gap',
      gap: { ...gap([0], 'no-column'), data: { field: 'minutes' } },
      rules: ['units-not-supported'],
      rowsByRule: null,
      before: 0,
    } as const;
    expect(texts('es').item(missing).title).toBe('Falta una columna: Minutos.');
  });

  test('are of its rule and message also where other findings share its data', () => {
    const { item: say } = texts('en');
    const { data } = NEVER;
    const other = { ...item, finding: finding([1], 'error', { ruleId: 'pair-modifier', messageId: 'never', data }) };
    const none = {
      kind: 'gap',
      gap: { ...gap([0], 'never'), ruleId: NEVER.ruleId, data },
      rules: [NEVER.ruleId],
      rowsByRule: null,
      before: 0,
    } as const;
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
