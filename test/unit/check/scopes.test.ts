import { defineRule, definePattern, type Rule, type Service } from '../../../src/rules';
import { checkLines, linesOf, type Asked, type LineFacts } from './lines';

const META = {
  version: 1,
  title: 'A rule of this test',
  explanation: 'It tells the rows it is shown.',
  severity: 'warning',
  needs: [],
  authority: { name: 'This test', confidence: 'primary' },
  tables: [],
  messages: { shown: '{rows}.' },
} as const;

/** A rule that tells which rows it is shown together. */
const shows = (scope: 'line' | 'client-day' | 'provider-day' | 'episode', more: Partial<Rule> = {}): Rule =>
  defineRule({
    ...META,
    id: `shows-${scope}`,
    scope,
    reads: 'anything',
    *check({ services }) {
      yield { messageId: 'shown', data: { rows: services.map(({ line }) => line.row).join() } };
    },
    ...(more as object),
  });

const shown = (rule: Rule, facts: readonly LineFacts[], asked: Asked = {}) =>
  checkLines(linesOf(...facts), { ...asked, rules: [rule] }).findings.map(({ data }) => data.rows);
const gaps = (rule: Rule, facts: readonly LineFacts[], asked: Asked = {}) =>
  checkLines(linesOf(...facts), { ...asked, rules: [rule] }).notCheckable.map(
    ({ reasonId, data, rows }) => `${reasonId} ${data.field} ${rows.join()}`,
  );

describe('what a rule is shown together', () => {
  test('a line by itself', () => {
    expect(shown(shows('line'), [{}, {}])).toEqual(['0', '1']);
  });

  test("a client's day, whatever the provider, the payer and the order", () => {
    expect(
      shown(shows('client-day'), [
        { provider: 1, payer: 'Aetna' },
        { client: 2 },
        { provider: 2, payer: 'Cigna' },
        { date: '2024-08-06' },
      ]),
    ).toEqual(['0,2', '1', '3']);
  });

  test("a client's day of one billing group, for rules of pairs and caps", () => {
    const facts = [{ billingGroup: 1 }, { billingGroup: 2 }, { billingGroup: 1 }, {}];
    expect(shown(shows('client-day'), facts)).toEqual(['0,1,2,3']);
    expect(shown(shows('client-day', { byBillingGroup: true }), facts)).toEqual(['0,2', '1', '3']);
  });

  test("a provider's day over all clients", () => {
    expect(shown(shows('provider-day'), [{ provider: 1 }, { provider: 2 }, { provider: 1, client: 2 }])).toEqual([
      '0,2',
      '1',
    ]);
  });

  test("a client's dates with one payer, whatever its name", () => {
    expect(
      shown(shows('episode'), [
        { payer: 'Medicare' },
        { payer: 'Medicare Part B', date: '2024-09-02' },
        { payer: 'Aetna' },
        { payer: 'Medicare', client: 2 },
        { payer: 'Acme (invented)' },
        { payer: 'ACME (invented)' },
        { payer: 'Other (invented)' },
        { payer: null },
      ]),
    ).toEqual(['0,1', '2', '3', '4,5', '6', '7']);
  });

  test('and the payer of the profile where the line names none', () => {
    const facts = [{ payer: null }, { payer: 'Medicare Part B' }];
    expect(shown(shows('episode'), facts, { profile: { payer: 'Medicare' } })).toEqual(['0,1']);
  });

  test('dates before 1970 and far ones stay apart from other clients', () => {
    const facts = [{ date: '0001-01-01' }, { date: '9999-12-31' }, { client: 2, date: '0001-01-01' }, { client: 0 }];
    expect(shown(shows('client-day'), facts)).toEqual(['0', '1', '2', '3']);
  });
});

test('numbers of clients that lie far apart are told apart by day all the same', () => {
  const far = Array.from({ length: 40 }, (_, at) => ({
    client: (at % 20) * 1_000_000,
    date: at % 2 ? '2024-08-06' : '2024-08-05',
    provider: at,
  }));
  const days = shown(shows('client-day'), far);
  expect(days).toHaveLength(20);
  expect(days[3]).toBe('3,23');
});

describe('a sheet without clients', () => {
  const facts = [{ visit: 7 }, { visit: 8 }, { visit: 7 }].map((one) => ({ ...one, client: null }));

  test('is judged visit by visit; what a day may hold beside it is not checkable', () => {
    const columns = ['visit', 'code', 'date'] as const;
    expect(shown(shows('client-day'), facts, { columns })).toEqual(['0,2', '1']);
    expect(gaps(shows('client-day'), facts, { columns })).toEqual(['no-column client 0,1,2']);
  });

  test('a rule that needs no more than a visit is checkable', () => {
    const columns = ['visit', 'code'] as const;
    expect(shown(shows('client-day', { withinVisit: true }), facts, { columns })).toEqual(['0,2', '1']);
    expect(gaps(shows('client-day', { withinVisit: true }), facts, { columns })).toEqual([]);
  });

  test('dates are not needed, but a rule may ask for them', () => {
    const columns = ['visit', 'code'] as const;
    const undated = facts.map((one) => ({ ...one, date: null }));
    expect(shown(shows('client-day'), undated, { columns })).toEqual(['0,2', '1']);
    expect(gaps(shows('client-day', { needs: ['date'] }), undated, { columns })).toEqual(['no-column date 0,1,2']);
    expect(shown(shows('client-day', { needsColumns: ['date'] }), undated, { columns })).toEqual(['0,2', '1']);
  });

  test('one visit id on two dates is two visits', () => {
    const two = [facts[0]!, { ...facts[2]!, date: '2024-08-06' }];
    expect(shown(shows('client-day'), two, { columns: ['visit', 'date'] })).toEqual(['0', '1']);
  });

  test('a blank visit is left out and said', () => {
    const some = [...facts, { client: null, visit: null }];
    expect(gaps(shows('client-day', { withinVisit: true }), some, { columns: ['visit'] })).toEqual(['blank visit 3']);
  });

  test('without visits either nothing can be told apart', () => {
    expect(gaps(shows('client-day'), facts, { columns: ['code', 'date'] })).toEqual(['no-column client 0,1,2']);
    expect(shown(shows('client-day'), facts, { columns: ['code', 'date'] })).toEqual([]);
    expect(gaps(shows('episode'), facts, { columns: ['code', 'visit'] })).toEqual(['no-column client 0,1,2']);
  });
});

describe('what a line or a sheet lacks', () => {
  test('a blank and an unreadable cell take the line out of the rule and are said with their rows', () => {
    const facts: readonly LineFacts[] = [
      {},
      { units: null },
      { units: null, unread: [{ field: 'units', problem: 'not-a-number' }] },
      { units: null },
    ];
    const rule = shows('client-day', { needs: ['units'] });
    expect(shown(rule, facts)).toEqual(['0']);
    expect(gaps(rule, facts)).toEqual(['blank units 1,3', 'unreadable units 2']);
  });

  test.each([
    ['license', { license: 'LMT' }],
    ['payer', { payer: 'Aetna' }],
    ['state', { state: 'OR' }],
  ] as const)('the profile gives the %s where the line does not', (field, facts) => {
    const rule = shows('line', { needs: [field] });
    expect(shown(rule, [facts, {}], { columns: [field] })).toEqual(['0']);
    expect(shown(rule, [facts, {}], { profile: { [field]: 'OR' } })).toEqual(['0', '1']);
  });

  test('modifiers are lacking only where they cannot be read', () => {
    const rule = shows('line', { needs: ['modifiers'] });
    const facts: readonly LineFacts[] = [{}, { unread: [{ field: 'modifiers', problem: 'malformed-modifier' }] }];
    expect(shown(rule, facts, { columns: ['modifiers'] })).toEqual(['0']);
    expect(gaps(rule, facts, { columns: ['modifiers'] })).toEqual(['unreadable modifiers 1']);
  });

  test('a missing column is said once, for all rows', () => {
    expect(gaps(shows('line', { needsColumns: ['notes'] }), [{}, {}], { columns: ['code'] })).toEqual([
      'no-column notes 0,1',
    ]);
  });

  test('start and end stand for a column of minutes', () => {
    const rule = shows('line', { needsColumns: ['minutes'] });
    expect(gaps(rule, [{}], { columns: ['start', 'end'] })).toEqual([]);
    expect(gaps(rule, [{}], { columns: ['start'] })).toEqual(['no-column minutes 0']);
  });

  test.each([
    ['client-day', { client: null }, 'blank client 0'],
    ['client-day', { date: null }, 'blank date 0'],
    ['client-day', { date: null, unread: [{ field: 'date', problem: 'not-a-date' }] }, 'unreadable date 0'],
    ['provider-day', { provider: null }, 'blank provider 0'],
    ['provider-day', { provider: 1, date: null }, 'blank date 0'],
    ['episode', { client: null }, 'blank client 0'],
  ] as const)('a line that belongs to no %s is said: %j', (scope, facts, said) => {
    const columns = ['client', 'provider', 'date'] as const;
    expect(gaps(shows(scope), [facts], { columns })).toEqual([said]);
  });

  test('an episode needs no dates', () => {
    expect(shown(shows('episode'), [{ date: null }])).toEqual(['0']);
  });
});

describe('a pattern over the sheet', () => {
  const seen = (over: 'line' | 'client-day', more: Partial<Rule> = {}): Rule =>
    definePattern({
      ...META,
      id: `sees-${over}`,
      over,
      about: 'sheet',
      start() {
        const groups: string[] = [];
        let first: Service | undefined;
        return {
          see({ services }, times) {
            first ??= services[0];
            groups.push(`${services.map(({ line }) => line.row).join('+')}${times > 1 ? ` x${times}` : ''}`);
          },
          *close() {
            yield { messageId: 'shown', data: { rows: groups.join() }, services: [first!] };
          },
        };
      },
      ...(more as object),
    });

  test('is shown line by line, or day by day, and closed once', () => {
    const facts = [{}, { client: 2 }, {}];
    expect(shown(seen('line', { reads: 'anything' }), facts)).toEqual(['0,1,2']);
    expect(shown(seen('client-day'), facts)).toEqual(['0+2,1']);
  });

  test('is shown a line for all lines of one provider with the same facts, unless it reads anything', () => {
    const facts = [{}, { units: 2 }, { provider: 1 }, { client: 2 }, { units: 2 }, {}];
    expect(shown(seen('line'), facts)).toEqual(['0 x3,1 x2,2']);
  });

  test('does not see lines that lack what it needs; where none is left it says nothing', () => {
    const rule = seen('client-day', { needs: ['units'] });
    expect(shown(rule, [{ units: null }, { client: 2 }])).toEqual(['1']);
    expect(shown(rule, [{ units: null }])).toEqual([]);
    expect(checkLines(linesOf({ units: null }), { rules: [rule] }).rulesRun).toEqual([]);
    expect(checkLines(linesOf({}), { rules: [rule] }).rulesRun).toEqual(['sees-client-day']);
  });

  test('is begun anew for each sheet', () => {
    const rule = seen('line');
    expect(shown(rule, [{}])).toEqual(['0']);
    expect(shown(rule, [{}])).toEqual(['0']);
  });

  test('runs beside the rules of the same walk', () => {
    const { rulesRun } = checkLines(linesOf({}), { rules: [seen('line'), shows('line'), seen('client-day')] });
    expect(rulesRun).toEqual(['sees-client-day', 'sees-line', 'shows-line']);
  });
});

test('a rule that finds something on no line is a mistake of ours, and is not hidden', () => {
  const rule = defineRule({
    ...META,
    id: 'finds-nowhere',
    scope: 'line',
    reads: 'anything',
    *check() {
      yield { messageId: 'shown', data: { rows: '' }, services: [] };
    },
  });
  expect(() => checkLines(linesOf({}), { rules: [rule] })).toThrow('finds-nowhere');
});
