import { dateFuture } from '../../../../src/rules/line/date-future';
import { dateImpossible } from '../../../../src/rules/line/date-impossible';
import { dateMissing } from '../../../../src/rules/line/date-missing';
import { checked, testRule } from '../rule-tester';

const FORM = 'CMS 100-04, ch. 26 (CMS-1500)';
const unread = (problem: 'impossible-date' | 'not-a-date' | 'ambiguous-date' | 'cell-error') => ({
  code: '97140',
  date: null,
  unread: [{ field: 'date' as const, problem }],
});

testRule(dateMissing, {
  supported: [
    { name: 'a date', source: FORM, lines: [{ code: '97140' }] },
    { name: 'a date that cannot be read is another rule', source: FORM, lines: [unread('not-a-date')] },
    { name: 'a row without a code', source: 'a total or a blank row', lines: [{ code: null, date: null }] },
  ],
  notSupported: [
    {
      name: 'a blank cell under a date',
      source: FORM,
      lines: [{ code: '97140' }, { code: '97110', date: null }],
      finds: ['missing'],
      severity: 'warning',
      data: { code: '97110' },
      rows: [1],
      denial: '16',
    },
    {
      name: 'a code of no list has a date too',
      source: FORM,
      lines: [{ code: '99080', date: null }],
      finds: ['missing'],
    },
  ],
});

testRule(dateImpossible, {
  supported: [
    { name: 'a date', source: 'the calendar', lines: [{ code: '97140', date: '2024-02-29' }] },
    { name: 'blank is another rule', source: FORM, lines: [{ code: '97140', date: null }] },
    {
      name: 'another cell that cannot be read',
      source: FORM,
      lines: [{ code: '97140', unread: [{ field: 'units', problem: 'not-a-number' }] }],
    },
  ],
  notSupported: [
    {
      name: 'February 30',
      source: 'the calendar',
      lines: [unread('impossible-date')],
      finds: ['impossible'],
      severity: 'error',
      denial: '16',
    },
    { name: 'a word', source: FORM, lines: [unread('not-a-date')], finds: ['no-date'], severity: 'error' },
    { name: '#REF!', source: 'spreadsheets', lines: [unread('cell-error')], finds: ['no-date'] },
  ],
  notCheckable: [
    {
      name: '3/4 in a column that has both orders',
      source: 'three states',
      lines: [unread('ambiguous-date')],
      reasons: ['date-ambiguous'],
      rows: [0],
    },
  ],
});

testRule(dateFuture, {
  supported: [
    { name: 'today', source: 'the calendar', lines: [{ code: '97140', date: '2024-08-05' }], asOf: '2024-08-05' },
  ],
  notSupported: [
    {
      name: 'tomorrow',
      source: 'the calendar',
      lines: [{ code: '97140', date: '2024-08-06' }],
      asOf: '2024-08-05',
      finds: ['future'],
      severity: 'error',
      data: { date: '2024-08-06', today: '2024-08-05' },
      denial: '110',
    },
  ],
  notCheckable: [
    {
      name: 'nobody says what today is: once for the sheet, against no row',
      source: 'three states',
      lines: [{ code: '97140' }, { code: '97140' }],
      reasons: ['no-today'],
      rows: [],
    },
    { name: 'no date', source: 'three states', lines: [{ code: '97140', date: null }], reasons: ['blank'] },
  ],
});

test.each([
  [dateMissing, { code: '97140', date: null }],
  [dateImpossible, unread('impossible-date')],
])('%# points to the cell of the date', (rule, line) => {
  expect(checked(rule, { lines: [line] }).findings[0]?.field).toBe('date');
});

test('a date in the future points to its cell', () => {
  const { findings } = checked(dateFuture, { lines: [{ code: '97140', date: '2030-01-01' }], asOf: '2024-08-05' });
  expect(findings[0]?.field).toBe('date');
});
