import { payerDailyLimit } from '../../../../src/rules/client-day/payer-daily-limit';
import { testRule, type Facts } from '../rule-tester';

const PROFILE = 'payers table, limits';
const of = (payer: string, code: string, units: number | null, rest: Facts = {}): Facts => ({
  code,
  units,
  minutes: units === null ? null : units * 15,
  payer,
  ...rest,
});

testRule(payerDailyLimit, {
  supported: [
    { name: '4 units of Cigna', source: PROFILE, lines: [of('Cigna', '97110', 2), of('Cigna', '97140', 2)] },
    {
      name: 'on two days',
      source: PROFILE,
      lines: [of('Cigna', '97110', 4), of('Cigna', '97140', 4, { date: '2024-08-06' })],
    },
    {
      name: 'an evaluation is no unit of treatment',
      source: PROFILE,
      lines: [of('Cigna', '97110', 4), of('Cigna', '97161', 1)],
    },
    {
      name: 'an untimed modality is none for a limit of units',
      source: PROFILE,
      lines: [of('Cigna', '97110', 4), of('Cigna', '97012', 1)],
    },
    {
      name: 'before the limit began',
      source: `${PROFILE}: Cigna 2022-10-15`,
      lines: [of('Cigna', '97110', 6, { date: '2022-10-14' })],
    },
    { name: 'a payer without a limit', source: PROFILE, lines: [of('Medicare Part B', '97110', 6)] },
    { name: 'no payer that is known', source: PROFILE, lines: [of('Acme (invented)', '97110', 9)] },
    {
      name: 'physical and occupational therapy have a day each',
      source: 'payers table: one reader says otherwise; disciplines pool apart',
      lines: [of('Cigna', '97110', 3, { modifiers: 'GP' }), of('Cigna', '97530', 3, { modifiers: 'GO' })],
    },
    {
      name: 'each performing provider alone',
      source: `${PROFILE}: Highmark`,
      lines: [of('Highmark BCBS', '97110', 3, { provider: 1 }), of('Highmark BCBS', '97140', 3, { provider: 2 })],
    },
    {
      name: 'codes that the limit does not name',
      source: `${PROFILE}: BCBS North Dakota`,
      lines: [of('BCBS North Dakota', '97110', 4), of('BCBS North Dakota', '97116', 2)],
    },
    { name: 'a unit taken back', source: 'arithmetic', lines: [of('Cigna', '97110', 4), of('Cigna', '97140', -1)] },
    { name: 'a visit limit of a longer time', source: `${PROFILE}: VA`, lines: [of('VA Community Care', '97124', 8)] },
    {
      name: 'one visit of TRICARE',
      source: PROFILE,
      lines: [of('TRICARE', '97110', 2, { visit: 1 }), of('TRICARE', '97140', 2, { visit: 1 })],
    },
    { name: 'one line of TRICARE is one visit', source: PROFILE, lines: [of('TRICARE', '97110', 2)] },
    {
      name: '60 minutes of massage',
      source: `${PROFILE}: Premera`,
      lines: [of('Premera', '97124', 4), of('Premera', '97140', 2)],
    },
    { name: 'a line that is not billed', source: 'arithmetic', lines: [of("Workers' comp New York", '97110', 0)] },
    { name: 'a code of no list', source: 'code table', lines: [of('Cigna', '99080', 9)] },
    {
      name: 'a limit of unknown height is told once for the sheet, by payer-limit-unknown',
      source: `${PROFILE}: UnitedHealthcare`,
      lines: [of('UnitedHealthcare commercial', '97110', 9)],
    },
  ],
  notSupported: [
    {
      name: '5 units where 4 are paid',
      source: `${PROFILE}: Cigna`,
      lines: [of('Cigna', '97161', 1), of('Cigna', '97110', 3), of('Cigna', '97140', 2)],
      finds: ['units'],
      severity: 'warning',
      rows: [1, 2],
      data: { units: 5, limit: 4, payer: 'Cigna' },
      denial: '119',
      fixes: [],
    },
    {
      name: 'from one source: advice',
      source: `${PROFILE}: Aetna`,
      lines: [of('Aetna', '97124', 6)],
      finds: ['units'],
      severity: 'advice',
    },
    {
      name: 'modalities count where the limit says so',
      source: `${PROFILE}: Highmark`,
      lines: [of('Highmark BCBS', '97110', 4), of('Highmark BCBS', '97012', 1)],
      finds: ['units'],
      data: { units: 5 },
    },
    {
      name: 'a limit that began on the day',
      source: `${PROFILE}: Cigna 2022-10-15`,
      lines: [of('Cigna', '97110', 5, { date: '2022-10-15' })],
      finds: ['units'],
    },
    {
      name: '75 minutes of massage',
      source: `${PROFILE}: Premera`,
      lines: [of('Premera', '97124', 5)],
      finds: ['minutes'],
      severity: 'advice',
      data: { minutes: 75, limit: 60 },
    },
    {
      name: 'a second visit',
      source: `${PROFILE}: TRICARE`,
      lines: [of('TRICARE', '97110', 2, { visit: 1 }), of('TRICARE', '97110', 2, { visit: 2 })],
      finds: ['visits'],
      severity: 'advice',
      data: { visits: 2, limit: 1 },
    },
    {
      name: 'massage twice a day for L&I',
      source: 'WAC 296-23-250',
      without: [],
      lines: [
        of('Washington L&I', '97124', 2, { visit: 1, units: 2 }),
        of('Washington L&I', '97124', 2, { visit: 2, units: 2 }),
      ],
      finds: ['visits'],
      severity: 'warning',
    },
    {
      name: 'above it already, whatever the blank line holds',
      source: 'arithmetic',
      lines: [of('Cigna', '97110', 5), of('Cigna', '97140', null)],
      finds: ['units'],
    },
  ],
  notCheckable: [
    {
      name: 'a limit in relative values, said once',
      source: `${PROFILE}: workers' comp New York`,
      lines: [of("Workers' comp New York", '97110', 2), of("Workers' comp New York", '97140', 1)],
      reasons: ['limit-not-counted'],
      rows: [0, 1],
    },
    {
      name: 'two lines of TRICARE and no visits',
      source: PROFILE,
      lines: [of('TRICARE', '97110', 2), of('TRICARE', '97140', 2)],
      reasons: ['visits-not-told'],
    },
    { name: 'blank units', source: 'three states', lines: [of('Cigna', '97110', null)], reasons: ['blank units'] },
    {
      name: 'minutes that cannot be read',
      source: 'three states',
      lines: [of('Premera', '97124', 2, { minutes: null, unread: [{ field: 'minutes', problem: 'not-a-duration' }] })],
      reasons: ['unreadable minutes'],
    },
    { name: 'no payers', source: 'three states', lines: [{ code: '97110', units: 5 }], reasons: ['no-column payer'] },
  ],
});
