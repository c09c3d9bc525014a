import { wordsOf } from '../../../src/taskpane/words';
import { itemsOf, keyOf } from '../../../src/taskpane/model/list/items';
import { listView } from '../../../src/taskpane/model/list/list';
import type { ListSource } from '../../../src/taskpane/model/list/list-source';
import { keyOfRow, type ListRows } from '../../../src/taskpane/model/list/list-rows';
import type { RowFacts } from '../../../src/taskpane/model/check/row-facts';
import { rowRanges } from '../../../src/taskpane/model/list/row-ranges';
import { FIRST_LIST, type Item, type ListState } from '../../../src/taskpane/model/state';
import { finding, gap, report } from './report';

const CLIENTS = ['Avery Sample', 'Blake Sample', 'Casey Sample', 'Dana Sample'];
const facts = {
  client: (row: number) => CLIENTS[row] ?? '',
  provider: (row: number) => (row < 2 ? 'Lee Kneads' : ''),
  payer: () => 'Self-pay',
  date: (row: number) => `2024-08-0${row + 1}`,
} as unknown as RowFacts;

const items = itemsOf(
  report(
    [
      finding([0]),
      finding([1], 'warning', { ruleId: 'pair' }),
      finding([2, 3], 'error', { fixes: [{ kind: 'clean-code', row: 2, part: 0 }] }),
    ],
    [gap([3])],
  ),
).map((item, at) => (item.kind === 'finding' && at === 0 ? { ...item, waived: true } : item));

const source: ListSource = {
  items,
  facts,
  sheetRow: (row) => row + 2,
  text: (item) =>
    item.kind === 'gap'
      ? { title: 'No minutes', todo: null, rule: 'Units', rules: item.rules }
      : {
          title: `${item.finding.ruleId} says so`,
          todo: 'Look at it',
          rule: item.finding.ruleId,
          rules: [item.finding.ruleId],
        },
  action: (item) => (item.kind === 'gap' ? null : 'Look at it'),
  actionId: (item) => (item.kind === 'gap' ? null : 'look'),
  ruleTitle: (ruleId) => `The rule ${ruleId}`,
  speaksOf: () => true,
  severities: { error: 'error', warning: 'warning', advice: 'advice', information: 'information' },
  notCheckable: 'Not checkable',
  unknown: '(blank)',
  wholeSheet: '(whole sheet)',
  rowWords: ['Row ', 'Rows '],
  dayFirst: false,
};
const all = (rows: ListRows) => Array.from({ length: rows.length }, (_, at) => rows.at(at)!);
const keys = (list: Partial<ListState>) =>
  all(listView(source, { ...FIRST_LIST, ...list }).rows).map((row) =>
    row.kind === 'group' ? `${row.label} ${row.count}` : keyOfRow(row),
  );
// By severity first: the warning of the second row comes after the error of the third.
const [first, third, second, fourth] = items.map(keyOf);

test('every item has a name of its own, which findings of other rows do not change', () => {
  const twice = [finding([1], 'error'), finding([1], 'warning'), finding([1], 'information')];
  const missing = [gap([1]), gap([2]), gap([1])];
  const names = itemsOf(report(twice, missing)).map(keyOf);
  expect(new Set(names).size).toBe(6);
  const more = itemsOf(report([finding([0]), ...twice, finding([2])], missing)).map(keyOf);
  expect(more).toEqual(expect.arrayContaining(names));
  expect(new Set(more).size).toBe(8);
});

describe('a cell that several rules need', () => {
  const lacking = (ruleId: string, rows: readonly number[], reasonId = 'blank', field = 'date') => ({
    ...gap(rows, reasonId),
    ruleId,
    data: { field },
  });
  const gaps = [
    lacking('date-missing', [1, 4]),
    lacking('pair-never-together', [1]),
    lacking('license-may-not', [1, 4], 'blank', 'license'),
    lacking('cap-exceeded', [0, 4]),
    lacking('cap-exceeded', [2], 'unreadable'),
    { ...gap([3], 'pool-incomplete'), data: {} },
    { ...gap([4], 'pool-incomplete'), ruleId: 'under-billed', data: {} },
  ];
  const told = itemsOf(report([], gaps)).map((item) =>
    item.kind === 'gap' ? [item.gap.reasonId, item.gap.data['field'] ?? null, item.gap.rows, item.rules] : [],
  );

  test('is one line, with the rows and the rules of all', () => {
    expect(told).toEqual([
      ['blank', 'date', [0, 1, 4], ['date-missing', 'pair-never-together', 'cap-exceeded']],
      ['blank', 'license', [1, 4], ['license-may-not']],
      ['unreadable', 'date', [2], ['cap-exceeded']],
      ['pool-incomplete', null, [3], ['units-not-supported']],
      ['pool-incomplete', null, [4], ['under-billed']],
    ]);
  });

  test('is found by the name of each of its rules', () => {
    const own = { ...source, items: itemsOf(report([], gaps)) };
    const found = (search: string) => listView(own, { ...FIRST_LIST, shown: 'notCheckable', search }).fitting.length;
    expect(['pair-never', 'cap-exceeded', 'under-billed', 'no such rule'].map(found)).toEqual([1, 2, 1, 0]);
  });

  test('stands in a group of its own where the list is by rule', () => {
    const own = { ...source, items: itemsOf(report([], gaps)) };
    const { values } = listView(own, { ...FIRST_LIST, shown: 'notCheckable', groupBy: 'rule' });
    expect(values.map(({ value, count }) => [value, count]).sort()).toEqual([
      ['blank date', 1],
      ['cap-exceeded', 1],
      ['license-may-not', 1],
      ['under-billed', 1],
      ['units-not-supported', 1],
    ]);
  });
});

describe('the findings list', () => {
  test.each([
    ['open findings', { shown: 'open' }, [third, second]],
    ['all findings', { shown: 'all' }, [first, third, second]],
    ['waived ones', { shown: 'waived' }, [first]],
    ['those with a fix', { shown: 'fixable' }, [third]],
    ['what could not be checked', { shown: 'notCheckable' }, [fourth]],
    ['the words of a title', { search: 'PAIR says' }, [second]],
    ['a client’s name', { search: 'casey' }, [third]],
    ['the second row of a finding', { search: 'dana' }, [third]],
    ['a row number', { search: '3' }, [second]],
    ['a date', { search: '2024-08-03' }, [third]],
    ['one severity', { only: { severity: 'warning' } }, [second]],
    ['nothing', { search: 'zzz' }, []],
  ] as const)('shows %s', (_, list, expected) => {
    expect(keys(list as unknown as Partial<ListState>)).toEqual(expected);
  });

  test('groups with counts, the largest first, and closes a group', () => {
    expect(keys({ shown: 'all', groupBy: 'rule' })).toEqual(['units-not-supported 2', first, third, 'pair 1', second]);
    expect(keys({ shown: 'all', groupBy: 'rule', closedGroups: new Set(['units-not-supported']) })).toEqual([
      'units-not-supported 2',
      'pair 1',
      second,
    ]);
  });

  test('puts together what is to be done alike, whatever the values; where these are the same they are said', () => {
    const same = { ruleId: 'modifier' };
    const told = (item: Item) => (item.kind === 'finding' && item.finding.ruleId === 'modifier' ? 'Put' : 'Bill');
    const own: ListSource = {
      ...source,
      items: itemsOf(
        report(
          [finding([0]), finding([1]), finding([2]), finding([3], 'error', same), finding([4], 'error', same)],
          [],
        ),
      ),
      action: (item) => `${told(item)} \u2026`,
      actionId: told,
      text: (item) => {
        const todo = told(item) === 'Put' ? 'Put GP' : `Bill ${item.kind === 'finding' ? item.finding.rows[0] : 0}`;
        return { title: '', todo, rule: '', rules: [] };
      },
    };
    const { values } = listView(own, { ...FIRST_LIST, groupBy: 'todo' });
    expect(values).toEqual([
      { value: 'Bill', label: 'Bill \u2026', count: 3 },
      { value: 'Put', label: 'Put GP', count: 2 },
    ]);
    const { only, fitting } = listView(own, { ...FIRST_LIST, only: { todo: 'Put' } });
    expect([only, fitting.length]).toEqual([[{ name: 'todo', label: 'Put GP' }], 2]);
  });

  test('finds a row by its key, in open and closed groups, and none beside the list', () => {
    const { rows } = listView(source, {
      ...FIRST_LIST,
      shown: 'all',
      groupBy: 'rule',
      closedGroups: new Set(['units-not-supported']),
    });
    expect([first, second, 'group pair'].map((key) => rows.indexOf(key!))).toEqual([-1, 2, 1]);
    expect([-1, rows.length].map((at) => rows.at(at))).toEqual([undefined, undefined]);
  });

  test('names a blank value and keeps the other values when one is chosen', () => {
    const view = listView(source, { ...FIRST_LIST, shown: 'all', groupBy: 'provider', only: { provider: '' } });
    expect(view.values.map(({ label, count }) => [label, count])).toEqual([
      ['Lee Kneads', 2],
      ['(blank)', 1],
    ]);
    expect(view.fitting.map(keyOf)).toEqual([third]);
  });

  test('counts every state, and names each filter that is on beside the grouping', () => {
    const view = listView(source, { ...FIRST_LIST, groupBy: 'rule', only: { severity: 'error', rule: 'pair' } });
    expect(view.counts).toEqual({ open: 2, all: 3, fixable: 1, waived: 1, notCheckable: 1 });
    expect(view.only).toEqual([{ name: 'severity', label: 'error' }]);
  });

  test('says each item’s position in its group', () => {
    const { rows } = listView(source, { ...FIRST_LIST, shown: 'all', groupBy: 'rule' });
    expect(all(rows).flatMap((row) => (row.kind === 'item' ? [[row.position, row.size]] : []))).toEqual([
      [1, 2],
      [2, 2],
      [1, 1],
    ]);
    expect(all(rows).flatMap((row) => (row.kind === 'group' ? [[row.position, row.size]] : []))).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

describe('the search', () => {
  const NAMES = ['José Álvarez', 'Pat O\u2019Brien', 'Casey Sample', 'Dana Sample'];
  const codes = (row: number) => [row === 3 ? null : ['97110', '97140', 'G0283'][row]];
  const own: ListSource = {
    ...source,
    items: itemsOf(
      report([finding([0]), finding([1]), finding([2, 3]), finding([98], 'warning')], [gap([...Array(400).keys()])]),
    ),
    facts: {
      ...facts,
      client: (row: number) => NAMES[row] ?? '',
      date: (row: number) => (row < 4 ? `2024-08-0${row + 1}` : '2023-12-31'),
      codes,
    } as unknown as RowFacts,
    text: (item) => ({
      title: item.kind === 'gap' ? 'No minutes' : 'Más de 3 unidades',
      todo: null,
      rule: '',
      rules: [],
    }),
  };
  const found = (search: string, more: Partial<ListSource> = {}) =>
    listView({ ...own, ...more }, { ...FIRST_LIST, search }).fitting.map((item) =>
      item.kind === 'finding' ? item.finding.rows.join() : 'gap',
    );

  test.each([
    ['a code', '97110', ['0']],
    ['the beginning of a code', '9714', ['1']],
    ['a code with a letter, in small', 'g0283', ['2,3']],
    ['a row in the words of the list', 'Row 4', ['2,3']],
    ['a row that a longer number begins with', 'row 10', []],
    ['rows in the words of the list', 'rows 2-3', ['0', '1']],
    ['just a number', '100', ['98']],
    ['an ISO date', '2024-08-02', ['1']],
    ['a month', '2024-08', ['0', '1', '2,3']],
    ['a date as it is written', '8/1/2024', ['0']],
    ['the same with zeros', '08/01/24', ['0']],
    ['a day of any year', '12/31', ['98']],
    ['a date that can be read in one order only', '31/12/2023', ['98']],
    ['a name without its accents', 'jose alvarez', ['0']],
    ['a name with accents it does not have', 'Cásey', ['2,3']],
    ['a straight apostrophe', "o'brien", ['1']],
    ['a typographic apostrophe', 'O\u2019Brien', ['1']],
    ['a name in another order of its words', 'sample, casey', ['2,3']],
    ['no name that has some of the words only', 'casey nobody', []],
    ['a date with dashes', '8-1-2024', ['0']],
    ['words without their accents', 'mas de 3', ['0', '1', '2,3', '98']],
    ['a number that is part of a code', '110', []],
  ])('finds %s: %s', (_, search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  test('reads dates and rows as the language writes them', () => {
    const spanish = { rowWords: ['Fila ', 'Filas '], dayFirst: true };
    expect(found('1/8/2024', spanish)).toEqual(['0']);
    expect(found('8/1/2024', spanish)).toEqual([]);
    expect(found('fila 3', spanish)).toEqual(['1']);
  });

  test('finds every row of what speaks of many', () => {
    const gaps = listView(own, { ...FIRST_LIST, shown: 'notCheckable', search: 'row 390' });
    expect(gaps.fitting).toHaveLength(1);
  });

  test('asks each row for its codes once', () => {
    const asked: number[] = [];
    const counting = {
      ...own,
      facts: { ...own.facts, codes: (row: number) => (asked.push(row), codes(row)) } as unknown as RowFacts,
    };
    for (const search of ['97110', '97140']) listView(counting, { ...FIRST_LIST, search });
    expect(asked.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 98]);
  });
});

describe('row numbers', () => {
  const words = wordsOf('en');
  test.each([
    [[5], '5'],
    [[2, 3, 4], '2-4'],
    [[2, 4, 5], '2, 4-5'],
    [[1, 3, 5, 7, 9, 11, 13, 15], '1, 3, 5, 7, 9, 11 and 2 more'],
    [[], ''],
  ])('%j is written %s', (rows, expected) => {
    expect(rowRanges(rows, words)).toBe(expected);
  });

  test('are those of the sheet', () => expect(rowRanges([0, 1, 5], words, 4)).toBe('4-5, 9'));
});
