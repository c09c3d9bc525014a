import { noteMissing } from '../../../../src/rules/line/note-missing';
import { noteNamesNoTechnique } from '../../../../src/rules/line/note-names-no-technique';
import { notesTellBoth } from '../../../../src/rules/client-day/notes-tell-both';
import { checked, testRule, type Facts } from '../rule-tester';

const RECORDS = 'CMS 100-02, ch. 15, 220.3.E (facts 6)';
const ARTICLE = 'Denning 2009 (facts 4)';
const note = (code: string | null, notes: string | null, rest: Facts = {}): Facts => ({ code, notes, ...rest });
const lost = [{ field: 'notes' as const, problem: 'cell-error' as const }];

const UNREADABLE = [
  { name: 'an error of the spreadsheet', notes: '#REF!' },
  { name: 'signs only', notes: '???? 30' },
  { name: 'letters of another script', notes: '\u043c\u0430\u0441\u0441\u0430\u0436 30' },
  { name: 'lost bytes', notes: 'Swedish mass\uFFFDge' },
];

testRule(noteNamesNoTechnique, {
  supported: [
    { name: 'the technique by its name', source: RECORDS, lines: [note('97140', 'MFR to the low back, 15 min')] },
    {
      name: 'among many words',
      source: RECORDS,
      lines: [note('97124', 'Client came late. Swedish massage for circulation, tolerated well.')],
    },
    { name: 'beside another code', source: RECORDS, lines: [note('97110', 'MFR, then therapeutic exercise')] },
    { name: 'a blank note is another rule', source: RECORDS, lines: [note('97140', null)] },
    { name: 'no units', source: 'CMS 100-04, 20.2.C', lines: [note('97140', 'talked', { units: 0 })] },
    { name: 'a code that no technique has', source: 'techniques table', lines: [note('99213', 'talked')] },
    { name: 'a code of no list', source: 'code table', lines: [note('99080', 'talked')] },
  ],
  notSupported: [
    {
      name: 'another technique',
      source: RECORDS,
      lines: [note('97140', 'Swedish massage, full body')],
      finds: ['none'],
      severity: 'advice',
      data: { code: '97140' },
      denial: '150',
    },
    { name: 'no technique at all', source: RECORDS, lines: [note('97140', 'felt better')], finds: ['none'] },
    { name: 'declined', source: 'polarity', lines: [note('97140', 'MFR declined today')], finds: ['none'] },
  ],
  notCheckable: [
    ...UNREADABLE.map(({ name, notes }) => ({
      name,
      source: 'three states',
      lines: [note('97140', notes)],
      reasons: ['note-unreadable'],
      rows: [0],
    })),
    {
      name: 'a cell that was not read',
      source: 'three states',
      lines: [note('97140', null, { unread: lost })],
      reasons: ['note-unreadable'],
    },
    { name: 'no column', source: 'three states', lines: [{ code: '97140' }], reasons: ['no-column'] },
  ],
});

testRule(noteMissing, {
  supported: [
    { name: 'a note', source: RECORDS, lines: [note('97140', 'MFR', { payer: 'Medicare', modifiers: '59' })] },
    {
      name: 'a payer that asks for nothing known',
      source: 'payers table',
      lines: [note('97140', null, { payer: 'VA' })],
    },
    { name: 'no payer', source: 'payers table', lines: [note('97140', null)] },
    { name: 'no units', source: 'CMS 100-04', lines: [note('97140', null, { payer: 'Medicare', units: 0 })] },
    {
      name: 'a cell that was not read, and nobody asks for it',
      source: 'payers table',
      lines: [note('97140', null, { payer: 'Aetna', unread: lost })],
    },
    { name: 'a code of no list', source: 'code table', lines: [note('99080', null, { payer: 'Medicare' })] },
    {
      name: 'KX with a note',
      source: 'facts 6: KX above the yearly threshold',
      lines: [note('97110', 'exercise', { payer: 'Medicare', modifiers: 'GP KX' })],
    },
    {
      name: 'a payer that is only said to want times',
      source: 'payers table: UnitedHealthcare',
      lines: [note('97140', null, { payer: 'UnitedHealthcare' })],
    },
  ],
  notSupported: [
    {
      name: 'Medicare wants the minutes',
      source: RECORDS,
      lines: [note('97140', null, { payer: 'Medicare Part B' })],
      finds: ['payer'],
      severity: 'advice',
      data: { payer: 'Medicare Part B', asks: 'timed minutes and total treatment minutes' },
      denial: '16',
    },
    {
      name: 'Anthem wants the minutes of each code',
      source: 'payers table',
      lines: [note('97140', null, { payer: 'Anthem' })],
      finds: ['payer'],
      data: { asks: 'minutes for each code' },
    },
    {
      name: 'Cigna wants the total',
      source: 'payers table',
      lines: [note('97140', null, { payer: 'Cigna' })],
      finds: ['payer'],
      data: { asks: 'total treatment minutes in each note' },
    },
    ...['KX', 'AT'].map((modifier) => ({
      name: `${modifier} says that the record shows it`,
      source: 'facts 6: KX above the yearly threshold; facts 4: AT for active treatment',
      lines: [note('97110', null, { payer: 'Aetna', modifiers: `GP ${modifier}` })],
      finds: ['attested'],
      severity: 'advice' as const,
      data: { code: '97110', modifier },
    })),
    ...['59', 'XE', 'XS', 'XP', 'XU', '25'].map((modifiers) => ({
      name: `a separate service by ${modifiers}, whatever the payer`,
      source: 'CMS on 59 (facts 3)',
      lines: [note('97140', null, { payer: 'Medicare', modifiers })],
      finds: ['separate'],
      severity: 'advice' as const,
      data: { code: '97140' },
    })),
  ],
  notCheckable: [
    ...UNREADABLE.map(({ name, notes }) => ({
      name: `${name}, and the payer asks`,
      source: 'three states',
      lines: [note('97140', notes, { payer: 'Medicare' })],
      reasons: ['note-unreadable'],
      rows: [0],
    })),
    {
      name: 'a cell that was not read, and the payer asks',
      source: 'three states',
      lines: [note('97140', null, { payer: 'Medicare', unread: lost })],
      reasons: ['note-unreadable'],
    },
    { name: 'no column', source: 'three states', lines: [{ code: '97140' }], reasons: ['no-column'] },
  ],
});

const both = (
  notes: string | null,
  other: string | null = notes,
  minutes: [number | null, number | null] = [30, 15],
) => [note('97124', notes, { minutes: minutes[0] }), note('97140', other, { minutes: minutes[1] })];

testRule(notesTellBoth, {
  supported: [
    { name: 'both named with their minutes', source: ARTICLE, lines: both('Swedish massage 30 min, MFR 15 min') },
    { name: 'each line its own', source: ARTICLE, lines: both('Swedish massage 30 min', 'MFR 15 min') },
    { name: 'on one line only', source: ARTICLE, lines: both('Swedish massage 30 min; MFR 15 min', null) },
    {
      name: 'the same minutes twice',
      source: ARTICLE,
      lines: both('Swedish massage 15 min, MFR 15 min', null, [15, 15]),
    },
    {
      name: 'minutes not in the sheet',
      source: ARTICLE,
      lines: both('Swedish massage 20 min, MFR 10 min', null, [null, null]),
    },
    {
      name: 'minutes of one line not in the sheet',
      source: ARTICLE,
      lines: both('MFR 15 min; Swedish massage 20 min', null, [null, 15]),
    },
    { name: 'one of the two alone', source: ARTICLE, lines: [note('97124', 'talked'), note('97110', 'talked')] },
    {
      name: 'one of the two without units',
      source: 'CMS 100-04, 20.2.C',
      lines: [note('97124', 'talked', { units: 0 }), note('97140', 'talked')],
    },
    {
      name: 'on two days',
      source: ARTICLE,
      lines: [note('97124', 'talked'), note('97140', 'talked', { date: '2024-08-06' })],
    },
  ],
  notSupported: [
    {
      name: 'blank',
      source: ARTICLE,
      lines: both(null),
      finds: ['blank'],
      severity: 'advice',
      rows: [0, 1],
      denial: '150',
    },
    {
      name: 'massage not named',
      source: ARTICLE,
      lines: both('MFR 15 min, then 30 min more'),
      finds: ['unnamed'],
      data: { codes: '97124' },
    },
    {
      name: 'manual therapy not named',
      source: ARTICLE,
      lines: both('Swedish massage 30 min'),
      finds: ['unnamed'],
      data: { codes: '97140' },
    },
    {
      name: 'neither named',
      source: ARTICLE,
      lines: both('felt better'),
      finds: ['unnamed'],
      data: { codes: '97124 or 97140' },
    },
    {
      name: 'one technique that may be either',
      source: 'techniques table',
      lines: both('Deep tissue massage 30 min and 15 min'),
      finds: ['same'],
    },
    { name: 'no minutes', source: ARTICLE, lines: both('Swedish massage, MFR'), finds: ['minutes'], rows: [0, 1] },
    {
      name: 'one figure for two services',
      source: ARTICLE,
      lines: both('Swedish massage and MFR, 15 min', null, [15, 15]),
      finds: ['minutes'],
    },
    { name: 'other minutes', source: ARTICLE, lines: both('Swedish massage 25 min, MFR 20 min'), finds: ['minutes'] },
    {
      name: 'too few for what the sheet leaves open',
      source: ARTICLE,
      lines: both('MFR 15 min; Swedish massage', null, [null, 15]),
      finds: ['minutes'],
    },
  ],
  notCheckable: UNREADABLE.map(({ name, notes }) => ({
    name,
    source: 'three states',
    lines: both('Swedish massage 30 min', notes),
    reasons: ['note-unreadable'],
    rows: [0, 1],
  })),
});

test('no finding carries a word of the note', () => {
  for (const rule of [noteNamesNoTechnique, noteMissing, notesTellBoth]) {
    const lines = both('Secretword told me of her headaches').map((line) => ({ ...line, modifiers: '59' }));
    const { findings, notCheckable } = checked(rule, { lines });
    expect(JSON.stringify([findings, notCheckable])).not.toMatch(/secretword|headache/i);
  }
});

test.each([
  [noteNamesNoTechnique, note('97140', 'talked')],
  [noteMissing, note('97140', null, { payer: 'Medicare' })],
])('%# points to the cell of the note', (rule, line) => {
  expect(checked(rule, { lines: [line] }).findings[0]?.field).toBe('notes');
});
