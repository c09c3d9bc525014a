import { modifierMissing } from '../../../../src/rules/line/modifier-missing';
import { modifierOnWrongCode } from '../../../../src/rules/line/modifier-on-wrong-code';
import { modifierUnknown } from '../../../../src/rules/line/modifier-unknown';
import { modifiersContradict } from '../../../../src/rules/line/modifiers-contradict';
import { extendKnowledge } from '../../../../src/reference';
import { testKnowledge } from '../../knowledge';
import { checked, testRule, type Facts } from '../rule-tester';

const LIST = 'CMS therapy list (facts 2)';
const PAYERS = 'payers table';

const by = (license: string | null, payer: string | null, code: string, modifiers = '', rest: Facts = {}): Facts => ({
  license,
  payer,
  code,
  modifiers,
  ...rest,
});
const unread = (problem: 'malformed-modifier' | 'several-values' | 'cell-error') => [
  { field: 'modifiers' as const, problem },
];
const add = (modifier: string) => [{ kind: 'add-modifier' as const, row: 0, part: 0, modifier }];

testRule(modifierMissing, {
  supported: [
    { name: 'GP by a PT, Medicare', source: LIST, lines: [by('PT', 'Medicare Part B', '97110', 'GP')] },
    { name: 'GO by an OT, Medicare', source: LIST, lines: [by('OT', 'Medicare Part B', '97530', 'GO 59')] },
    { name: 'GN', source: LIST, lines: [by('SLP', 'Medicare Part B', '97110', 'GN')] },
    { name: 'a payer that asks for nothing', source: PAYERS, lines: [by('PT', 'Aetna', '97110')] },
    { name: 'a payer of which it is not known', source: PAYERS, lines: [by('PT', 'TRICARE', '97110')] },
    { name: 'a payer of no table', source: 'another rule', lines: [by('PT', 'Nobody', '97110')] },
    { name: 'no units', source: 'CMS 100-04, 20.2.C', lines: [by('PT', 'Medicare', '97035', '', { units: 0 })] },
    { name: 'a code of no list', source: 'code table', lines: [by('PT', 'Medicare', '99080')] },
    { name: 'never a therapy code', source: LIST, lines: [by('LAc', 'Medicare', '97810')] },
    { name: 'sometimes a therapy code, no therapist', source: LIST, lines: [by('MD', 'Medicare', '29540')] },
    {
      name: 'UnitedHealthcare before 2020',
      source: PAYERS,
      lines: [by('PT', 'UHC', '97110', '', { date: '2019-12-31' })],
    },
    { name: 'Anthem before 2021-11', source: PAYERS, lines: [by('PT', 'Anthem', '97110', '', { date: '2021-10-31' })] },
    { name: 'AT on a manipulation, Medicare', source: 'facts 4', lines: [by('DC', 'Medicare', '98940', 'AT')] },
    ...['GA', 'GX', 'GY', 'GZ'].map((modifier) => ({
      name: `maintenance, told by ${modifier}`,
      source: 'facts 4',
      lines: [by('DC', 'Medicare', '98941', modifier)],
    })),
    { name: 'a manipulation, another payer', source: PAYERS, lines: [by('DC', 'UHC', '98940')] },
    ...['GY', 'GY GP', 'GZ'].map((modifiers) => ({
      name: `excluded for a chiropractor, told by ${modifiers}`,
      source: 'facts 4: DC only 98940-98942',
      lines: [by('DC', 'Medicare', '97124', modifiers.includes('GP') ? modifiers : `${modifiers} GP`)],
    })),
    { name: 'excluded by a payer that asks for no GY', source: PAYERS, lines: [by('DC', 'TRICARE', '98940')] },
    {
      name: 'a chiropractor who is a physical therapist, too',
      source: 'facts 4',
      lines: [by('DC, PT', 'Medicare', '97140', 'GP')],
    },
    { name: 'a manipulation by a physician', source: 'facts 4', lines: [by('MD', 'Medicare', '98940')] },
  ],
  notSupported: [
    {
      name: "a chiropractor's massage, Medicare",
      source: 'facts 4: DC only 98940-98942; payers table: GY on services excluded by statute',
      lines: [by('DC', 'Medicare', '97124', 'GP')],
      finds: ['excluded'],
      severity: 'advice',
      data: { code: '97124', licenses: 'DC', modifiers: 'GY', payer: 'Medicare Part B' },
      denial: '96',
      fixes: [],
    },
    {
      name: 'a PT, Medicare',
      source: LIST,
      lines: [by('PT', 'Medicare Part B', '97110')],
      finds: ['discipline'],
      severity: 'error',
      data: { modifiers: 'GP', payer: 'Medicare Part B', code: '97110' },
      fixes: add('GP'),
      denial: '4',
    },
    {
      name: 'an assistant',
      source: LIST,
      lines: [by('PTA', 'Medicare', '97110', 'CQ')],
      finds: ['discipline'],
      fixes: add('GP'),
    },
    { name: 'an OT', source: LIST, lines: [by('OTR/L', 'Medicare', '97535')], finds: ['discipline'], fixes: add('GO') },
    { name: 'an SLP', source: LIST, lines: [by('SLP', 'Medicare', '97110')], finds: ['discipline'], fixes: add('GN') },
    {
      name: 'two disciplines: which of them is for a person to say',
      source: LIST,
      lines: [by('PT, OT', 'Medicare', '97110')],
      finds: ['discipline'],
      data: { modifiers: 'GP or GO or GN' },
      fixes: [],
    },
    {
      name: 'a discipline that the code does not take',
      source: LIST,
      lines: [by('SLP', 'Medicare', '97113')],
      finds: ['discipline'],
      data: { modifiers: 'GP or GO' },
      fixes: [],
    },
    {
      name: 'a chiropractor, UnitedHealthcare: the license fixes nothing',
      source: 'facts 2',
      lines: [by('DC', 'UHC', '97140')],
      finds: ['discipline'],
      severity: 'error',
      fixes: [],
    },
    {
      name: 'since 2020-01-01',
      source: PAYERS,
      lines: [by('PT', 'UHC', '97110', '', { date: '2020-01-01' })],
      finds: ['discipline'],
    },
    { name: 'no license', source: LIST, lines: [by(null, 'Medicare', '97110')], finds: ['discipline'], fixes: [] },
    {
      name: 'no date: of today',
      source: LIST,
      lines: [by('PT', 'UHC', '97110', '', { date: null })],
      finds: ['discipline'],
    },
    {
      name: 'sometimes a therapy code, by a therapist',
      source: LIST,
      lines: [by('OT', 'Medicare', '29540')],
      finds: ['discipline'],
      fixes: add('GO'),
    },
    {
      name: 'one source gives advice and no fix',
      source: PAYERS,
      lines: [by('PT', 'Anthem', '97110')],
      finds: ['discipline'],
      severity: 'advice',
      fixes: [],
    },
    {
      name: 'what is only likely gives advice',
      source: PAYERS,
      lines: [by('PT', 'Medicare Advantage', '97110')],
      finds: ['discipline'],
      severity: 'advice',
      fixes: [],
    },
    {
      name: 'a manipulation without AT, Medicare',
      source: 'facts 4',
      lines: [by('DC', 'Medicare', '98942')],
      finds: ['active'],
      severity: 'warning',
      data: { modifiers: 'AT' },
      fixes: [],
      denial: '50',
    },
  ],
  notCheckable: [
    {
      name: 'modifiers that cannot be read',
      source: 'three states',
      lines: [by('PT', 'Medicare', '97110', '', { unread: unread('several-values') })],
      reasons: ['unreadable'],
      rows: [0],
    },
    {
      name: 'no column of modifiers, and a payer that asks for one',
      source: 'three states',
      lines: [by('PT', 'Medicare', '97110'), by('PT', 'Aetna', '97110')],
      without: ['modifiers'],
      reasons: ['no-column'],
      rows: [0],
    },
  ],
});

testRule(modifierUnknown, {
  supported: [
    { name: 'known ones', source: 'modifiers', lines: [by('PT', 'VA', '97140', 'GP 59 KX XS')] },
    { name: 'none', source: 'modifiers', lines: [by('PT', 'VA', '97140')] },
    {
      name: 'another cell that cannot be read',
      source: 'another rule',
      lines: [by('PT', 'VA', '97140', '', { unread: [{ field: 'units', problem: 'not-a-number' }] })],
    },
  ],
  notSupported: [
    {
      name: 'three characters',
      source: 'form of a modifier',
      lines: [by('PT', 'VA', '97140', '', { unread: unread('malformed-modifier') })],
      finds: ['malformed'],
      severity: 'error',
      denial: '182',
    },
    {
      name: '#N/A',
      source: 'spreadsheets',
      lines: [{ code: '97140', unread: unread('cell-error') }],
      finds: ['malformed'],
    },
  ],
  notCheckable: [
    {
      name: 'of the right form, in no list',
      source: 'modifiers',
      lines: [by('PT', 'VA', '97140', 'GP QQ')],
      reasons: ['modifier-unknown'],
    },
    {
      name: 'several codes of a row',
      source: 'three states',
      lines: [{ code: '97140', unread: unread('several-values') }],
      reasons: ['modifiers-of-which'],
    },
  ],
});

const two = (
  modifiers: string,
  one: string,
  other: string,
  severity: 'error' | 'warning' | 'advice',
  license = 'MD',
) => ({
  name: modifiers,
  source: 'modifiers',
  lines: [by(license, 'VA', '97140', modifiers)],
  finds: [one === '59' ? 'double' : 'two'],
  severity,
  data: { one, other },
  denial: '4',
});

testRule(modifiersContradict, {
  supported: [
    { name: 'none', source: 'modifiers', lines: [by('PT', 'VA', '97140')] },
    { name: 'GP, CQ and 59', source: 'modifiers', lines: [by('PTA', 'VA', '97140', 'GP CQ 59')] },
    { name: 'GO and CO', source: 'modifiers', lines: [by('OTA', 'VA', '97530', 'CO GO')] },
    { name: 'GX beside GY', source: 'modifiers', lines: [by('DC', 'Medicare', '97140', 'GX GY')] },
    { name: 'GP by a physician', source: LIST, lines: [by('MD', 'VA', '97110', 'GP')] },
    { name: 'GO where one of two licenses is an OT', source: LIST, lines: [by('PT, OT', 'VA', '97110', 'GO')] },
    {
      name: 'GO where one of two licenses has no discipline',
      source: LIST,
      lines: [by('PT, DC', 'VA', '97110', 'GO')],
    },
    { name: 'a blank license', source: LIST, lines: [by(null, 'VA', '97110', 'GO')] },
  ],
  notSupported: [
    two('GP GO', 'GP', 'GO', 'error'),
    two('GN GP', 'GP', 'GN', 'error'),
    two('GN GO', 'GO', 'GN', 'error'),
    two('GP CO', 'GP', 'CO', 'error'),
    two('CQ GO', 'GO', 'CQ', 'error'),
    two('CQ GN', 'GN', 'CQ', 'error'),
    two('CO GN', 'GN', 'CO', 'error'),
    two('CQ CO', 'CQ', 'CO', 'error'),
    two('XE 59', '59', 'XE', 'warning'),
    two('59 XS', '59', 'XS', 'warning'),
    two('59 XP', '59', 'XP', 'warning'),
    two('59 XU', '59', 'XU', 'warning'),
    two('GA GZ', 'GA', 'GZ', 'advice'),
    two('AT GY', 'AT', 'GY', 'advice'),
    two('95 93', '93', '95', 'advice'),
    two('93 GT', '93', 'GT', 'advice'),
    two('96 97', '96', '97', 'advice'),
    two('50 LT', '50', 'LT', 'advice'),
    two('RT 50', '50', 'RT', 'advice'),
    two('22 52', '22', '52', 'advice'),
    two('22 53', '22', '53', 'advice'),
    two('76 77', '76', '77', 'advice'),
    {
      name: 'three disciplines',
      source: LIST,
      lines: [by('MD', 'VA', '97110', 'GP GO GN')],
      finds: ['two', 'two', 'two'],
    },
    {
      name: 'GP by an OT',
      source: LIST,
      lines: [by('OT', 'VA', '97110', 'GP')],
      finds: ['license'],
      severity: 'error',
      data: { one: 'GP', licenses: 'OT' },
    },
    { name: 'GO by a PTA', source: LIST, lines: [by('PTA', 'VA', '97110', 'GO')], finds: ['license'] },
    { name: 'GP by an SLP', source: LIST, lines: [by('SLP', 'VA', '97110', 'GP')], finds: ['license'] },
  ],
});

testRule(modifierOnWrongCode, {
  supported: [
    { name: 'GP on 97161', source: LIST, lines: [by('PT', 'VA', '97161', 'GP')] },
    { name: 'GO on 97165', source: LIST, lines: [by('OT', 'VA', '97165', 'GO')] },
    { name: 'an ended code, of which it is not known', source: LIST, lines: [by('PT', 'VA', '97001', 'GP')] },
    {
      name: 'AT on manipulations',
      source: 'facts 4',
      lines: [by('DC', 'Medicare', '98940', 'AT'), by('DC', 'VA', '98943', 'AT')],
    },
    { name: '25 on an office visit', source: 'modifiers', lines: [by('DC', 'VA', '99213', '25')] },
    {
      name: '59 and XS on procedures',
      source: 'CMS on 59',
      lines: [by('PT', 'VA', '97530', '59'), by('PT', 'VA', '97140', 'XS')],
    },
    { name: 'CQ on treatment', source: 'facts 4', lines: [by('PTA', 'VA', '97110', 'CQ')] },
    { name: 'a code of no list', source: 'code table', lines: [by('PT', 'VA', '99080', 'AT')] },
  ],
  notSupported: [
    {
      name: 'GO on a PT evaluation',
      source: LIST,
      lines: [by('OT', 'VA', '97161', 'GO')],
      finds: ['discipline'],
      severity: 'advice',
      data: { modifier: 'GO', code: '97161', where: 'GP' },
      denial: '4',
    },
    { name: 'GP on an OT evaluation', source: LIST, lines: [by('PT', 'VA', '97168', 'GP')], finds: ['discipline'] },
    {
      name: 'GN on aquatic therapy',
      source: LIST,
      lines: [by('SLP', 'VA', '97113', 'GN')],
      finds: ['discipline'],
      data: { where: 'GP or GO' },
    },
    {
      name: 'GP on a manipulation',
      source: 'facts 2',
      lines: [by('DC', 'UHC', '98940', 'GP')],
      finds: ['not-therapy'],
      severity: 'advice',
    },
    {
      name: 'AT on manual therapy, Medicare',
      source: 'facts 4',
      lines: [by('DC', 'Medicare', '97140', 'AT')],
      finds: ['only'],
      severity: 'warning',
      data: { where: 'spinal manipulation' },
    },
    {
      name: 'AT on manual therapy, another payer',
      source: 'facts 4',
      lines: [by('DC', 'VA', '97140', 'AT')],
      finds: ['only'],
      severity: 'advice',
    },
    {
      name: '25 on manual therapy',
      source: 'modifiers',
      lines: [by('DC', 'VA', '97140', '25')],
      finds: ['only'],
      severity: 'advice',
    },
    ...['59', 'XE', 'XS', 'XP', 'XU'].map((modifier) => ({
      name: `${modifier} on an office visit`,
      source: 'CMS on 59',
      lines: [by('DC', 'VA', '99213', modifier)],
      finds: ['only'],
      severity: 'warning' as const,
      data: { where: 'procedures' },
    })),
    ...['CQ', 'CO'].map((modifier) => ({
      name: `${modifier} on an evaluation`,
      source: 'facts 4, PTA/OTA',
      lines: [by('PT', 'VA', '97162', modifier)],
      finds: ['evaluation'],
      severity: 'error' as const,
    })),
  ],
});

describe('findings on modifiers point to their cell', () => {
  test.each([
    [modifierMissing, by('PT', 'Medicare', '97110')],
    [modifierUnknown, { code: '97140', unread: unread('malformed-modifier') }],
    [modifiersContradict, by('MD', 'VA', '97110', 'GP GO')],
    [modifiersContradict, by('OT', 'VA', '97110', 'GP')],
    [modifierOnWrongCode, by('PT', 'VA', '97162', 'CQ')],
  ])('%#', (rule, line) => {
    expect(checked(rule, { lines: [line] }).findings[0]?.field).toBe('modifiers');
  });
});

describe('whose word a missing modifier is', () => {
  const authority = (payer: string, license = 'PT') =>
    checked(modifierMissing, { lines: [by(license, payer, '97110')] }).findings[0]?.authority;
  test("the payer's profile, with its note where it has one", () => {
    expect(authority('UHC')).toEqual({
      name: 'UnitedHealthcare commercial (Optum): payer profile',
      detail: 'from DCs too; 2026-11',
      confidence: 'verified',
      sources: ['pa-base'],
    });
    const silent = extendKnowledge(testKnowledge(), {
      payers: [
        {
          ...testKnowledge().payer('UHC')!,
          name: 'Ours',
          aliases: [],
          modifiers: { discipline: { value: 'required', confidence: 'verified', note: null, sources: [], from: null } },
        },
      ],
    });
    const { findings } = checked(modifierMissing, { lines: [by('PT', 'Ours', '97110')], knowledge: silent });
    expect(findings[0]?.authority).toEqual({
      name: 'Ours: payer profile',
      detail: '2026-11',
      confidence: 'verified',
      sources: [],
    });
  });

  test('other modifiers do not stand for it, and an unread cell of another kind does not hide it', () => {
    const lines = [
      by('PT', 'Medicare', '97110', '59 KX', { unread: [{ field: 'units', problem: 'cell-error' }] }),
      by('DC', 'Medicare', '98940', '59', { unread: [{ field: 'units', problem: 'cell-error' }] }),
    ];
    const found = checked(modifierMissing, { lines });
    expect(found.findings.map(({ messageId }) => messageId)).toEqual(['discipline', 'active']);
    expect(found.notCheckable).toEqual([]);
  });

  test('two licenses of which one is a therapist are under a plan; nobody is not', () => {
    const count = (license: string | null) =>
      checked(modifierMissing, { lines: [by(license, 'Medicare', '29540')] }).findings.filter(
        ({ messageId }) => messageId === 'discipline',
      ).length;
    expect([count('DC, PT'), count(null), count('DC')]).toEqual([1, 0, 0]);
  });
});
