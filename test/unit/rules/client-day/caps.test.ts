import { createKnowledge, type ReferenceData } from '../../../../src/reference';
import { referenceData } from '../../../../src/reference/data';
import { capExceeded } from '../../../../src/rules/client-day/cap-exceeded';
import { testRule, type Facts } from '../rule-tester';

const MUE = 'NCCI MUE, practitioner, 2026Q2';
const at = (payer: string | null, code: string, units: number | null, rest: Facts = {}): Facts => ({
  code,
  units,
  payer,
  date: '2026-04-06',
  ...rest,
});
const medicare = (code: string, units: number | null, rest: Facts = {}): Facts =>
  at('Medicare Part B', code, units, rest);

/** The built-in tables with a cap by claim line, which none of our codes has. */
const byLine = createKnowledge({
  ...referenceData,
  caps: { ...referenceData.caps, caps: [['97140', 2, 1]] },
} as ReferenceData);

testRule(capExceeded, {
  supported: [
    { name: '4 units of massage', source: MUE, lines: [medicare('97124', 4)] },
    { name: '4 units on two lines', source: MUE, lines: [medicare('97124', 2), medicare('97124', 2)] },
    { name: '6 units of manual therapy', source: MUE, lines: [medicare('97140', 6)] },
    { name: 'of two days', source: MUE, lines: [medicare('97124', 4), medicare('97124', 4, { date: '2026-04-07' })] },
    { name: 'a code without a cap', source: MUE, lines: [medicare('99213', 9)] },
    { name: 'a unit taken back does not count', source: 'arithmetic', lines: [medicare('97124', 5, { units: -5 })] },
    { name: 'a cap of 0 and no units', source: 'arithmetic', lines: [medicare('97010', 0)] },
    {
      name: 'two billing groups',
      source: 'architecture, what pools',
      lines: [medicare('97124', 3, { billingGroup: 1 }), medicare('97124', 3, { billingGroup: 2 })],
    },
    {
      name: 'by claim line, each line alone',
      source: 'CMS on indicator 1',
      knowledge: byLine,
      lines: [medicare('97140', 2), medicare('97140', 2)],
    },
  ],
  notSupported: [
    {
      name: '90 minutes of massage are 6 units: records may support more',
      source: `${MUE}: 97124 4, indicator 3`,
      lines: [medicare('97124', 6)],
      finds: ['records'],
      severity: 'warning',
      data: { code: '97124', units: '6 units', billed: 6, cap: 4 },
      denial: '151',
      fixes: [],
    },
    {
      name: 'the units of several lines add up, whoever gave them',
      source: `${MUE}: 97112 4`,
      lines: [medicare('97112', 3, { provider: 1 }), medicare('97112', 2, { provider: 2 })],
      finds: ['records'],
      rows: [0, 1],
      data: { billed: 5 },
    },
    {
      name: 'the absolute kind is an error',
      source: `${MUE}: 97161 1, indicator 2`,
      lines: [medicare('97161', 1), medicare('97161', 1)],
      finds: ['day'],
      severity: 'error',
      data: { billed: 2, cap: 1 },
    },
    {
      name: 'a cap of 0, paid with other services',
      source: `${MUE}: 97010 0; physician fee schedule, status B`,
      lines: [medicare('97010', 1)],
      finds: ['bundled'],
    },
    {
      name: 'a cap of 0, not valid for Medicare',
      source: `${MUE}: 97014 0; physician fee schedule, status I`,
      lines: [medicare('97014', 1)],
      finds: ['unpaid'],
      severity: 'warning',
      data: { code: '97014', units: '1 unit', cap: 0 },
    },
    {
      name: 'by claim line: only the line above it',
      source: 'CMS on indicator 1',
      knowledge: byLine,
      lines: [medicare('97140', 2), medicare('97140', 3)],
      finds: ['line'],
      severity: 'warning',
      rows: [1],
      data: { billed: 3, cap: 2 },
    },
    {
      name: 'a payer whose use of caps is not known: information',
      source: 'payers table: Aetna',
      lines: [at('Aetna', '97161', 2)],
      finds: ['day'],
      severity: 'information',
    },
    {
      name: 'no payer: information',
      source: 'issue',
      lines: [at(null, '97124', 6)],
      finds: ['records'],
      severity: 'information',
    },
    {
      name: 'a payer that uses them by one source: advice',
      source: "payers table: workers' comp Texas",
      lines: [at("Workers' comp Texas", '97161', 2)],
      finds: ['day'],
      severity: 'advice',
    },
    {
      name: 'one line of a payer that uses them is enough',
      source: 'architecture, what pools',
      lines: [at('Aetna', '97161', 1), medicare('97161', 1)],
      finds: ['day'],
      severity: 'error',
    },
    {
      name: 'before the table: at most a warning, and by which table',
      source: 'issue: dates outside a table keep the answer',
      lines: [medicare('97161', 2, { date: '2024-08-05' })],
      finds: ['day-by'],
      severity: 'warning',
      data: { edition: '2026Q2' },
    },
    {
      name: 'after the table, each kind',
      source: 'issue: dates outside a table keep the answer',
      lines: ['97124', '97010', '97014'].map((code) =>
        medicare(code, code === '97124' ? 6 : 1, { date: '2026-07-01' }),
      ),
      finds: ['records-by', 'bundled-by', 'unpaid-by'],
    },
    {
      name: 'after the table, by claim line',
      source: 'issue: dates outside a table keep the answer',
      knowledge: byLine,
      lines: [medicare('97140', 3, { date: '2026-07-01' })],
      finds: ['line-by'],
    },
    {
      name: 'above the cap already, whatever the blank line holds',
      source: 'arithmetic',
      lines: [medicare('97124', 5), medicare('97124', null)],
      finds: ['records'],
    },
  ],
  notCheckable: [
    {
      name: 'blank units',
      source: 'three states',
      lines: [medicare('97124', null), medicare('97124', 2)],
      reasons: ['blank units'],
      rows: [0],
    },
    {
      name: 'units that cannot be read',
      source: 'three states',
      lines: [medicare('97124', null, { unread: [{ field: 'units', problem: 'not-a-number' }] })],
      reasons: ['unreadable units'],
    },
  ],
});
