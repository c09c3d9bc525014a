import { evaluationTwice } from '../../../../src/rules/client-day/evaluation-twice';
import { evaluationWithTreatment } from '../../../../src/rules/client-day/evaluation-with-treatment';
import { officeVisitWithManipulation } from '../../../../src/rules/client-day/office-visit-with-manipulation';
import { testRule, type Facts } from '../rule-tester';

const PTP = 'NCCI PTP edits, practitioner, 2024Q3';
const line = (code: string, modifiers = '', rest: Facts = {}): Facts => ({ code, units: 1, modifiers, ...rest });
const medicare = (code: string, rest: Facts = {}): Facts => line(code, 'GP', { payer: 'Medicare Part B', ...rest });

testRule(evaluationTwice, {
  supported: [
    { name: 'one', source: PTP, lines: [medicare('97161'), medicare('97110')] },
    { name: 'of two disciplines', source: PTP, lines: [medicare('97161'), medicare('97165')] },
    { name: 'on two days', source: PTP, lines: [medicare('97161'), medicare('97161', { date: '2024-08-06' })] },
    { name: 'two levels: their pair edit says it', source: PTP, lines: [medicare('97161'), medicare('97163')] },
    {
      name: 'one of them not billed',
      source: 'arithmetic',
      lines: [medicare('97161'), medicare('97161', { units: 0 })],
    },
    {
      name: 'two billing groups',
      source: 'architecture, what pools',
      lines: [medicare('97161', { billingGroup: 1 }), medicare('97161', { billingGroup: 2 })],
    },
  ],
  notSupported: [
    {
      name: 'the same level twice',
      source: PTP,
      lines: [medicare('97161'), medicare('97110'), medicare('97161')],
      finds: ['twice'],
      severity: 'warning',
      rows: [0, 2],
      data: { count: 2, discipline: 'physical therapy', codes: '97161' },
      denial: '18',
    },
    {
      name: 'occupational therapy, one level twice beside another',
      source: PTP,
      lines: [medicare('97165'), medicare('97166'), medicare('97165')],
      finds: ['twice'],
      rows: [0, 1, 2],
      data: { count: 3, discipline: 'occupational therapy', codes: '97165, 97166' },
    },
    {
      name: 'two levels of which the table says nothing on the day',
      source: 'NCCI PTP edits, 97002/97001 until 2016-12-31',
      lines: [medicare('97001', { date: '2017-01-03' }), medicare('97002', { date: '2017-01-03' })],
      finds: ['twice'],
      rows: [0, 1],
    },
    {
      name: 'athletic training',
      source: 'code table',
      lines: [line('97169'), line('97169')],
      finds: ['twice'],
      data: { discipline: 'athletic training' },
    },
  ],
  notCheckable: [
    {
      name: 'no client',
      source: 'three states',
      lines: [medicare('97161', { client: null })],
      reasons: ['blank client'],
    },
  ],
});

testRule(evaluationWithTreatment, {
  supported: [
    {
      name: 'with manual therapy, since 2020',
      source: `${PTP}; 97161/97140 deleted`,
      lines: [medicare('97161'), medicare('97140')],
    },
    { name: 'with exercise', source: PTP, lines: [medicare('97161'), medicare('97110')] },
    {
      name: 'a re-evaluation with massage needs a modifier: another rule',
      source: PTP,
      lines: [medicare('97164'), medicare('97124')],
    },
    { name: 'two evaluations are another rule', source: PTP, lines: [medicare('97161'), medicare('97164')] },
    { name: 'two treatments are another rule', source: PTP, lines: [medicare('97140'), medicare('97124')] },
    {
      name: 'the treatment is not billed',
      source: 'arithmetic',
      lines: [medicare('97161'), medicare('97750', { units: 0 })],
    },
    {
      name: 'two billing groups',
      source: 'architecture, what pools',
      lines: [medicare('97161', { billingGroup: 1 }), medicare('97750', { billingGroup: 2 })],
    },
  ],
  notSupported: [
    {
      name: 'with a measured test',
      source: PTP,
      lines: [medicare('97750'), medicare('97161')],
      finds: ['barred'],
      severity: 'error',
      rows: [0, 1],
      data: { evaluation: '97161', other: '97750', column1: '97161', column2: '97750' },
      denial: '236',
      fixes: [],
    },
    {
      name: 'with an adjustment, where the adjustment is what is paid',
      source: PTP,
      lines: [medicare('97161'), line('98941', 'AT', { payer: 'Medicare Part B' })],
      finds: ['barred'],
      data: { evaluation: '97161', other: '98941', column1: '98941' },
    },
    {
      name: 'in 2026, by the older table',
      source: 'issue: dates outside a table keep the answer',
      lines: [medicare('97750', { date: '2026-03-02' }), medicare('97165', { date: '2026-03-02' })],
      finds: ['barred-by'],
      severity: 'warning',
      data: { edition: '2024Q3' },
    },
    {
      name: 'a payer of which nothing is known',
      source: 'payers table',
      lines: [line('97161'), line('97755')],
      finds: ['barred'],
      severity: 'warning',
    },
  ],
});

const VISITS = 'Horizon BCBSNJ policy (2023); Illinois Chiropractic Society';

testRule(officeVisitWithManipulation, {
  supported: [
    { name: 'with 25', source: VISITS, lines: [line('99213', '25'), line('98940', 'AT')] },
    { name: 'without a manipulation', source: VISITS, lines: [line('99213'), line('97140')] },
    { name: 'a manipulation alone', source: VISITS, lines: [line('98940')] },
    { name: 'on another day', source: VISITS, lines: [line('99213'), line('98940', '', { date: '2024-08-06' })] },
    {
      name: 'a manipulation that is not billed',
      source: 'arithmetic',
      lines: [line('99213'), line('98940', '', { units: 0 })],
    },
    {
      name: 'a visit that is not billed',
      source: 'arithmetic',
      lines: [line('99213', '', { units: 0 }), line('98940')],
    },
    { name: 'a code of no list', source: 'code table', lines: [line('99080'), line('98940')] },
    {
      name: 'two billing groups',
      source: 'architecture, what pools',
      lines: [line('99213', '', { billingGroup: 1 }), line('98940', '', { billingGroup: 2 })],
    },
  ],
  notSupported: [
    {
      name: 'beside a chiropractic adjustment',
      source: VISITS,
      lines: [line('97140', '59'), line('98941', 'AT'), line('99203')],
      finds: ['missing'],
      severity: 'warning',
      rows: [1, 2],
      data: { visit: '99203', manipulation: '98941' },
      denial: '97',
      fixes: [],
    },
    {
      name: 'beside an osteopathic one; 59 does not help',
      source: VISITS,
      lines: [line('99214', '59'), line('98926')],
      finds: ['missing'],
      data: { visit: '99214', manipulation: '98926' },
    },
  ],
  notCheckable: [
    {
      name: 'modifiers that cannot be read',
      source: 'three states',
      lines: [line('99213', '', { unread: [{ field: 'modifiers', problem: 'malformed-modifier' }] }), line('98940')],
      reasons: ['unreadable modifiers'],
      rows: [0],
    },
    {
      name: 'no modifiers',
      source: 'three states',
      lines: [{ code: '99213' }, { code: '98940' }],
      reasons: ['no-column modifiers'],
    },
  ],
});
