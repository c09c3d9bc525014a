import { pairHandledOtherwise } from '../../../../src/rules/client-day/pair-handled-otherwise';
import { testRule, type Facts } from '../rule-tester';

const PROFILE = 'payers table, handling of pairs';
const of = (payer: string, code: string, rest: Facts = {}): Facts => ({ code, units: 1, payer, ...rest });

testRule(pairHandledOtherwise, {
  supported: [
    {
      name: 'Medicare does as the table says',
      source: PROFILE,
      lines: [of('Medicare', '97530'), of('Medicare', '97140')],
    },
    { name: 'nothing is known of this payer', source: PROFILE, lines: [of('Kaiser', '97530'), of('Kaiser', '97140')] },
    { name: 'self-pay', source: PROFILE, lines: [of('Self-pay', '97530'), of('Self-pay', '97140')] },
    {
      name: 'a payer of no table',
      source: PROFILE,
      lines: [of('Acme (invented)', '97530'), of('Acme (invented)', '97140')],
    },
    { name: 'another pair', source: PROFILE, lines: [of('Anthem', '97530'), of('Anthem', '97110')] },
    {
      name: 'two payers, each has one of the codes',
      source: PROFILE,
      lines: [of('Anthem', '97530'), of('Medicare', '97140')],
    },
    {
      name: 'a pair that the table itself speaks about is for the pair rules',
      source: 'NCCI PTP edits, 97140/97530 until 2019-12-31',
      lines: [of('Anthem', '97530', { date: '2019-06-03' }), of('Anthem', '97140', { date: '2019-06-03' })],
    },
    {
      name: 'an adjustment of the spine with manual therapy has an edit',
      source: 'NCCI PTP edits, 98940/97140',
      lines: [of('Commercial default', '98940'), of('Commercial default', '97140')],
    },
    {
      name: 'two billing groups',
      source: 'architecture, what pools',
      lines: [of('Anthem', '97530', { billingGroup: 1 }), of('Anthem', '97140', { billingGroup: 2 })],
    },
  ],
  notSupported: [
    {
      name: '97530 with 97140, denied by this payer even with 59',
      source: `${PROFILE}: Anthem, April 2023`,
      lines: [of('Anthem', '97530'), of('Anthem', '97140')],
      finds: ['otherwise'],
      severity: 'advice',
      rows: [0, 1],
      data: { first: '97140', second: '97530', payer: 'Anthem / Elevance' },
      denial: '236',
      fixes: [],
    },
    {
      name: 'an adjustment outside the spine with manual therapy: no edit, but the payer asks for another region',
      source: `${PROFILE}: commercial default`,
      lines: [of('Commercial default', '98943'), of('Commercial default', '97140')],
      finds: ['otherwise'],
      severity: 'advice',
      data: { first: '97140', second: '98943' },
    },
    {
      name: 'only the lines of that payer',
      source: PROFILE,
      lines: [of('Medicare', '97140'), of('Anthem', '97530'), of('Anthem', '97140')],
      finds: ['otherwise'],
      rows: [1, 2],
    },
  ],
  notCheckable: [
    {
      name: 'no payers',
      source: 'three states',
      lines: [{ code: '97530' }, { code: '97140' }],
      reasons: ['no-column payer'],
    },
  ],
});
