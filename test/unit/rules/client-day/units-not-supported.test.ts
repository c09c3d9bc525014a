import fixture from '../../../fixtures/unit-examples.json';
import type { CountingRule } from '../../../../src/domain';
import { unitsNotSupported } from '../../../../src/rules/client-day/units-not-supported';
import { checked, testRule, type Facts } from '../rule-tester';

const CMS = 'CMS 100-04, ch. 5, 20.2.C';

const examples = fixture.cases.map(({ id, rule, services, allocations }) => ({
  id,
  rule: rule as CountingRule,
  services,
  allocations,
}));

describe.each(examples)('the worked example $id ($rule)', ({ rule, services, allocations }) => {
  const billedAs = (billed: readonly number[]): readonly Facts[] =>
    services.map(({ code, minutes }, i) => ({ code, minutes, units: billed[i]! }));
  const profile = { countingRule: rule };

  test('is supported in every valid way', () => {
    for (const billed of allocations) {
      const { findings, notCheckable } = checked(unitsNotSupported, { lines: billedAs(billed), profile });
      expect({ findings, notCheckable }).toEqual({ findings: [], notCheckable: [] });
    }
  });

  test('is not supported with a unit more on any timed line', () => {
    for (const billed of allocations) {
      services.forEach((one, i) => {
        if ('untimed' in one) return;
        const more = billed.map((value, at) => value + (at === i ? 1 : 0));
        const { findings } = checked(unitsNotSupported, { lines: billedAs(more), profile });
        expect(findings).toHaveLength(1);
        expect(findings[0]!.severity).toBe('error');
        expect(findings[0]!.rows).toContain(i);
      });
    }
  });
});

const line = (code: string, minutes: number | null, units: number, rest: Facts = {}): Facts => ({
  code,
  minutes,
  units,
  ...rest,
});
const of = (payer: string, ...lines: readonly Facts[]) => lines.map((one) => ({ ...one, payer }));
const set = (row: number, before: number, after: number) => ({
  kind: 'set-units' as const,
  row,
  part: 0,
  before,
  after,
});

testRule(unitsNotSupported, {
  supported: [
    { name: '60 minutes, 4 units, no payer', source: CMS, lines: [line('97124', 60, 4)] },
    { name: 'fewer units than supported', source: CMS, lines: [line('97124', 60, 2)] },
    {
      name: '18 + 20 minutes by the pool',
      source: CMS,
      lines: of('Medicare Part B', line('97140', 18, 1), line('97110', 20, 2)),
    },
    {
      name: 'two payers do not pool, each has its own minutes',
      source: 'architecture, what pools',
      lines: [
        line('97140', 15, 1, { payer: 'Medicare Part B' }),
        line('97110', 15, 1, { payer: 'Commercial default' }),
      ],
    },
    {
      name: "another day's minutes are another day's",
      source: CMS,
      lines: [line('97124', 15, 1), line('97124', 30, 2, { date: '2024-08-06' })],
    },
    {
      name: 'two payers that nobody knows do not pool either',
      source: 'architecture, what pools',
      lines: [line('97140', 8, 1, { payer: 'Acme (invented)' }), line('97110', 8, 1, { payer: 'Other (invented)' })],
    },
    {
      name: 'one payer under two of its names pools',
      source: 'payers table',
      lines: [line('97140', 18, 1, { payer: 'Medicare' }), line('97110', 20, 2, { payer: 'Medicare Part B' })],
    },
    { name: 'an untimed code is not counted', source: 'facts 1.3', lines: [line('97010', 30, 1)] },
  ],
  notSupported: [
    {
      name: '52 minutes, 4 units: both rules give 3',
      source: CMS,
      lines: [line('97124', 52, 4)],
      finds: ['neither'],
      data: { billed: 4, supported: 3, minutes: 52 },
      fixes: [set(0, 4, 3)],
      denial: '151',
    },
    {
      name: '10 + 10 minutes are one unit where they pool; which one is a choice, so no fix',
      source: 'Collins on UnitedHealthcare',
      lines: of('UnitedHealthcare commercial', line('97124', 10, 1), line('97110', 10, 1)),
      finds: ['too-many'],
      rows: [0, 1],
      data: { billed: 2, supported: 1 },
      fixes: [],
    },
    {
      name: 'the sum is right, but one code took what another earned',
      source: `${CMS}, example 1`,
      lines: of('Medicare Part B', line('97112', 24, 1), line('97110', 23, 2)),
      finds: ['spread'],
      fixes: [set(1, 2, 1)],
    },
    {
      name: 'by the midpoint each code is alone: only the wrong line is named',
      source: 'CPT midpoint',
      lines: of('Commercial default', line('97110', 20, 2), line('97140', 18, 1)),
      finds: ['too-many'],
      rows: [0],
    },
    {
      name: 'neither rule supports the units, and they differ in what they do support',
      source: 'facts 1.2',
      lines: of('Acme Mutual (invented)', line('97110', 20, 2), line('97140', 18, 2)),
      finds: ['neither'],
      severity: 'error',
      data: { billed: 4, supported: '3 (CMS) or 2 (midpoint)', minutes: 38 },
      fixes: [],
    },
    {
      name: 'the sum is right by both rules, but on a code that has no unit by either',
      source: 'facts 1.2',
      lines: of('Acme Mutual (invented)', line('97110', 7, 1), line('97140', 30, 1)),
      finds: ['spread'],
      data: { billed: 2, supported: 2 },
      rows: [0, 1],
      fixes: [],
    },
    {
      name: 'by the midpoint a line is judged though another has no minutes',
      source: 'CPT midpoint',
      lines: of('Commercial default', line('97110', 20, 2), line('97140', null, 1)),
      finds: ['too-many'],
      rows: [0],
    },
    {
      name: 'units that are no whole number count as none; another rule names them',
      source: 'arithmetic',
      lines: of('Medicare Part B', line('97110', 20, 1.5), line('97140', 20, 4)),
      finds: ['too-many'],
      data: { billed: 4, supported: 3 },
    },
    {
      name: 'a code on two lines adds up, and which line has too many is a choice',
      source: 'architecture, what pools',
      lines: of('Medicare Part B', line('97110', 20, 2), line('97110', 15, 1)),
      finds: ['too-many'],
      data: { billed: 3, supported: 2, minutes: 35 },
      fixes: [],
    },
    {
      name: 'a rule that rests on one source gives advice',
      source: 'payers table: Blue Cross of Idaho',
      lines: of('Blue Cross of Idaho', line('97140', 20, 2)),
      finds: ['too-many'],
      severity: 'advice',
    },
    {
      name: 'GP and GO pool apart',
      source: 'facts 1.1, disciplines',
      lines: of(
        'Medicare Part B',
        line('97110', 10, 1, { modifiers: 'GP' }),
        line('97530', 13, 2, { modifiers: 'GO' }),
      ),
      finds: ['too-many'],
      rows: [1],
    },
  ],
  notCheckable: [
    {
      name: '20 + 18 minutes: only the pool supports 3',
      source: 'facts 1.2',
      lines: of('Acme Mutual (invented)', line('97110', 20, 2), line('97140', 18, 1)),
      reasons: ['rules-disagree'],
      rows: [0, 1],
    },
    { name: 'no minutes', source: 'three states', lines: [line('97124', null, 4)], reasons: ['blank minutes'] },
    {
      name: 'no minutes where each code is counted alone',
      source: 'three states',
      lines: of('Commercial default', line('97124', null, 4)),
      reasons: ['blank minutes'],
    },
    {
      name: 'no units',
      source: 'three states',
      lines: [line('97124', 60, 1, { units: null }), line('97124', 60, 1, { date: '2024-08-06' })],
      reasons: ['blank units'],
      rows: [0],
    },
    {
      name: 'units that cannot be read',
      source: 'three states',
      lines: [line('97124', 60, 1, { units: null, unread: [{ field: 'units', problem: 'not-a-number' }] })],
      reasons: ['unreadable units'],
    },
    {
      name: 'minutes that cannot be read',
      source: 'three states',
      lines: [line('97124', null, 4, { unread: [{ field: 'minutes', problem: 'not-a-duration' }] })],
      reasons: ['unreadable minutes'],
    },
    {
      name: "another line's minutes are missing and pool",
      source: CMS,
      lines: of('Medicare Part B', line('97110', 20, 2), line('97140', null, 1)),
      reasons: ['pool-incomplete', 'blank minutes'],
    },
    {
      name: 'no column of minutes',
      source: 'three states',
      lines: [{ code: '97124', units: 4 }],
      reasons: ['no-column minutes', 'not-compared'],
    },
  ],
});
