import { orderMissing } from '../../../../src/rules/episode/order-missing';
import { orderWanted } from '../../../../src/rules/shared/order-wanted';
import { saidUntil } from '../../../../src/rules/shared/said-until';
import { formatIsoDate } from '../../../../src/domain';
import { testKnowledge } from '../../knowledge';
import { testRule, type Facts } from '../rule-tester';

const PROFILE = 'payers table, orders';
const of = (payer: string, rest: Facts = {}): Facts => ({ code: '97124', units: 2, payer, ...rest });
const LNI = 'Washington L&I';

testRule(orderMissing, {
  supported: [
    { name: 'an order stands there', source: PROFILE, lines: [of(LNI, { referral: 'Dr. Sample, R-7' })] },
    {
      name: 'one entry holds for the later lines',
      source: PROFILE,
      lines: [of(LNI, { referral: 'R-7' }), of(LNI, { referral: null, date: '2024-08-06' })],
    },
    {
      name: 'a payer that asks for none',
      source: PROFILE,
      lines: [of('Self-pay', { referral: null, authorization: null })],
    },
    {
      name: 'a payer of no table',
      source: PROFILE,
      lines: [of('Acme (invented)', { referral: null, authorization: null })],
    },
    {
      name: "the VA's authorization is the order",
      source: PROFILE,
      lines: [of('VA Community Care', { authorization: 'VA0001', referral: null })],
    },
    { name: 'on its last day', source: 'the cell itself', lines: [of(LNI, { referral: 'exp 2024-08-05' })] },
    {
      name: 'a date alone may be the day of issue',
      source: 'the cell itself',
      lines: [of(LNI, { referral: '2024-01-02' })],
    },
    {
      name: 'a new one takes the place of the old',
      source: 'the cell itself',
      lines: [
        of(LNI, { referral: 'exp 2024-08-05' }),
        of(LNI, { referral: 'exp 2024-12-31', date: '2024-08-06' }),
        of(LNI, { referral: null, date: '2024-08-07' }),
      ],
    },
    {
      name: 'a payer that asks in another state',
      source: `${PROFILE}: Kaiser, none in the Northwest plan`,
      lines: [of('Kaiser', { state: 'OR', referral: null })],
    },
    ...["Workers' comp", 'Cigna', 'Auto PIP', 'Commercial'].map((payer) => ({
      name: `no demand: ${payer}`,
      source: `${PROFILE}: usual, or of some plans`,
      lines: [of(payer, { referral: null, authorization: null })],
    })),
    { name: 'nothing is billed', source: 'arithmetic', lines: [of(LNI, { units: 0, referral: null })] },
    { name: 'no code', source: 'arithmetic', lines: [of(LNI, { code: null, referral: null })] },
  ],
  notSupported: [
    {
      name: 'no order with this client',
      source: `${PROFILE}: L&I, written order`,
      lines: [of(LNI, { referral: null }), of(LNI, { referral: 'R-7', client: 2 })],
      finds: ['referral'],
      severity: 'information',
      rows: [0],
      data: { payer: "Workers' comp Washington L&I" },
      denial: '288',
      fixes: [],
    },
    {
      name: 'no authorization with this client',
      source: `${PROFILE}: VA`,
      lines: [of('VA Community Care', { authorization: null })],
      finds: ['authorization'],
      severity: 'information',
      denial: '197',
    },
    {
      name: 'after the last day that the cell names, in the order of time',
      source: 'the cell itself',
      lines: [
        of('Self-pay', { referral: null, date: '2024-08-07' }),
        of('Self-pay', { referral: 'valid through 8/5/2024', date: '2024-08-05' }),
        of('Self-pay', { referral: null, date: '2024-08-06' }),
      ],
      finds: ['referral-ended'],
      severity: 'warning',
      rows: [0, 2],
      data: { until: '2024-08-05', count: 2 },
      denial: '288',
    },
    {
      name: 'an authorization, each end apart',
      source: 'the cell itself',
      lines: [
        of('Self-pay', { authorization: 'A1 exp 2024-08-01' }),
        of('Self-pay', { authorization: 'A2 2024-08-01 to 2024-08-05', date: '2024-08-06' }),
      ],
      finds: ['authorization-ended', 'authorization-ended'],
      severity: 'warning',
      rows: [0],
      denial: '197',
    },
  ],
  notCheckable: [
    {
      name: 'no column, and the payer asks in the state of the line',
      source: `${PROFILE}: Kaiser, referral in Washington`,
      lines: [of('Kaiser', { state: 'WA' })],
      reasons: ['no-column referral'],
    },
    {
      name: 'no column, and the payer asks',
      source: 'three states',
      lines: [of(LNI)],
      reasons: ['no-column referral'],
    },
    { name: 'no payers', source: 'three states', lines: [{ code: '97124' }], reasons: ['no-column payer'] },
  ],
});

test('which payers ask for an order or an authorization, by their profiles', () => {
  const asking = (field: 'referral' | 'authorization') =>
    testKnowledge()
      .payers.flatMap((payer) => (orderWanted({ payer, state: null }, field) ? [payer.id] : []))
      .sort();
  expect(asking('authorization')).toEqual(['medicaid_or', 'va_ccn', 'wc_ca', 'wc_fl']);
  expect(asking('referral')).toEqual([
    'kaiser',
    'medicaid_co',
    'medicaid_generic',
    'medicaid_wa',
    'pip_or',
    'pip_wa',
    'premera_lifewise',
    'regence',
    'tricare',
    'wc_fl',
    'wc_mi',
    'wc_or',
    'wc_wa',
  ]);
});

test.each([
  ['exp 12/31/2024', '2024-12-31'],
  ['expires 2024-12-31', '2024-12-31'],
  ['thru 1/2/2024', '2024-01-02'],
  ['until 2024-02-03', '2024-02-03'],
  ['valid to 2/3/2024', '2024-02-03'],
  ['2024-01-01 - 2024-03-31', '2024-03-31'],
  ['3/31/2024, from 1/1/2024', '2024-03-31'],
  ['vence 2024-03-31', '2024-03-31'],
  ['ends 2024-03-31', '2024-03-31'],
  ['2024-03-31', null],
  ['Dr. Sample 3/31/2024', null],
  ['exp soon', null],
  ['exp 2024-02-30', null],
  ['exp 13/13/2024', null],
  ['12 visits', null],
  ['Tom 2024-03-31', null],
])('the last day that "%s" names is %s', (text, until) => {
  const said = saidUntil(text);
  expect(said === null ? null : formatIsoDate(said)).toBe(until);
});
