import { pairNeedsModifier } from '../../../../src/rules/client-day/pair-needs-modifier';
import { pairNeverTogether } from '../../../../src/rules/client-day/pair-never-together';
import { testRule, type Facts } from '../rule-tester';

const PTP = 'NCCI PTP edits, practitioner, 2024Q3';
const medicare = (code: string, modifiers = 'GP', rest: Facts = {}): Facts => ({
  code,
  units: 1,
  modifiers,
  payer: 'Medicare Part B',
  ...rest,
});

testRule(pairNeverTogether, {
  supported: [
    { name: '97530 with 97140 on one day', source: PTP, lines: [medicare('97530'), medicare('97140')] },
    {
      name: '97140 and 97124 on two days',
      source: PTP,
      lines: [medicare('97140'), medicare('97124', 'GP', { date: '2024-08-06' })],
    },
    {
      name: '97140 and 97124 of two clients',
      source: PTP,
      lines: [medicare('97140'), medicare('97124', 'GP', { client: 2 })],
    },
    {
      name: '97110 with 97140: many pages say that they are bundled, the table says no',
      source: `${PTP}; facts 9.3`,
      lines: [medicare('97110'), medicare('97140')],
    },
    {
      name: '97140 and 97124 in two billing groups',
      source: 'architecture, what pools',
      lines: [medicare('97140', 'GP', { billingGroup: 1 }), medicare('97124', 'GP', { billingGroup: 2 })],
    },
    {
      name: 'an evaluation beside a treatment is another rule',
      source: PTP,
      lines: [medicare('98940', 'AT'), medicare('97161')],
    },
    {
      name: 'a pair that a modifier may separate is another rule',
      source: PTP,
      lines: [medicare('97530'), medicare('97750')],
    },
    {
      name: 'an edit that ended before the day',
      source: 'NCCI PTP edits, 97002/97001 deleted 2016-12-31',
      lines: [medicare('97001', 'GP', { date: '2017-01-03' }), medicare('97002', 'GP', { date: '2017-01-03' })],
    },
    {
      name: 'a line of no units is not billed',
      source: 'arithmetic',
      lines: [medicare('97140'), medicare('97124', 'GP', { units: 0 })],
    },
  ],
  notSupported: [
    {
      name: '97140 with 97124, either order, whatever the modifier',
      source: PTP,
      lines: [medicare('97124', 'GP 59'), medicare('97140')],
      finds: ['never'],
      severity: 'error',
      rows: [0, 1],
      data: { column1: '97140', column2: '97124' },
      denial: '236',
      fixes: [],
    },
    {
      name: 'two levels of one evaluation',
      source: PTP,
      lines: [medicare('97161'), medicare('97162')],
      finds: ['never'],
      severity: 'error',
    },
    {
      name: 'in 2026 by the older table: the answer stays, names the table, and is a warning at most',
      source: 'issue: dates outside a table keep the answer',
      lines: [medicare('97124', 'GP', { date: '2026-02-02' }), medicare('97140', 'GP', { date: '2026-02-02' })],
      finds: ['never-by'],
      severity: 'warning',
      data: { column1: '97140', column2: '97124', edition: '2024Q3' },
      denial: '236',
    },
    {
      name: 'before the table, and in force until its deletion date',
      source: 'NCCI PTP edits, 97002/97001 deleted 2016-12-31',
      lines: [medicare('97001', 'GP', { date: '2016-12-30' }), medicare('97002', 'GP', { date: '2016-12-30' })],
      finds: ['never-by'],
      severity: 'warning',
    },
    {
      name: 'of one payer, a payer of another line that follows no table does not soften it',
      source: 'payers table',
      lines: [medicare('97124'), medicare('97140', 'GP', { payer: 'Self-pay' })],
      finds: ['never'],
      severity: 'error',
    },
    {
      name: 'a payer that follows no table: information',
      source: 'payers table: self-pay',
      lines: [medicare('97124', '', { payer: 'Self-pay' }), medicare('97140', '', { payer: 'Self-pay' })],
      finds: ['never'],
      severity: 'information',
    },
    {
      name: 'a payer that is not known to follow CMS: a warning',
      source: 'payers table',
      lines: [
        medicare('97124', '', { payer: 'Acme Mutual (invented)' }),
        medicare('97140', '', { payer: 'Acme Mutual (invented)' }),
      ],
      finds: ['never'],
      severity: 'warning',
    },
  ],
  notCheckable: [
    {
      name: 'no date',
      source: 'three states',
      lines: [medicare('97140', '', { date: null })],
      reasons: ['blank date'],
    },
    {
      name: 'no column of codes',
      source: 'three states',
      lines: [{ units: 1 }],
      reasons: ['no-column code'],
    },
  ],
});

testRule(pairNeedsModifier, {
  supported: [
    { name: '59 on column 2', source: PTP, lines: [medicare('97530'), medicare('97750', 'GP 59')] },
    {
      name: 'XS on column 1, since 2019-07-01',
      source: 'CMS CR 11168',
      lines: [medicare('97530', 'GP XS'), medicare('97750')],
    },
    {
      name: '97530 with 97140 needs none since 2020',
      source: 'NCCI PTP edits, 97140/97530 deleted 2019-12-31',
      lines: [medicare('97530', 'GP', { date: '2020-01-02' }), medicare('97140', 'GP', { date: '2020-01-02' })],
    },
    {
      name: 'one billing group has only one of the codes',
      source: 'architecture, what pools',
      lines: [medicare('97530', 'GP', { billingGroup: 1 }), medicare('97750', 'GP', { billingGroup: 2 })],
    },
    { name: 'a pair of indicator 0 is not this rule', source: PTP, lines: [medicare('97140'), medicare('97124')] },
  ],
  notSupported: [
    {
      name: '97530 with 97750',
      source: PTP,
      lines: [medicare('97530'), medicare('97750')],
      finds: ['missing'],
      severity: 'error',
      data: { column1: '97530', column2: '97750' },
      fixes: [],
    },
    {
      name: '97530 with 97140 in 2019',
      source: 'NCCI PTP edits, 97140/97530 deleted 2019-12-31',
      lines: [medicare('97530', 'GP', { date: '2019-12-31' }), medicare('97140', 'GP', { date: '2019-12-31' })],
      finds: ['missing-by'],
      severity: 'warning',
      data: { edition: '2024Q3' },
    },
    {
      name: 'of two lines of column 2 only one has the modifier',
      source: PTP,
      lines: [medicare('97530'), medicare('97750', 'GP 59'), medicare('97750', 'GP')],
      finds: ['missing'],
    },
    {
      name: 'on column 1 for a payer that may look at column 2',
      source: 'facts 3: default to column 2',
      lines: [
        medicare('97530', '59', { payer: 'Commercial default' }),
        medicare('97750', '', { payer: 'Commercial default' }),
      ],
      finds: ['column1'],
      severity: 'advice',
    },
    {
      name: 'on column 1 for Medicare before 2019-07-01',
      source: 'CMS CR 11168',
      lines: [medicare('97530', '59', { date: '2019-06-30' }), medicare('97750', '', { date: '2019-06-30' })],
      finds: ['column1-by'],
      severity: 'advice',
    },
    {
      name: 'a modifier of discipline separates nothing',
      source: PTP,
      lines: [medicare('97750', 'GP KX'), medicare('97530', 'GP')],
      finds: ['missing'],
      rows: [0, 1],
    },
  ],
  notCheckable: [
    {
      name: 'modifiers that cannot be read',
      source: 'three states',
      lines: [
        medicare('97530', '', { unread: [{ field: 'modifiers', problem: 'malformed-modifier' }] }),
        medicare('97750'),
      ],
      reasons: ['unreadable modifiers'],
    },
    {
      name: 'no column of modifiers',
      source: 'three states',
      lines: [{ code: '97530' }, { code: '97750' }],
      reasons: ['no-column modifiers'],
    },
  ],
});
