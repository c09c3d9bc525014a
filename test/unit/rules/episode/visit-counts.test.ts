import { lniMassageVisits } from '../../../../src/rules/episode/lni-massage-visits';
import { progressReport } from '../../../../src/rules/episode/progress-report';
import { visitsAuthorized } from '../../../../src/rules/episode/visits-authorized';
import { testRule, type Facts } from '../rule-tester';
import { visits } from './visits';

const therapy = (rest: Facts = {}): Facts => ({
  code: '97110',
  units: 1,
  payer: 'Medicare Part B',
  modifiers: 'GP',
  ...rest,
});
const TENTH = 'CMS 100-02, ch. 15, 220.3.D';

testRule(progressReport, {
  supported: [
    { name: '9 days', source: TENTH, lines: visits(9, therapy()) },
    {
      name: 'two lines a day are one day',
      source: TENTH,
      lines: [...visits(9, therapy()), ...visits(9, therapy({ code: '97140' }))],
    },
    {
      name: 'two clients',
      source: TENTH,
      lines: [...visits(6, therapy()), ...visits(6, therapy({ client: 2 }), '2024-09-02')],
    },
    {
      name: 'the same client has visits that are no therapy',
      source: TENTH,
      lines: [...visits(9, therapy()), ...visits(9, therapy({ code: '99213', modifiers: '' }), '2024-09-02')],
    },
    { name: 'another payer', source: TENTH, lines: visits(10, therapy({ payer: 'Aetna' })) },
    { name: 'a payer of no table', source: TENTH, lines: visits(10, therapy({ payer: 'Acme (invented)' })) },
    {
      name: 'each discipline for itself',
      source: TENTH,
      lines: [...visits(6, therapy()), ...visits(6, therapy({ modifiers: 'GO' }), '2024-09-02')],
    },
    {
      name: 'a chiropractor',
      source: TENTH,
      lines: visits(10, therapy({ code: '98940', modifiers: 'AT', license: 'DC' })),
    },
    {
      name: 'therapy codes of a chiropractor',
      source: TENTH,
      lines: visits(10, therapy({ modifiers: '', license: 'DC' })),
    },
    {
      name: 'a day that is not billed',
      source: 'arithmetic',
      lines: [...visits(9, therapy()), ...visits(1, therapy({ units: 0 }), '2024-09-02')],
    },
  ],
  notSupported: [
    {
      name: 'the 10th day',
      source: TENTH,
      lines: visits(12, therapy()),
      finds: ['due'],
      severity: 'information',
      rows: [9],
      data: { visit: 10 },
      fixes: [],
    },
    {
      name: 'the 20th, in whatever order the rows stand',
      source: TENTH,
      lines: [...visits(20, therapy())].reverse(),
      finds: ['due', 'due'],
      rows: [0],
      data: { visit: 20 },
    },
    {
      name: 'no discipline is told; two names of the payer are one',
      source: TENTH,
      lines: [
        ...visits(5, therapy({ modifiers: '', payer: 'Medicare' })),
        ...visits(5, therapy({ modifiers: '' }), '2024-09-02'),
      ],
      finds: ['due'],
      rows: [9],
    },
    {
      name: 'the first row of the day stands for it',
      source: 'arithmetic',
      lines: [
        ...visits(9, therapy()),
        ...visits(1, therapy({ code: '97140' }), '2024-09-02'),
        ...visits(1, therapy(), '2024-09-02'),
      ],
      finds: ['due'],
      rows: [9],
    },
  ],
  notCheckable: [
    {
      name: 'a blank date',
      source: 'three states',
      lines: [...visits(3, therapy()), therapy({ date: null })],
      reasons: ['blank date'],
      rows: [3],
    },
    {
      name: 'a date that cannot be read',
      source: 'three states',
      lines: [therapy({ date: null, unread: [{ field: 'date', problem: 'not-a-date' }] })],
      reasons: ['unreadable date'],
    },
    { name: 'no client', source: 'three states', lines: [therapy({ client: null })], reasons: ['blank client'] },
  ],
});

const massage = (payer: string, rest: Facts = {}): Facts => ({ code: '97124', units: 4, payer, ...rest });
const VA = 'payers table: VA, 12 visits of 97124 in 90 days';

testRule(visitsAuthorized, {
  supported: [
    { name: '12 visits', source: VA, lines: visits(12, massage('VA Community Care')) },
    {
      name: 'other codes do not count',
      source: VA,
      lines: visits(13, massage('VA Community Care', { code: '97140' })),
    },
    {
      name: 'the 13th after 90 days begins anew',
      source: VA,
      lines: [...visits(12, massage('VA Community Care')), ...visits(1, massage('VA Community Care'), '2024-11-03')],
    },
    {
      name: 'two authorizations have 12 each',
      source: VA,
      lines: [
        ...visits(10, massage('VA Community Care', { authorization: 'A-1' })),
        ...visits(10, massage('VA Community Care', { authorization: 'A-2' }), '2024-09-02'),
      ],
    },
    {
      name: 'a limit of a day is another rule',
      source: 'payers table: TRICARE',
      lines: visits(20, massage('TRICARE')),
    },
    { name: 'no limit', source: 'payers table', lines: visits(30, massage('Self-pay')) },
    { name: 'a payer of no table', source: 'payers table', lines: visits(30, massage('Acme (invented)')) },
    {
      name: '30 a year, of two years',
      source: 'payers table: Oregon Medicaid',
      lines: [
        ...visits(20, therapy({ payer: 'Medicaid Oregon (OHP)' }), '2023-12-01'),
        ...visits(20, therapy({ payer: 'Medicaid Oregon (OHP)' }), '2024-01-01'),
      ],
    },
    {
      name: '24 an injury of each discipline',
      source: "payers table: workers' comp California",
      lines: [
        ...visits(24, therapy({ payer: "Workers' comp California" })),
        ...visits(24, therapy({ payer: "Workers' comp California", modifiers: 'GO' })),
        ...visits(24, therapy({ payer: "Workers' comp California", modifiers: '', license: 'DC', code: '98940' })),
      ],
    },
    {
      name: 'what is no therapy does not count',
      source: "payers table: workers' comp California",
      lines: visits(25, therapy({ payer: "Workers' comp California", code: '99213' })),
    },
  ],
  notSupported: [
    {
      name: 'the 13th and 14th visit',
      source: VA,
      lines: visits(14, massage('VA Community Care')),
      finds: ['visits'],
      severity: 'information',
      rows: [12, 13],
      data: { visits: 14, limit: 12, payer: 'VA Community Care (Optum, TriWest)' },
      denial: '198',
      fixes: [],
    },
    {
      name: 'the 13th on the 90th day',
      source: VA,
      lines: [...visits(12, massage('VA Community Care')), ...visits(1, massage('VA Community Care'), '2024-11-02')],
      finds: ['visits'],
      rows: [12],
    },
    {
      name: 'the 31st in a year',
      source: 'payers table: Oregon Medicaid',
      lines: visits(31, therapy({ payer: 'Medicaid Oregon (OHP)' }), '2024-01-01'),
      finds: ['visits'],
      rows: [30],
      data: { limit: 30 },
    },
    {
      name: 'the 25th of an injury, over the years',
      source: "payers table: workers' comp California",
      lines: visits(25, therapy({ payer: "Workers' comp California" }), '2023-01-02', 30),
      finds: ['visits'],
      rows: [24],
    },
    {
      name: 'and of adjustments',
      source: "payers table: workers' comp California",
      lines: visits(25, therapy({ payer: "Workers' comp California", modifiers: '', license: 'DC', code: '98940' })),
      finds: ['visits'],
      rows: [24],
    },
  ],
  notCheckable: [
    {
      name: 'a blank date',
      source: 'three states',
      lines: [massage('VA Community Care', { date: null })],
      reasons: ['blank date'],
    },
    { name: 'no payers', source: 'three states', lines: [{ code: '97124' }], reasons: ['no-column payer'] },
  ],
});

const WAC = 'WAC 296-23-250';
const lni = (rest: Facts = {}): Facts => massage('Washington L&I', rest);

testRule(lniMassageVisits, {
  supported: [
    { name: '6 visits', source: WAC, lines: visits(6, lni()) },
    { name: 'to the day a month later', source: WAC, lines: [...visits(1, lni()), ...visits(1, lni(), '2024-09-05')] },
    {
      name: 'from the 31st to the last day of a shorter month',
      source: WAC,
      lines: [...visits(1, lni(), '2024-01-31'), ...visits(1, lni(), '2024-02-29')],
    },
    {
      name: 'over the turn of the year',
      source: WAC,
      lines: [...visits(1, lni(), '2023-12-15'), ...visits(1, lni(), '2024-01-15')],
    },
    { name: 'therapy of a PT', source: WAC, lines: visits(13, lni({ code: '97110', license: 'PT' })) },
    {
      name: 'the same client has therapy on other days',
      source: WAC,
      lines: [...visits(6, lni()), ...visits(13, lni({ code: '97110', license: 'PT' }), '2024-09-02')],
    },
    {
      name: 'nobody says who gave what is no massage by its code',
      source: WAC,
      lines: visits(13, lni({ code: '97140', license: null })),
    },
    { name: 'a payer of no table', source: WAC, lines: visits(13, massage('Acme (invented)')) },
    { name: 'a code of no list', source: WAC, lines: visits(13, lni({ code: '99080', license: 'LMT' })) },
    { name: 'another payer', source: WAC, lines: visits(13, massage('Self-pay')) },
  ],
  notSupported: [
    {
      name: 'the 7th visit',
      source: WAC,
      lines: visits(12, lni()),
      finds: ['visits'],
      severity: 'information',
      rows: [6],
      data: { visit: 7 },
      fixes: [],
    },
    {
      name: 'a day more than a month after the first',
      source: WAC,
      lines: [...visits(2, lni()), ...visits(2, lni(), '2024-09-06')],
      finds: ['month'],
      rows: [2],
    },
    {
      name: 'in March after the last day of January',
      source: WAC,
      lines: [...visits(1, lni(), '2023-01-31'), ...visits(1, lni(), '2023-03-01')],
      finds: ['month'],
      rows: [1],
    },
    {
      name: 'over the turn of the year',
      source: WAC,
      lines: [...visits(1, lni(), '2023-12-15'), ...visits(1, lni(), '2024-01-16')],
      finds: ['month'],
    },
    {
      name: 'the 13th and 14th visit, whatever a massage therapist bills',
      source: WAC,
      lines: visits(14, lni({ code: '97140', license: 'LMT' })),
      finds: ['visits', 'manager'],
      rows: [6],
    },
  ],
  notCheckable: [
    { name: 'a blank date', source: 'three states', lines: [lni({ date: null })], reasons: ['blank date'] },
  ],
});
