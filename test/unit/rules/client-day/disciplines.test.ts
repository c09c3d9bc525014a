import { assistantModifier } from '../../../../src/rules/client-day/assistant-modifier';
import { twoDisciplines } from '../../../../src/rules/client-day/two-disciplines';
import { checked, testRule, type Facts } from '../rule-tester';

const MODIFIERS = 'facts 1.1 and 2: GP, GO, GN';
const by = (license: string | null, code: string, modifiers = '', rest: Facts = {}): Facts => ({
  code,
  units: 1,
  license,
  modifiers,
  ...rest,
});
const unreadable: Facts = { unread: [{ field: 'modifiers', problem: 'malformed-modifier' }] };

testRule(twoDisciplines, {
  supported: [
    { name: 'each with its own', source: MODIFIERS, lines: [by('PT', '97110', 'GP'), by('OT', '97530', 'GO')] },
    { name: 'one discipline without', source: MODIFIERS, lines: [by('PT', '97110'), by('PTA', '97140')] },
    {
      name: 'on two days',
      source: MODIFIERS,
      lines: [by('PT', '97110'), by('OT', '97530', '', { date: '2024-08-06' })],
    },
    {
      name: 'a massage therapist has no discipline',
      source: MODIFIERS,
      lines: [by('PT', '97110'), by('LMT', '97124')],
    },
    { name: 'nobody says who gave it', source: MODIFIERS, lines: [by('PT', '97110'), by(null, '97530')] },
    {
      name: 'a code that no plan of therapy covers',
      source: 'code table: 97169 never therapy',
      lines: [by('PT', '97110'), by('OT', '97169')],
    },
    {
      name: 'a line that is not billed',
      source: 'arithmetic',
      lines: [by('PT', '97110'), by('OT', '97530', '', { units: 0 })],
    },
    { name: 'a code of no list', source: 'code table', lines: [by('PT', '97110'), by('OT', '99080')] },
  ],
  notSupported: [
    {
      name: 'PT and OT, neither says so',
      source: MODIFIERS,
      lines: [by('OT', '97530'), by('PTA', '97110')],
      finds: ['missing'],
      severity: 'warning',
      rows: [0, 1],
      data: { disciplines: 'OT and PT', modifiers: 'GO, GP', count: 2 },
      denial: '4',
      fixes: [],
    },
    {
      name: 'the modifiers in the order of their names; another cell that cannot be read hides nothing',
      source: MODIFIERS,
      lines: [by('PT', '97110', '', { unread: [{ field: 'minutes', problem: 'not-a-duration' }] }), by('OT', '97530')],
      finds: ['missing'],
      rows: [0, 1],
      data: { modifiers: 'GO, GP', count: 2 },
    },
    {
      name: 'only the lines that do not say so',
      source: MODIFIERS,
      lines: [by('PT', '97110', 'GP'), by('SLP', '92507', 'KX'), by('SLP', '92526', 'GN')],
      finds: ['missing'],
      rows: [1],
      data: { disciplines: 'SLP and PT', modifiers: 'GN', count: 1 },
    },
  ],
  notCheckable: [
    {
      name: 'modifiers that cannot be read',
      source: 'three states',
      lines: [by('PT', '97110', 'GP'), by('OT', '97530', '', unreadable)],
      reasons: ['unreadable modifiers'],
      rows: [1],
    },
    {
      name: 'modifiers of none can be read',
      source: 'three states',
      lines: [by('PT', '97110', '', unreadable), by('OT', '97530', '', unreadable)],
      reasons: ['unreadable modifiers'],
      rows: [0, 1],
    },
    {
      name: 'no licenses',
      source: 'three states',
      lines: [{ code: '97110', modifiers: '' }],
      reasons: ['no-column license'],
    },
  ],
});

const ASSISTANT = 'CMS 100-04, ch. 5, 20.1';
const medicare = (license: string | null, modifiers: string, rest: Facts = {}): Facts =>
  by(license, '97110', modifiers, { payer: 'Medicare Part B', ...rest });

testRule(assistantModifier, {
  supported: [
    { name: 'CQ of a PTA', source: ASSISTANT, lines: [medicare('PTA', 'GP CQ')] },
    { name: 'CO of an OTA', source: ASSISTANT, lines: [medicare('COTA', 'GO CO')] },
    { name: 'the therapist', source: ASSISTANT, lines: [medicare('PT', 'GP')] },
    { name: 'the therapist, whose assistant helped', source: ASSISTANT, lines: [medicare('PT', 'GP CQ')] },
    { name: 'in 2019', source: ASSISTANT, lines: [medicare('PTA', 'GP', { date: '2019-12-31' })] },
    {
      name: 'TRICARE before 2020-04-16',
      source: 'payers table: TRICARE',
      lines: [medicare('PTA', 'GP', { payer: 'TRICARE', date: '2020-04-15' })],
    },
    {
      name: 'a payer of which this is not known',
      source: 'payers table: UnitedHealthcare',
      lines: [medicare('PTA', 'GP', { payer: 'UnitedHealthcare commercial' })],
    },
    { name: 'a payer that does not ask', source: 'payers table', lines: [medicare('PTA', '', { payer: 'Self-pay' })] },
    { name: 'a payer of no table', source: 'payers table', lines: [medicare('PTA', '', { payer: 'Acme (invented)' })] },
    { name: 'a line that is not billed', source: 'arithmetic', lines: [medicare('PTA', 'GP', { units: 0 })] },
    { name: 'no therapy', source: 'code table', lines: [medicare('PTA', '', { code: 'G0157' })] },
  ],
  notSupported: [
    {
      name: 'a PTA without CQ',
      source: ASSISTANT,
      lines: [medicare('PTA', 'GP', { date: '2020-01-01' })],
      finds: ['missing'],
      severity: 'error',
      data: { code: '97110', license: 'PTA', modifier: 'CQ', payer: 'Medicare Part B', since: '2020-01-01' },
      denial: '4',
      fixes: [],
    },
    {
      name: 'an OTA without CO, and each line by itself',
      source: ASSISTANT,
      lines: [medicare('OTA', 'GO'), medicare('OTA', 'GO CO'), medicare('OTA', 'GO', { code: '97530' })],
      finds: ['missing', 'missing'],
      rows: [0],
      data: { license: 'OTA', modifier: 'CO' },
    },
    {
      name: 'TRICARE from 2020-04-16',
      source: 'payers table: TRICARE',
      lines: [medicare('PTA', 'GP', { payer: 'TRICARE', date: '2020-04-16' })],
      finds: ['missing'],
      severity: 'error',
      data: { since: '2020-04-16' },
    },
    {
      name: "the other assistant's modifier",
      source: ASSISTANT,
      lines: [medicare('PTA', 'GP CO')],
      finds: ['other'],
      severity: 'error',
      data: { wrong: 'CO', modifier: 'CQ' },
    },
    {
      name: "a physical therapist assistant's modifier on the line of an occupational one",
      source: ASSISTANT,
      lines: [medicare('OTA', 'GO CQ')],
      finds: ['other'],
      data: { wrong: 'CQ', modifier: 'CO' },
    },
    {
      name: 'another cell that cannot be read hides nothing',
      source: ASSISTANT,
      lines: [medicare('PTA', 'GP', { unread: [{ field: 'minutes', problem: 'not-a-duration' }] })],
      finds: ['missing'],
    },
    {
      name: 'a payer that is only expected to want it',
      source: 'payers table: Cigna',
      lines: [medicare('PTA', 'GP', { payer: 'Cigna' })],
      finds: ['missing'],
      severity: 'warning',
    },
    {
      name: 'where one source says so: advice',
      source: 'payers table: Medicare Advantage',
      lines: [medicare('PTA', 'GP', { payer: 'Medicare Advantage (generic)' })],
      finds: ['missing'],
      severity: 'advice',
    },
  ],
  notCheckable: [
    {
      name: 'nobody says who gave it',
      source: 'three states',
      lines: [medicare(null, 'GP')],
      reasons: ['blank license'],
    },
    {
      name: 'modifiers that cannot be read',
      source: 'three states',
      lines: [medicare('PTA', '', unreadable)],
      reasons: ['unreadable modifiers'],
    },
    {
      name: 'no licenses',
      source: 'three states',
      lines: [{ code: '97110', modifiers: '', payer: 'Medicare' }],
      reasons: ['no-column license'],
    },
  ],
});

test('the cell that shows a missing CQ is that of the modifiers', () => {
  const { findings } = checked(assistantModifier, { lines: [medicare('PTA', 'GP')] });
  expect(findings.map(({ field }) => field)).toEqual(['modifiers']);
});
