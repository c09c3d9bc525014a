import { certificateNeeded } from '../../../../src/rules/line/certificate-needed';
import { licenseDepends } from '../../../../src/rules/line/license-depends';
import { licenseNotAccepted } from '../../../../src/rules/line/license-not-accepted';
import { licenseUnknown } from '../../../../src/rules/line/license-unknown';
import { licenseMayNot } from '../../../../src/rules/line/license-may-not';
import { payerUnknown } from '../../../../src/rules/line/payer-unknown';
import { extendKnowledge } from '../../../../src/reference';
import { testKnowledge } from '../../knowledge';
import { checked, testRule } from '../rule-tester';

const AMA = 'AMA letters 2001-2002 (facts 4)';

testRule(licenseMayNot, {
  supported: [
    { name: '97124 by an LMT', source: AMA, lines: [{ code: '97124', license: 'LMT' }] },
    { name: '97161 by a PT', source: AMA, lines: [{ code: '97161', license: 'PT' }] },
    { name: '97165 by an OT', source: AMA, lines: [{ code: '97165', license: 'OTR/L' }] },
    { name: 'the better of two licenses counts', source: AMA, lines: [{ code: '97161', license: 'LMT, PT' }] },
    { name: 'what depends is another rule', source: AMA, lines: [{ code: '97140', license: 'LMT' }] },
    { name: 'a code of no list', source: 'code table', lines: [{ code: '99080', license: 'LMT' }] },
    {
      name: 'a license of no list is another rule',
      source: 'three states',
      lines: [{ code: '97161', license: 'Wizard' }],
    },
  ],
  notSupported: [
    {
      name: 'an evaluation by an LMT',
      source: AMA,
      lines: [{ code: '97161', license: 'LMT' }],
      finds: ['may-not'],
      severity: 'error',
      denial: '185',
    },
    { name: "an OT's evaluation by a PT", source: AMA, lines: [{ code: '97165', license: 'PT' }], finds: ['may-not'] },
    {
      name: 'an evaluation by an assistant',
      source: 'facts 4, PTA/OTA',
      lines: [{ code: '97162', license: 'PTA' }],
      finds: ['may-not'],
    },
    {
      name: 'the license of the profile stands for the column',
      source: 'profile',
      lines: [{ code: '97161' }],
      profile: { license: 'LMT' },
      finds: ['may-not'],
    },
  ],
  notCheckable: [
    { name: 'a blank license', source: 'three states', lines: [{ code: '97140', license: null }], reasons: ['blank'] },
    {
      name: 'nothing is known about an LMT and biofeedback',
      source: 'license table',
      lines: [{ code: '90901', license: 'LMT' }],
      reasons: ['scope-unknown'],
    },
  ],
});

testRule(certificateNeeded, {
  supported: [
    { name: '97112 with PNF', source: AMA, lines: [{ code: '97112', license: 'LMT; PNF' }] },
    { name: '97112 with Feldenkrais', source: AMA, lines: [{ code: '97112', license: 'LMT, Feldenkrais' }] },
    { name: '97112 by a PT', source: AMA, lines: [{ code: '97112', license: 'PT' }] },
    { name: 'a blank license', source: 'another rule says so', lines: [{ code: '97112', license: null }] },
  ],
  notSupported: [
    {
      name: '97112 by an LMT',
      source: AMA,
      lines: [{ code: '97112', license: 'LMT' }],
      finds: ['certificate'],
      severity: 'error',
    },
    {
      name: 'a weekend seminar lifts nothing',
      source: AMA,
      lines: [{ code: '97112', license: 'LMT; PNF weekend seminar' }],
      finds: ['certificate'],
    },
  ],
});

testRule(licenseDepends, {
  supported: [
    { name: '97140 by a PT', source: AMA, lines: [{ code: '97140', license: 'PT' }] },
    { name: 'a certificate is another rule', source: AMA, lines: [{ code: '97112', license: 'LMT' }] },
  ],
  notSupported: [
    {
      name: '97140 by an LMT',
      source: AMA,
      lines: [{ code: '97140', license: 'LMT' }],
      finds: ['depends'],
      severity: 'warning',
    },
    {
      name: 'dry needling by a PT',
      source: 'facts 5',
      lines: [{ code: '20560', license: 'PT' }],
      finds: ['depends'],
    },
  ],
});

testRule(licenseUnknown, {
  supported: [
    { name: 'a license', source: 'license table', lines: [{ code: '97140', license: 'LMT' }] },
    { name: 'a name before it', source: 'license table', lines: [{ code: '97140', license: 'Lee Kneads, LMT' }] },
    { name: 'a blank cell is another rule', source: 'three states', lines: [{ code: '97140', license: null }] },
    { name: 'a code of no list', source: 'code table', lines: [{ code: '99080', license: 'Wizard' }] },
  ],
  notSupported: [],
  notCheckable: [
    ...['Wizard', 'PNF weekend seminar', 'student', 'PNF'].map((license) => ({
      name: `${license}: never guessed`,
      source: AMA,
      lines: [{ code: '97140', license }],
      reasons: ['license-unknown'],
      rows: [0],
    })),
    {
      name: 'in the profile',
      source: 'profile',
      lines: [{ code: '97140' }],
      profile: { license: 'Wizard' },
      reasons: ['license-unknown'],
    },
  ],
});

const by = (license: string, payer: string, code: string, modifiers = '') => ({ license, payer, code, modifiers });
const PAYERS = 'payers table';

testRule(licenseNotAccepted, {
  supported: [
    { name: 'a PT, Medicare', source: PAYERS, lines: [by('PT', 'Medicare Part B', '97140')] },
    { name: 'a DC and manipulation, Medicare', source: 'facts 4', lines: [by('DC', 'Medicare Part B', '98941')] },
    { name: 'an LMT and 97124, VA', source: 'facts 4', lines: [by('LMT', 'VA', '97124')] },
    { name: 'the better of two licenses', source: PAYERS, lines: [by('LMT, PT', 'Medicare Part B', '97140')] },
    { name: 'who pays in cash', source: PAYERS, lines: [by('SLP', 'Self-pay', '97140')] },
    { name: 'a payer of no table is another rule', source: 'three states', lines: [by('LMT', 'Nobody', '97124')] },
    {
      name: 'a license of no list is another rule',
      source: 'three states',
      lines: [by('Wizard', 'Medicare', '97124')],
    },
    { name: 'a code of no list', source: 'code table', lines: [by('LMT', 'Medicare', '99080')] },
    {
      name: 'blank cells',
      source: 'other rules say so',
      lines: [
        { code: '97124', license: null, payer: 'Medicare' },
        { code: '97124', license: 'LMT', payer: null },
      ],
    },
    {
      name: "the clinic's own payer says what it says",
      source: 'own rows',
      lines: [by('LMT', 'Ours', '97124')],
      knowledge: extendKnowledge(testKnowledge(), {
        payers: [{ ...testKnowledge().payer('Medicare')!, name: 'Ours', id: 'ours', aliases: [], own: true }],
      }),
    },
  ],
  notSupported: [
    {
      name: 'an LMT, Medicare',
      source: 'facts 4',
      lines: [by('LMT', 'Medicare Part B', '97124')],
      finds: ['no'],
      severity: 'error',
      data: { payer: 'Medicare Part B', licenses: 'LMT', code: '97124' },
      denial: '170',
    },
    { name: 'an LMT, TRICARE', source: 'facts 4', lines: [by('LMT', 'TRICARE', '97124')], finds: ['no'] },
    { name: 'a chiropractor, TRICARE', source: 'facts 4', lines: [by('DC', 'TRICARE', '98940')], finds: ['no'] },
    {
      name: 'one source gives advice',
      source: PAYERS,
      lines: [by('AT', 'Apple Health', '97110')],
      finds: ['no'],
      severity: 'advice',
    },
    {
      name: 'a DC and manual therapy, Medicare',
      source: 'facts 4',
      lines: [by('DC', 'Medicare Part B', '97140')],
      finds: ['only'],
      severity: 'error',
      data: { codes: '98940, 98941, 98942' },
    },
    { name: 'an LMT and 97140, VA', source: 'facts 4', lines: [by('LMT', 'VA', '97140')], finds: ['only'] },
    ...['GY', 'GZ', 'GX'].map((modifier) => ({
      name: `sent to be denied, ${modifier}`,
      source: 'modifiers',
      lines: [by('DC', 'Medicare Part B', '97140', modifier)],
      finds: ['for-denial'],
      severity: 'information' as const,
    })),
    {
      name: 'an LMT and a commercial plan',
      source: PAYERS,
      lines: [by('LMT', 'Commercial default', '97124')],
      finds: ['depends'],
      severity: 'advice',
    },
    { name: 'none of two licenses', source: PAYERS, lines: [by('LMT, AT', 'Medicare', '97110')], finds: ['no'] },
    {
      name: 'what depends is better than a no',
      source: PAYERS,
      lines: [by('DC, LMT', 'Medicaid', '97110')],
      finds: ['depends'],
      data: { licenses: 'DC, LMT' },
    },
  ],
  notCheckable: [
    {
      name: 'a profile that does not say',
      source: 'payers table: unknown',
      lines: [by('LMT', 'UnitedHealthcare', '97124')],
      reasons: ['payer-silent'],
      rows: [0],
    },
    {
      name: 'a license that no profile names',
      source: 'three states',
      lines: [by('SLP', 'Medicare Part B', '92507')],
      reasons: ['payer-silent'],
    },
    {
      name: 'not said is better than a no',
      source: 'three states',
      lines: [by('LMT, SLP', 'Medicare Part B', '97124')],
      reasons: ['payer-silent'],
    },
  ],
});

testRule(payerUnknown, {
  supported: [
    { name: 'by its name', source: PAYERS, lines: [{ code: '97140', payer: 'Medicare Part B' }] },
    { name: 'by an alias', source: PAYERS, lines: [{ code: '97140', payer: 'UHC' }] },
    { name: 'in the profile', source: 'profile', lines: [{ code: '97140' }], profile: { payer: 'Aetna' } },
  ],
  notSupported: [],
  notCheckable: [
    {
      name: 'once for the sheet',
      source: 'three states',
      lines: [
        { code: '97140', payer: 'Nobody' },
        { code: '97140', payer: 'Nowhere' },
        { code: '97140', payer: 'VA' },
      ],
      reasons: ['payer-unknown'],
      rows: [0, 1],
    },
    { name: 'a blank cell', source: 'three states', lines: [{ code: '97140', payer: null }], reasons: ['blank'] },
    { name: 'no column', source: 'three states', lines: [{ code: '97140' }], reasons: ['no-column'] },
  ],
});

describe('whose word it is', () => {
  const authority = (license: string, payer: string, code = '97124') =>
    checked(licenseNotAccepted, { lines: [by(license, payer, code)] }).findings[0]?.authority;

  test("the payer's profile, with its note and its confidence", () => {
    expect(authority('LMT', 'VA', '97140')).toEqual({
      name: 'VA Community Care (Optum, TriWest): payer profile',
      detail: `${testKnowledge().payer('VA')!.licenses.LMT!.note}; 2026-11`,
      confidence: 'verified',
      sources: testKnowledge().payer('VA')!.licenses.LMT!.sources,
    });
    expect(authority('DC', 'Medicare', '97140')).toEqual({
      name: 'Medicare Part B: payer profile',
      detail: '2026-11',
      confidence: 'verified',
      sources: testKnowledge().payer('Medicare')!.licenses.DC!.sources,
    });
  });

  test('what it depends on is told where it is known', () => {
    const depends = (payer: string, license = 'LMT') =>
      checked(licenseNotAccepted, { lines: [by(license, payer, '97124')] }).findings[0]?.data.condition;
    expect(depends('Commercial default')).toBe(testKnowledge().payer('Commercial default')!.licenses.LMT!.note);
    expect(depends('Medicare Advantage', 'DC')).toBe('on the plan');
  });
});
