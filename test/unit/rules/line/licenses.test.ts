import { certificateNeeded } from '../../../../src/rules/line/certificate-needed';
import { licenseDepends } from '../../../../src/rules/line/license-depends';
import { licenseMayNot } from '../../../../src/rules/line/license-may-not';
import { testRule } from '../rule-tester';

const AMA = 'AMA letters 2001-2002 (facts 4)';

testRule(licenseMayNot, {
  supported: [
    { name: '97124 by an LMT', source: AMA, lines: [{ code: '97124', license: 'LMT' }] },
    { name: '97161 by a PT', source: AMA, lines: [{ code: '97161', license: 'PT' }] },
    { name: '97165 by an OT', source: AMA, lines: [{ code: '97165', license: 'OTR/L' }] },
    { name: 'the better of two licenses counts', source: AMA, lines: [{ code: '97161', license: 'LMT, PT' }] },
    { name: 'what depends is another rule', source: AMA, lines: [{ code: '97140', license: 'LMT' }] },
    { name: 'a code of no list', source: 'code table', lines: [{ code: '99080', license: 'LMT' }] },
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
      name: 'a license of no list',
      source: 'three states',
      lines: [{ code: '97140', license: 'Wizard' }],
      reasons: ['license-unknown'],
    },
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
