import { isoDate } from '../../../src/domain';
import { messageText, RULES } from '../../../src/rules';
import type { RowFacts } from '../../../src/taskpane/model/check/row-facts';
import { createTexts } from '../../../src/taskpane/model/create-texts';
import { itemsOf } from '../../../src/taskpane/model/list/items';
import { listView } from '../../../src/taskpane/model/list/list';
import type { ListSource } from '../../../src/taskpane/model/list/list-source';
import { FIRST_LIST, type ListState } from '../../../src/taskpane/model/state';
import { loadWords, wordsOf, type Language } from '../../../src/taskpane/words';
import { testKnowledge } from '../knowledge';
import { finding, gap, report } from './report';

const titles = new Map(RULES.map(({ id, title }) => [id, title]));
const engine = { message: messageText, ruleTitle: (id: string) => titles.get(id) ?? id, rules: RULES };
const clock = { today: () => isoDate('2024-09-01'), now: () => '2024-09-01 10:30' };
beforeAll(() => loadWords('es'));

/** What the list of the pane is made from, over two invented rows. */
function sourceOf(made: ReturnType<typeof report>, language: Language = 'en'): ListSource {
  const words = wordsOf(language);
  const texts = createTexts(words, engine, testKnowledge(), clock);
  return {
    ...{ action: texts.action, actionId: texts.actionId, ruleTitle: texts.ruleTitle, speaksOf: texts.speaksOf },
    items: itemsOf(made),
    facts: {
      client: (row: number) => ['Avery Sample', 'Blake Sample'][row]!,
      provider: (row: number) => ['Lee Kneads', 'Max Movewell'][row]!,
      payer: () => 'Aetna',
      date: (row: number) => `2024-08-0${row + 1}`,
    } as unknown as RowFacts,
    sheetRow: (row) => row + 2,
    text: texts.item,
    severities: words.severity,
    ...{ notCheckable: words.list.notCheckable, unknown: words.list.unknown, wholeSheet: words.report.wholeSheet },
    rowWords: [],
    dayFirst: false,
  };
}
const view = (source: ListSource, list: Partial<ListState>) => listView(source, { ...FIRST_LIST, ...list });
const groups = (source: ListSource, list: Partial<ListState>) =>
  view(source, list).values.map(({ label, count }) => [label, count]);

const tooMany = (row: number, units: number, supported: number) =>
  finding([row], 'error', {
    messageId: 'too-many',
    data: { billed: units, units: `${units} units`, minutes: 37, supported, payer: 'Medicare' },
  });
const UNITS = report([tooMany(0, 4, 2), tooMany(1, 3, 2)], []);

describe('a filter by what is to be done', () => {
  test('holds in the other language', () => {
    const { value } = view(sourceOf(UNITS), { groupBy: 'todo' }).values[0]!;
    const spanish = view(sourceOf(UNITS, 'es'), { only: { todo: value } });
    expect(spanish.fitting).toHaveLength(2);
    expect(spanish.only[0]!.label).toMatch(/^Facture /);
  });

  test('tells those where nothing can be billed from the others', () => {
    const own = report([tooMany(0, 4, 2), tooMany(1, 3, 0)], []);
    expect(view(sourceOf(own), { groupBy: 'todo' }).values).toHaveLength(2);
  });
});

describe('what is about the whole sheet', () => {
  const about = (ruleId: string) => report([finding([0], 'advice', { ruleId, messageId: 'any' })], []);

  test.each([
    ['outside-table', 'provider', '(whole sheet)'],
    ['outside-table', 'payer', '(whole sheet)'],
    ['outside-table', 'day', '(whole sheet)'],
    ['same-minutes-always', 'provider', 'Lee Kneads'],
    ['same-minutes-always', 'day', '(whole sheet)'],
    ['client-two-spellings', 'day', 'Avery Sample'],
    ['units-not-supported', 'day', '2024-08-01  Avery Sample'],
  ] as const)('of %s is grouped by %s under %s, as in the report', (ruleId, groupBy, label) => {
    expect(groups(sourceOf(about(ruleId)), { groupBy })).toEqual([[label, 1]]);
  });

  test('is a missing column, but not a blank cell', () => {
    const gaps = ['no-column', 'blank'].map((reasonId) => ({ ...gap([0], reasonId), data: { field: 'notes' } }));
    expect(groups(sourceOf(report([], gaps)), { shown: 'notCheckable', groupBy: 'provider' })).toEqual([
      ['(whole sheet)', 1],
      ['Lee Kneads', 1],
    ]);
  });
});

test('what as many rules lack is told apart by what they lack', () => {
  const lacking = (field: string) =>
    ['cap-exceeded', 'date-missing'].map((ruleId) => ({ ...gap([0], 'blank'), ruleId, data: { field } }));
  const own = sourceOf(report([], [...lacking('date'), ...lacking('minutes')]));
  const shown = { shown: 'notCheckable', groupBy: 'rule' } as const;
  expect(groups(own, shown)).toEqual([
    ['2 rules: The cell of dates of service is blank.', 1],
    ['2 rules: The cell of minutes is blank.', 1],
  ]);
  const { value } = view(own, shown).values[0]!;
  expect(view(own, { ...shown, only: { rule: value } }).fitting).toHaveLength(1);
});

test.each([
  ['provider', 'Casey', 'Casey'],
  ['severity', 'advice', 'Advice'],
  ['severity', 'gap', 'Not checkable'],
  ['rule', 'cap-exceeded', titles.get('cap-exceeded')],
  ['day', '', '(blank)'],
] as const)('a filter by %s stays among the choices where nothing has its value any more', (groupBy, value, label) => {
  const { fitting, values } = view(sourceOf(UNITS), { groupBy, only: { [groupBy]: value } });
  expect(fitting).toEqual([]);
  expect(values.at(-1)).toEqual({ value, label, count: 0 });
  expect(values.length).toBeGreaterThan(1);
});
