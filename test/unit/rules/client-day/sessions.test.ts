import { groupWithOneOnOne } from '../../../../src/rules/client-day/group-with-one-on-one';
import { massageAndManual } from '../../../../src/rules/client-day/massage-and-manual';
import { minutesBeyondClock } from '../../../../src/rules/client-day/minutes-beyond-clock';
import { testRule, type Facts } from '../rule-tester';

const line = (code: string, rest: Facts = {}): Facts => ({ code, units: 1, minutes: 15, ...rest });
const GROUP = 'CMS, 11 scenarios of group therapy (facts 1.4)';

testRule(groupWithOneOnOne, {
  supported: [
    { name: 'a group alone', source: GROUP, lines: [line('97150')] },
    { name: 'one-on-one alone', source: GROUP, lines: [line('97110')] },
    { name: 'with an untimed code', source: GROUP, lines: [line('97150'), line('97012')] },
    { name: 'on another day', source: GROUP, lines: [line('97150'), line('97032', { date: '2024-08-06' })] },
    { name: 'separated by the group line', source: GROUP, lines: [line('97150', { modifiers: '59' }), line('97032')] },
    { name: 'separated by the other line', source: GROUP, lines: [line('97150'), line('97032', { modifiers: 'XE' })] },
    { name: 'the group not billed', source: 'arithmetic', lines: [line('97150', { units: 0 }), line('97032')] },
    { name: 'the other not billed', source: 'arithmetic', lines: [line('97150'), line('97032', { units: 0 })] },
    {
      name: 'a pair edit asks for the modifier itself',
      source: 'NCCI PTP edits, 97150/97110',
      lines: [line('97150', { modifiers: 'GP' }), line('97110', { modifiers: 'GP' })],
    },
    {
      name: 'two billing groups',
      source: 'architecture, what pools',
      lines: [line('97150', { billingGroup: 1 }), line('97032', { billingGroup: 2 })],
    },
  ],
  notSupported: [
    {
      name: 'no modifiers in the sheet, so that no pair rule can ask',
      source: GROUP,
      lines: [line('97110'), line('97140'), line('97012'), line('97150')],
      finds: ['both'],
      severity: 'advice',
      rows: [0, 1, 3],
      data: { codes: '97110, 97140' },
      denial: '236',
      fixes: [],
    },
    {
      name: 'a code of which no pair edit speaks',
      source: 'NCCI PTP edits: none for 97150/97032',
      lines: [
        line('97150', { modifiers: 'GP' }),
        line('97032', { modifiers: 'GP' }),
        line('97110', { modifiers: 'GP' }),
      ],
      finds: ['both'],
      rows: [0, 1],
      data: { codes: '97032' },
    },
    {
      name: 'of two one-on-one lines one is separated',
      source: GROUP,
      lines: [line('97150'), line('97032', { modifiers: '59' }), line('97035')],
      finds: ['both'],
      rows: [0, 2],
    },
    {
      name: 'in a visit of a sheet without clients',
      source: 'architecture, what is a session',
      without: ['client', 'date'],
      lines: [line('97150', { visit: 1 }), line('97110', { visit: 1 }), line('97110', { visit: 2 })],
      finds: ['both'],
      rows: [0, 1],
    },
  ],
  notCheckable: [
    {
      name: 'neither clients nor visits',
      source: 'three states',
      without: ['client'],
      lines: [line('97150'), line('97110')],
      reasons: ['no-column client'],
    },
  ],
});

const ARTICLE = 'AMA letters as reported by Denning (founding article)';

testRule(massageAndManual, {
  supported: [
    { name: 'massage alone', source: ARTICLE, lines: [line('97124'), line('97110')] },
    { name: 'manual therapy alone', source: ARTICLE, lines: [line('97140')] },
    { name: 'on two days', source: ARTICLE, lines: [line('97124'), line('97140', { date: '2024-08-06' })] },
    { name: 'one of them not billed', source: 'arithmetic', lines: [line('97124', { units: 0 }), line('97140')] },
    { name: 'the other not billed', source: 'arithmetic', lines: [line('97124'), line('97140', { units: 0 })] },
    {
      name: 'a payer that uses pairs: the pair rule says more',
      source: 'NCCI PTP edits, 97140/97124',
      lines: [line('97124', { payer: 'Medicare' }), line('97140', { payer: 'Medicare' })],
    },
    {
      name: 'two billing groups',
      source: 'architecture, what pools',
      lines: [line('97124', { billingGroup: 1 }), line('97140', { billingGroup: 2 })],
    },
  ],
  notSupported: [
    {
      name: 'both, paid by the client',
      source: ARTICLE,
      lines: [
        line('97140', { payer: 'Self-pay' }),
        line('97110', { payer: 'Self-pay' }),
        line('97124', { payer: 'Self-pay' }),
      ],
      finds: ['both'],
      severity: 'advice',
      rows: [0, 2],
      fixes: [],
    },
  ],
});

const clock = (
  code: string,
  minutes: number | null,
  start: number | null,
  end: number | null,
  rest: Facts = {},
): Facts => line(code, { minutes, start: start, end: end, ...rest });

testRule(minutesBeyondClock, {
  supported: [
    { name: '50 minutes in 60', source: 'arithmetic', lines: [clock('97124', 50, 540, 600)] },
    { name: 'exactly', source: 'arithmetic', lines: [clock('97110', 30, 540, 600), clock('97140', 30, 540, 600)] },
    {
      name: 'untimed minutes are not counted',
      source: 'arithmetic',
      lines: [clock('97110', 60, 540, 600), clock('97012', 15, 540, 600)],
    },
    {
      name: 'two sessions of a day',
      source: 'arithmetic',
      lines: [clock('97110', 60, 540, 600), clock('97140', 60, 600, 660)],
    },
    {
      name: 'two providers at one time',
      source: 'arithmetic',
      lines: [clock('97110', 60, 540, 600, { provider: 1 }), clock('97140', 60, 540, 600, { provider: 2 })],
    },
    { name: 'no times', source: 'arithmetic', lines: [clock('97110', 60, null, null), clock('97140', 60, 540, null)] },
    {
      name: 'the total on each line',
      source: 'CMS 100-02, ch. 15, 220.3.E',
      lines: [
        line('97110', { minutes: 30, treatmentMinutes: 60 }),
        line('97140', { minutes: 30, treatmentMinutes: 60 }),
      ],
    },
    {
      name: 'two visits with a total each',
      source: 'CMS 100-02, ch. 15, 220.3.E',
      lines: [
        line('97110', { minutes: 45, treatmentMinutes: 45, visit: 1 }),
        line('97110', { minutes: 45, treatmentMinutes: 45, visit: 2 }),
      ],
    },
    {
      name: 'two providers with a total each',
      source: 'CMS 100-02, ch. 15, 220.3.E',
      lines: [
        line('97110', { minutes: 45, treatmentMinutes: 45, provider: 1 }),
        line('97110', { minutes: 45, treatmentMinutes: 45, provider: 2 }),
      ],
    },
    {
      name: 'two starts with a total each',
      source: 'CMS 100-02, ch. 15, 220.3.E',
      lines: [
        line('97110', { minutes: 45, treatmentMinutes: 45, start: 540 }),
        line('97110', { minutes: 45, treatmentMinutes: 45, start: 840 }),
      ],
    },
    {
      name: 'a total and no timed code',
      source: 'arithmetic',
      lines: [line('97012', { minutes: 15, treatmentMinutes: 10 })],
    },
    {
      name: 'a total of an untimed line counts for nothing else',
      source: 'arithmetic',
      lines: [line('97110', { minutes: null, treatmentMinutes: 10 })],
    },
  ],
  notSupported: [
    {
      name: '75 minutes in 60, on two lines of a session',
      source: 'arithmetic',
      lines: [clock('97110', 45, 540, 600), clock('97012', 15, 540, 600), clock('97140', 30, 540, 600)],
      finds: ['clock'],
      severity: 'error',
      rows: [0, 2],
      data: { minutes: 75, clock: 60 },
      denial: '16',
      fixes: [],
    },
    {
      name: 'more than the total on one line of the visit',
      source: 'CMS 100-02, ch. 15, 220.3.E',
      lines: [
        line('97110', { minutes: 30, treatmentMinutes: 45 }),
        line('97140', { minutes: 30 }),
        line('97012', { minutes: null }),
      ],
      finds: ['total'],
      severity: 'error',
      rows: [0, 1],
      data: { minutes: 60, total: 45 },
    },
    {
      name: 'the total stands on the untimed line',
      source: 'CMS 100-02, ch. 15, 220.3.E',
      lines: [line('97110', { minutes: 50 }), line('97012', { minutes: null, treatmentMinutes: 45 })],
      finds: ['total'],
      rows: [0],
    },
    {
      name: 'in a visit of a sheet without clients',
      source: 'architecture, what is a session',
      without: ['client', 'date'],
      lines: [clock('97110', 61, 540, 600, { visit: 1 })],
      finds: ['clock'],
    },
  ],
  notCheckable: [
    {
      name: 'two totals in one visit',
      source: 'three states',
      lines: [line('97110', { treatmentMinutes: 45 }), line('97140', { treatmentMinutes: 50 })],
      reasons: ['totals-differ'],
      rows: [0, 1],
    },
    {
      name: 'an end before the start',
      source: 'three states',
      lines: [clock('97110', 30, 600, 540)],
      reasons: ['end-before-start'],
    },
    {
      name: 'start and end alike',
      source: 'three states',
      lines: [clock('97110', 30, 600, 600)],
      reasons: ['end-before-start'],
    },
  ],
});
