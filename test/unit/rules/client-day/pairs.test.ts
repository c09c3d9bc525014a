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
    { name: 'no date', source: 'three states', lines: [medicare('97140', '', { date: null })], reasons: ['blank'] },
    {
      name: 'no column of codes',
      source: 'three states',
      lines: [{ units: 1 }],
      reasons: ['no-column'],
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
      reasons: ['unreadable'],
    },
    {
      name: 'no column of modifiers',
      source: 'three states',
      lines: [{ code: '97530' }, { code: '97750' }],
      reasons: ['no-column'],
    },
  ],
});
