import { underBilled } from '../../../../src/rules/client-day/under-billed';
import { minutesMissing } from '../../../../src/rules/line/minutes-missing';
import { unitsBeyondLine } from '../../../../src/rules/line/units-beyond-line';
import { unitsInvalid } from '../../../../src/rules/line/units-invalid';
import { unitsMissing } from '../../../../src/rules/line/units-missing';
import { untimedUnits } from '../../../../src/rules/line/untimed-units';
import { checked, testRule, type Facts } from '../rule-tester';

const CMS = 'CMS 100-04, ch. 5, 20.2';
const line = (code: string | null, units: number | null, rest: Facts = {}): Facts => ({ code, units, ...rest });

testRule(unitsMissing, {
  supported: [
    { name: 'a unit', source: CMS, lines: [line('97140', 1)] },
    { name: 'a row without a code', source: 'a total or a blank row', lines: [line(null, null)] },
  ],
  notSupported: [
    { name: 'a blank cell', source: CMS, lines: [line('97140', null)], finds: ['missing'], severity: 'warning' },
    {
      name: 'also of a code without a unit of time',
      source: CMS,
      lines: [line('97010', null), line('97140', 1)],
      finds: ['missing'],
      rows: [0],
    },
  ],
  notCheckable: [
    {
      name: 'a text that is no number',
      source: 'three states',
      lines: [line('97140', null, { unread: [{ field: 'units', problem: 'not-a-number' }] })],
      reasons: ['unreadable'],
    },
  ],
});

testRule(unitsInvalid, {
  supported: [
    { name: 'one', source: 'arithmetic', lines: [line('97140', 1)] },
    { name: 'blank is another rule', source: 'arithmetic', lines: [line('97140', null)] },
  ],
  notSupported: [
    { name: 'a half', source: 'arithmetic', lines: [line('97140', 1.5)], finds: ['fraction'], severity: 'error' },
    { name: 'negative', source: 'arithmetic', lines: [line('97140', -1)], finds: ['negative'], severity: 'error' },
    { name: 'negative and a half', source: 'arithmetic', lines: [line('97140', -0.5)], finds: ['negative'] },
    {
      name: 'none: the record may keep a service without a unit',
      source: `${CMS}.C, example 4`,
      lines: [line('97035', 0)],
      finds: ['zero'],
      severity: 'information',
    },
  ],
});

testRule(minutesMissing, {
  supported: [
    { name: 'minutes', source: 'CMS 100-02, ch. 15, 220.3.E', lines: [line('97140', 1, { minutes: 15 })] },
    { name: 'an untimed code', source: CMS, lines: [line('97161', 1, { minutes: null })] },
    { name: 'no units', source: `${CMS}.C, example 4`, lines: [line('97140', 0, { minutes: null })] },
    { name: 'units that are none', source: 'another rule', lines: [line('97140', null, { minutes: null })] },
    { name: 'a code of no list', source: 'code table', lines: [line('99080', 1, { minutes: null })] },
    {
      name: 'minutes that cannot be read are not missing',
      source: 'three states',
      lines: [line('97140', 2, { minutes: null, unread: [{ field: 'minutes', problem: 'not-a-duration' }] })],
    },
  ],
  notSupported: [
    {
      name: 'a blank cell beside units',
      source: 'facts 6 (time not documented)',
      lines: [line('97140', 2, { minutes: null })],
      finds: ['missing'],
      severity: 'warning',
      data: { billed: '2 units', code: '97140' },
      denial: '151',
    },
    {
      name: 'one unit',
      source: 'facts 6 (time not documented)',
      lines: [line('97124', 1, { minutes: null })],
      finds: ['missing'],
      data: { billed: '1 unit' },
    },
  ],
});

const alone = (minutes: number, units: number, rest: Facts = {}) =>
  line('97140', units, { minutes, date: null, ...rest });

testRule(unitsBeyondLine, {
  supported: [
    { name: '16 minutes may have 2 where others add to them', source: `${CMS}.C`, lines: [alone(16, 2)] },
    { name: 'a client-day is judged as a whole', source: CMS, lines: [line('97140', 5, { minutes: 15 })] },
    {
      name: 'a visit stands for client and day',
      source: CMS,
      lines: [alone(15, 5, { client: null, visit: 3 })],
      without: ['client'],
    },
    {
      name: 'no minutes',
      source: 'another rule says so',
      lines: [alone(15, 1), line('97140', 9, { minutes: null, date: null })],
    },
    { name: 'an untimed code', source: CMS, lines: [line('97010', 2, { minutes: 5, date: null })] },
  ],
  notSupported: [
    {
      name: '15 minutes never have 2',
      source: `${CMS}.C`,
      lines: [alone(15, 2)],
      finds: ['beyond'],
      severity: 'error',
      data: { most: 1, billed: 2 },
    },
    {
      name: 'no client',
      source: `${CMS}.C`,
      lines: [line('97140', 4, { minutes: 45, client: null })],
      finds: ['beyond'],
    },
    {
      name: 'no visit where visits stand for clients',
      source: CMS,
      lines: [alone(15, 5, { client: null, visit: null })],
      without: ['client'],
      finds: ['beyond'],
    },
    {
      name: 'by the midpoint 16 minutes are one unit',
      source: 'CPT midpoint',
      lines: [alone(16, 2, { payer: 'Commercial default' })],
      finds: ['beyond'],
    },
    {
      name: "a payer's rule from one source gives advice",
      source: 'payers table',
      lines: [alone(16, 2, { payer: 'Blue Cross of Idaho' })],
      finds: ['beyond'],
      severity: 'advice',
    },
    {
      name: 'full 15 minutes, by choice of the clinic',
      source: 'profile',
      lines: [alone(29, 2)],
      profile: { countingRule: 'full15' },
      finds: ['beyond'],
      severity: 'error',
    },
  ],
});

testRule(untimedUnits, {
  supported: [
    { name: 'one evaluation', source: CMS, lines: [line('97161', 1)] },
    { name: 'a timed code', source: CMS, lines: [line('97140', 4)] },
    { name: 'units that are none', source: 'another rule says so', lines: [line('97010', 2.5), line('97010', null)] },
  ],
  notSupported: [
    {
      name: '2 units of an evaluation, Medicare',
      source: CMS,
      lines: [line('97161', 2, { payer: 'Medicare Part B' })],
      finds: ['several'],
      severity: 'error',
      fixes: [{ kind: 'set-units', row: 0, part: 0, before: 2, after: 1 }],
    },
    {
      name: 'a payer that nobody knows',
      source: CMS,
      lines: [line('97010', 2)],
      finds: ['several'],
      severity: 'warning',
    },
    {
      name: 'range of motion by limb: cap 3',
      source: 'MUE, 2024Q3',
      lines: [line('95851', 3)],
      finds: ['sites'],
      severity: 'information',
      data: { cap: 3 },
    },
    {
      name: 'beyond such a cap, without a fix',
      source: 'MUE, 2024Q3',
      lines: [line('95851', 4, { payer: 'Medicare Part B' })],
      finds: ['several'],
      fixes: [],
    },
    {
      name: 'a code that rests on less gives advice',
      source: 'code table',
      lines: [line('99213', 2, { payer: 'Medicare Part B' })],
      finds: ['several'],
      severity: 'advice',
    },
  ],
});

const billed = (code: string, minutes: number | null, units: number | null, payer: string | null = 'Medicare Part B') =>
  line(code, units, { minutes, payer });

testRule(underBilled, {
  supported: [
    { name: '60 minutes, 4 units', source: CMS, lines: [billed('97124', 60, 4)] },
    { name: 'too many is another rule', source: CMS, lines: [billed('97124', 60, 5)] },
    {
      name: 'minutes of a line are missing',
      source: 'another rule says so',
      lines: [billed('97124', 60, 1), billed('97110', null, 1)],
    },
    {
      name: '22 + 22 by the midpoint',
      source: 'facts 1.2',
      lines: [billed('97110', 22, 1, 'Commercial default'), billed('97140', 22, 1, 'Commercial default')],
    },
    {
      name: '22 + 22, payer not known: only CMS supports 3',
      source: 'facts 1.2',
      lines: [billed('97110', 22, 1, null), billed('97140', 22, 1, null)],
    },
    { name: 'untimed', source: CMS, lines: [billed('97010', 60, 1)] },
  ],
  notSupported: [
    {
      name: '22 + 22 where they pool',
      source: `${CMS}.C`,
      lines: [billed('97110', 22, 1), billed('97140', 22, 1)],
      finds: ['under'],
      severity: 'information',
      rows: [0, 1],
      data: { billed: '2 units', supported: 3, minutes: 44 },
      fixes: [],
    },
    {
      name: '60 minutes, 3 units, payer not known',
      source: CMS,
      lines: [billed('97124', 60, 3, null)],
      finds: ['under'],
    },
    {
      name: 'by the midpoint only the code that lacks',
      source: 'CPT midpoint',
      lines: [
        billed('97110', 30, 1, 'Commercial default'),
        billed('97140', 30, 2, 'Commercial default'),
        billed('97110', 5, 0, 'Commercial default'),
      ],
      finds: ['under'],
      rows: [0, 2],
      data: { billed: '1 unit', supported: 2 },
    },
  ],
});

describe('findings on units and minutes point to their cell', () => {
  test.each([
    [unitsMissing, line('97140', null), 'units'],
    [unitsInvalid, line('97140', 1.5), 'units'],
    [unitsBeyondLine, line('97140', 2, { minutes: 15, date: null }), 'units'],
    [untimedUnits, line('97161', 2), 'units'],
    [untimedUnits, line('95851', 3), 'units'],
    [minutesMissing, line('97140', 2, { minutes: null }), 'minutes'],
  ] as const)('%#', (rule, facts, field) => {
    expect(checked(rule, { lines: [facts] }).findings[0]?.field).toBe(field);
  });
});

describe('another cell that cannot be read', () => {
  const unread = [{ field: 'license' as const, problem: 'cell-error' as const }];
  test('is no reason to be silent about units or minutes that are missing', () => {
    const units = checked(unitsMissing, { lines: [line('97140', null, { unread })] });
    expect(units.findings.map(({ messageId }) => messageId)).toEqual(['missing']);
    const minutes = checked(minutesMissing, { lines: [line('97140', 2, { minutes: null, unread })] });
    expect(minutes.findings.map(({ messageId }) => messageId)).toEqual(['missing']);
  });

  test('does not make units unreadable that are missing, and units that are not read are told as such', () => {
    const { notCheckable } = checked(unitsMissing, {
      lines: [line('97140', null, { unread: [{ field: 'units', problem: 'cell-error' }] })],
    });
    expect(notCheckable.map(({ reasonId, data }) => [reasonId, data.field])).toEqual([['unreadable', 'units']]);
  });
});

test('the authority on units is the rule that counts them', () => {
  const name = (payer: string | null, profile = {}) =>
    checked(unitsBeyondLine, { lines: [alone(15, 3, { payer })], profile }).findings[0]?.authority.name;
  expect(name('Medicare Part B')).toMatch(/^CMS Medicare Claims Processing Manual[^;]*$/);
  expect(name('Commercial default')).toMatch(/^CPT/);
  expect(name(null)).toMatch(/^CMS .*; CPT/);
  expect(name('Medicare Part B', { countingRule: 'full15' })).toMatch(/clinic/);
});
