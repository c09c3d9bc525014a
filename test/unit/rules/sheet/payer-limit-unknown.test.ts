import { payerLimitUnknown } from '../../../../src/rules/sheet/payer-limit-unknown';
import { testRule, type Facts } from '../rule-tester';

const PROFILE = 'payers table, limits';
const UHC = 'UnitedHealthcare commercial';
const of = (payer: string, code: string, rest: Facts = {}): Facts => ({ code, units: 2, payer, ...rest });

testRule(payerLimitUnknown, {
  supported: [
    { name: 'a payer whose limit is known', source: `${PROFILE}: Cigna`, lines: [of('Cigna', '97110')] },
    { name: 'a payer without a limit', source: PROFILE, lines: [of('Medicare Part B', '97110')] },
    { name: 'a payer of no table', source: PROFILE, lines: [of('Acme (invented)', '97110')] },
    { name: 'a code that the limit does not count', source: PROFILE, lines: [of(UHC, '97161')] },
    { name: 'a line that is not billed', source: 'arithmetic', lines: [of(UHC, '97110', { units: 0 })] },
    { name: 'a code of no list', source: 'code table', lines: [of(UHC, '99080')] },
    {
      name: 'before the policy began',
      source: `${PROFILE}: policy of 2020-01-01`,
      lines: [of(UHC, '97110', { date: '2019-12-31' })],
    },
    { name: 'a limit of a longer time', source: `${PROFILE}: VA`, lines: [of('VA Community Care', '97124')] },
    {
      name: 'a limit in dollars is not checkable, which the rule of the day says',
      source: `${PROFILE}: PIP New Jersey`,
      lines: [of('Auto PIP New Jersey', '97110')],
    },
  ],
  notSupported: [
    {
      name: 'once for all lines of the payer, under any of its names',
      source: `${PROFILE}: UnitedHealthcare`,
      lines: [
        of(UHC, '97161'),
        of('UHC', '97110'),
        of(UHC, '97140', { date: '2020-01-01' }),
        of('Cigna', '97110'),
        of(UHC, '97110', { client: 2 }),
      ],
      finds: ['unknown'],
      severity: 'information',
      rows: [1],
      data: { payer: 'UnitedHealthcare commercial (Optum)', lines: 3 },
      fixes: [],
    },
  ],
  notCheckable: [
    { name: 'no payers', source: 'three states', lines: [{ code: '97110', units: 2 }], reasons: ['no-column payer'] },
  ],
});
