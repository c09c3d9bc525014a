import { averageBelow15 } from '../../../../src/rules/sheet/average-below-15';
import { mostAlways } from '../../../../src/rules/sheet/most-always';
import { outsideTable } from '../../../../src/rules/sheet/outside-table';
import { sameMinutesAlways } from '../../../../src/rules/sheet/same-minutes-always';
import { twoManualCodesAlways } from '../../../../src/rules/sheet/two-manual-codes-always';
import { checked, testRule, type Facts } from '../rule-tester';

/** So many lines of one provider, of a client each. */
const lines = (count: number, of: (at: number) => Facts): readonly Facts[] =>
  Array.from({ length: count }, (_, at) => ({
    code: '97124',
    units: 4,
    minutes: 60,
    provider: 1,
    client: at,
    ...of(at),
  }));
const HABIT = 'facts 6: always-same minutes';

testRule(sameMinutesAlways, {
  supported: [
    { name: '19 lines are no habit', source: HABIT, lines: lines(19, () => ({})) },
    { name: 'one line differs', source: HABIT, lines: lines(20, (at) => ({ minutes: at === 19 ? 59 : 60 })) },
    { name: 'an early line differs', source: HABIT, lines: lines(25, (at) => ({ minutes: at === 0 ? 59 : 60 })) },
    { name: 'two providers, 10 each', source: HABIT, lines: lines(20, (at) => ({ provider: at % 2 })) },
    { name: 'two codes, 10 each', source: HABIT, lines: lines(20, (at) => ({ code: at % 2 ? '97140' : '97124' })) },
    { name: 'an untimed code', source: HABIT, lines: lines(20, () => ({ code: '97012' })) },
    { name: 'a code of no list', source: HABIT, lines: lines(20, () => ({ code: '99080' })) },
    { name: 'no minutes', source: HABIT, lines: lines(20, () => ({ minutes: null })) },
    { name: 'no provider', source: HABIT, lines: lines(20, () => ({ provider: null })) },
  ],
  notSupported: [
    {
      name: '20 lines of 60 minutes',
      source: HABIT,
      lines: lines(20, () => ({})),
      finds: ['same'],
      severity: 'advice',
      rows: [0],
      data: { count: 20, code: '97124', minutes: 60 },
      fixes: [],
    },
    {
      name: 'of one code of two',
      source: HABIT,
      lines: lines(42, (at) => (at % 2 ? { code: '97140', minutes: 15 } : { minutes: at })),
      finds: ['same'],
      rows: [1],
      data: { count: 21, code: '97140', minutes: 15 },
    },
  ],
  notCheckable: [
    {
      name: 'no providers',
      source: 'three states',
      without: ['provider'],
      lines: lines(20, () => ({})),
      reasons: ['no-column provider'],
    },
  ],
});

const AVERAGE = 'CMS 100-04, ch. 5, 20.2.C: about 15 minutes a unit';

testRule(averageBelow15, {
  supported: [
    { name: '19 lines are no habit', source: AVERAGE, lines: lines(19, () => ({ minutes: 53 })) },
    { name: '15 minutes a unit', source: AVERAGE, lines: lines(20, () => ({})) },
    { name: 'less and more in balance', source: AVERAGE, lines: lines(20, (at) => ({ minutes: at % 2 ? 53 : 67 })) },
    { name: 'two providers, 10 each', source: AVERAGE, lines: lines(20, (at) => ({ provider: at % 2, minutes: 53 })) },
    {
      name: '19 lines and one that is not billed',
      source: AVERAGE,
      lines: lines(20, (at) => ({ units: at === 0 ? 0 : 4, minutes: at === 0 ? 5 : 53 })),
    },
    { name: 'blank units', source: AVERAGE, lines: lines(20, () => ({ units: null, minutes: 5 })) },
    { name: 'no minutes', source: AVERAGE, lines: lines(20, () => ({ minutes: null })) },
    { name: 'no provider', source: AVERAGE, lines: lines(20, () => ({ provider: null, minutes: 53 })) },
    {
      name: 'a unit of another length',
      source: AVERAGE,
      lines: lines(20, () => ({ code: '98960', minutes: 30, units: 4 })),
    },
  ],
  notSupported: [
    {
      name: '53 minutes for 4 units, always',
      source: AVERAGE,
      lines: lines(20, () => ({ minutes: 53 })),
      finds: ['below'],
      severity: 'advice',
      rows: [0],
      data: { minutes: 1060, units: 80, count: 20, average: '13.2' },
      fixes: [],
    },
    {
      name: 'just below',
      source: AVERAGE,
      lines: lines(20, (at) => ({ minutes: at === 7 ? 59 : 60 })),
      finds: ['below'],
      data: { minutes: 1199, units: 80, average: '14.9' },
    },
  ],
  notCheckable: [
    {
      name: 'no providers',
      source: 'three states',
      without: ['provider'],
      lines: lines(20, () => ({})),
      reasons: ['no-column provider'],
    },
  ],
});

const EDGE = 'facts 6; CMS table 8, 23, 38, 53';

testRule(mostAlways, {
  supported: [
    { name: '19 lines are no habit', source: EDGE, lines: lines(19, () => ({ minutes: 53 })) },
    { name: 'three minutes after the edge', source: EDGE, lines: lines(20, () => ({ minutes: 56 })) },
    { name: '17 of 20', source: EDGE, lines: lines(20, (at) => ({ minutes: at < 17 ? 53 : 60 })) },
    { name: 'fewer units than allowed', source: EDGE, lines: lines(20, () => ({ minutes: 53, units: 3 })) },
    { name: 'two providers, 10 each', source: EDGE, lines: lines(20, (at) => ({ provider: at % 2, minutes: 53 })) },
    {
      name: '19 lines and one that is not billed',
      source: EDGE,
      lines: lines(20, (at) => ({ units: at === 0 ? 0 : 4, minutes: at === 0 ? 5 : 53 })),
    },
    { name: 'blank units', source: EDGE, lines: lines(20, () => ({ minutes: 8, units: null })) },
    { name: 'no minutes', source: EDGE, lines: lines(20, () => ({ minutes: null })) },
    { name: 'no provider', source: EDGE, lines: lines(20, () => ({ provider: null, minutes: 53 })) },
    { name: 'a code of no list', source: EDGE, lines: lines(20, () => ({ code: '99080', minutes: 53 })) },
    { name: 'a unit of another length', source: EDGE, lines: lines(20, () => ({ code: '98960', minutes: 53 })) },
  ],
  notSupported: [
    {
      name: '53 minutes and 4 units, always',
      source: EDGE,
      lines: lines(20, () => ({ minutes: 53 })),
      finds: ['edge'],
      severity: 'advice',
      rows: [0],
      data: { edge: 20, count: 20 },
      fixes: [],
    },
    {
      name: '18 of 20, up to two minutes after the edge',
      source: EDGE,
      lines: lines(20, (at) => ({ minutes: at < 2 ? 60 : at % 2 ? 10 : 25, units: at < 2 ? 4 : at % 2 ? 1 : 2 })),
      finds: ['edge'],
      data: { edge: 18, count: 20 },
    },
  ],
  notCheckable: [
    {
      name: 'no providers',
      source: 'three states',
      without: ['provider'],
      lines: lines(20, () => ({})),
      reasons: ['no-column provider'],
    },
  ],
});

const ARTICLE = 'founding article: 97124 and 97140 in one session';
/** So many days with one line, or with both codes, of one provider. */
const days = (both: number, one: number, rest: Facts = {}): readonly Facts[] => [
  ...lines(both, () => ({ ...rest })),
  ...lines(both, () => ({ code: '97140', ...rest })),
  ...lines(one, (at) => ({ client: 100 + at, ...rest })),
];

testRule(twoManualCodesAlways, {
  supported: [
    { name: '9 days are no habit', source: ARTICLE, lines: days(9, 0) },
    { name: '8 of 10', source: ARTICLE, lines: days(8, 2) },
    {
      name: 'of two providers',
      source: ARTICLE,
      lines: days(10, 0).map((line, at) => ({ ...line, provider: at < 10 ? 1 : 2 })),
    },
    {
      name: 'on two days',
      source: ARTICLE,
      lines: days(10, 0).map((line, at) => ({ ...line, date: at < 10 ? '2024-08-05' : '2024-08-06' })),
    },
    {
      name: 'exercise beside massage',
      source: ARTICLE,
      lines: days(10, 0).map((line) => ({ ...line, code: line.code === '97140' ? '97110' : '97124' })),
    },
    {
      name: 'one of them not billed',
      source: ARTICLE,
      lines: days(10, 0).map((line) => ({ ...line, units: line.code === '97140' ? 0 : 4 })),
    },
    { name: 'no provider', source: ARTICLE, lines: days(10, 0, { provider: null }) },
  ],
  notSupported: [
    {
      name: '9 of 10',
      source: ARTICLE,
      lines: days(9, 1),
      finds: ['both'],
      severity: 'advice',
      rows: [0],
      data: { both: 9, days: 10 },
      fixes: [],
    },
    {
      name: 'the second provider of the sheet',
      source: ARTICLE,
      lines: [...lines(10, () => ({})), ...days(10, 0, { provider: 2, date: '2024-08-06' })],
      finds: ['both'],
      rows: [10],
      data: { both: 10, days: 10 },
    },
  ],
  notCheckable: [
    {
      name: 'no clients',
      source: 'three states',
      without: ['client'],
      lines: days(10, 0),
      reasons: ['no-column client'],
    },
    {
      name: 'a blank client',
      source: 'three states',
      lines: lines(1, () => ({ client: null })),
      reasons: ['blank client'],
    },
  ],
});

const TABLE = 'issue: dates outside a table keep the answer, one notice for the sheet';

testRule(outsideTable, {
  supported: [{ name: 'no date', source: TABLE, lines: lines(1, () => ({ date: null })) }],
  notSupported: [
    {
      name: 'within the pairs, before the caps: the first day and the last of 2024Q3',
      source: TABLE,
      lines: lines(2, (at) => ({ date: at ? '2024-09-30' : '2024-07-01' })),
      finds: ['outside'],
      severity: 'information',
      rows: [0],
      data: { lines: 2, table: 'CMS NCCI MUE, practitioner', edition: '2026Q2' },
    },
    {
      name: 'within the caps, after the pairs: the first day and the last of 2026Q2',
      source: TABLE,
      lines: lines(2, (at) => ({ date: at ? '2026-06-30' : '2026-04-01' })),
      finds: ['outside'],
      data: { lines: 2, edition: '2024Q3' },
    },
    {
      name: 'outside both: one notice',
      source: TABLE,
      lines: lines(4, (at) => ({ date: ['2024-08-01', '2024-10-01', '2025-01-02', '2026-04-01'][at]! })),
      finds: ['both'],
      rows: [0],
      data: { lines: 3, edition: '2024Q3', others: 3, otherEdition: '2026Q2' },
    },
    {
      name: 'a day before and a day after both',
      source: TABLE,
      lines: lines(2, (at) => ({ date: at ? '2026-07-01' : '2024-06-30' })),
      finds: ['both'],
      data: { lines: 2, others: 2 },
    },
  ],
});

test('the notice about a table points to no cell: no cell is wrong', () => {
  const { findings } = checked(outsideTable, { lines: lines(1, () => ({ date: '2020-01-02' })) });
  expect(findings.map(({ field }) => field)).toEqual([null]);
});
