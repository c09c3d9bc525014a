import { techniqueDoesNotFit } from '../../../../src/rules/line/technique-does-not-fit';
import { techniqueUnclear } from '../../../../src/rules/line/technique-unclear';
import { code } from '../../../../src/domain';
import { extendKnowledge } from '../../../../src/reference';
import { testKnowledge } from '../../knowledge';
import { checked, testRule } from '../rule-tester';

const ARTICLE = 'Denning 2009 (facts 4, 5)';
const done = (technique: string | null, code: string) => ({ technique, code });

testRule(techniqueDoesNotFit, {
  supported: [
    { name: 'Swedish massage, 97124', source: ARTICLE, lines: [done('Swedish massage', '97124')] },
    { name: 'NMT, 97140', source: ARTICLE, lines: [done('NMT', '97140')] },
    { name: 'one of several fits', source: ARTICLE, lines: [done('MFR + stretching', '97140')] },
    {
      name: 'an evaluation of 2016',
      source: 'code table',
      lines: [{ ...done('PT re-evaluation', '97002'), date: '2016-05-02' }],
    },
    { name: 'a code of no list', source: 'code table', lines: [done('Swedish massage', '99080')] },
    { name: 'a shared name, one reading fits', source: 'techniques table', lines: [done('GT', '97116')] },
    {
      name: 'the license says whose evaluation it is',
      source: 'license table',
      lines: [{ ...done('eval', '97161'), license: 'PT' }],
    },
    { name: 'what is not known is another rule', source: 'three states', lines: [done('zorbling', '97124')] },
    { name: 'what else was not given', source: 'polarity', lines: [done('MFR, no stretching', '97140')] },
    { name: 'what was not given is not what is billed', source: 'polarity', lines: [done('no MFR', '97124')] },
  ],
  notSupported: [
    {
      name: 'NMT is not neuromuscular re-education',
      source: ARTICLE,
      lines: [done('NMT', '97112')],
      finds: ['other'],
      severity: 'warning',
      data: { expected: '97140' },
    },
    {
      name: 'Swedish massage, 97140',
      source: ARTICLE,
      lines: [done('Swedish massage', '97140')],
      finds: ['other'],
      data: { expected: '97124' },
    },
    {
      name: 'a shared name of which no reading fits',
      source: 'techniques table',
      lines: [done('GT', '97124')],
      finds: ['other'],
      severity: 'advice',
      data: { technique: 'Gait training, IASTM', expected: '97116 or 97140 or 97039 or 97139' },
    },
    {
      name: "an OT's evaluation as a PT's",
      source: 'license table',
      lines: [{ ...done('eval', '97161'), license: 'OT' }],
      finds: ['other'],
      data: { technique: 'OT evaluation' },
    },
    {
      name: 'two techniques, both of another code',
      source: ARTICLE,
      lines: [done('Swedish massage + effleurage', '97110')],
      finds: ['other'],
      data: { expected: '97124' },
    },
    {
      name: 'declined, and billed',
      source: 'polarity',
      lines: [done('MFR declined', '97140')],
      finds: ['not-given'],
      severity: 'warning',
      data: { code: '97140' },
      denial: '11',
    },
    { name: 'Reiki has no code', source: 'facts 5', lines: [done('Reiki', '97124')], finds: ['none'] },
  ],
  notCheckable: [{ name: 'blank', source: 'three states', lines: [done(null, '97124')], reasons: ['blank'] }],
});

testRule(techniqueUnclear, {
  supported: [
    { name: 'a known name that fits', source: ARTICLE, lines: [done('NMT', '97140')] },
    { name: 'a known name that does not fit is another rule', source: ARTICLE, lines: [done('NMT', '97112')] },
    { name: 'one of several names fits', source: ARTICLE, lines: [done('MFR + stretching', '97140')] },
    { name: 'no reading of a shared name fits', source: 'techniques table', lines: [done('GT', '97124')] },
    {
      name: 'the license says whose evaluation it is',
      source: 'license table',
      lines: [{ ...done('eval', '97165'), license: 'OT' }],
    },
    { name: 'declined', source: 'polarity', lines: [done('MFR declined', '97140')] },
    { name: 'a code of no list', source: 'code table', lines: [done('zorbling', '99080')] },
  ],
  notSupported: [],
  notCheckable: [
    { name: 'blank', source: 'three states', lines: [done(null, '97124')], reasons: ['blank'] },
    {
      name: 'a word of no list',
      source: 'three states',
      lines: [done('zorbling', '97124')],
      reasons: ['technique-unknown'],
      rows: [0],
    },
    {
      name: 'not the technique of the code, and not given',
      source: 'polarity',
      lines: [done('no MFR', '97124')],
      reasons: ['technique-unknown'],
    },
    {
      name: 'a known technique among unknown words, and another code',
      source: 'three states',
      lines: [done('Swedish massage zorbling', '97140')],
      reasons: ['technique-ambiguous'],
    },
    {
      name: 'unsure of itself, whatever is billed',
      source: 'three states',
      lines: [done('MFR?', '97124'), done('MFR?', '97140')],
      reasons: ['technique-ambiguous'],
      rows: [0, 1],
    },
    {
      name: 'a shared name of which one reading fits',
      source: 'techniques table',
      lines: [done('GT', '97116')],
      reasons: ['technique-ambiguous'],
    },
    {
      name: 'an evaluation by nobody knows whom',
      source: 'techniques table',
      lines: [done('eval', '97165')],
      reasons: ['technique-ambiguous'],
    },
    {
      name: 'a license that rules out every reading settles nothing',
      source: 'license table',
      lines: [{ ...done('eval', '97165'), license: 'LMT' }],
      reasons: ['technique-ambiguous'],
    },
  ],
});

describe('an ambiguous technique is told with its readings, and never with the text of the cell', () => {
  test.each([
    ['GT', '97116', 'Gait training, IASTM'],
    ['MFR?', '97124', 'Myofascial release'],
  ])('%s', (technique, code, candidates) => {
    const { notCheckable } = checked(techniqueUnclear, { lines: [done(technique, code)] });
    expect(notCheckable[0]?.data).toEqual({ candidates });
  });
});

describe('the answer is as sure as the least of the techniques', () => {
  const knowing = (...confidences: readonly ('primary' | 'verified' | 'single' | 'contradiction' | 'unverified')[]) => {
    const [first] = testKnowledge().techniques;
    const techniques = confidences.map((confidence, i) => ({
      ...first!,
      id: `own-${i}`,
      name: ['Zorbling', 'Flanking', 'Quibbing'][i]!,
      synonyms: [],
      codes: [{ code: code('97124'), when: '', intent: null }],
      confidence,
    }));
    const lines = [done(techniques.map(({ name }) => name).join(' + '), '97140')];
    return checked(techniqueDoesNotFit, { lines, knowledge: extendKnowledge(testKnowledge(), { techniques }) })
      .findings[0]!;
  };
  test.each([
    [['verified'], 'verified', 'warning'],
    [['primary'], 'primary', 'warning'],
    [['primary', 'verified'], 'verified', 'warning'],
    [['verified', 'single'], 'single', 'advice'],
    [['single', 'contradiction', 'verified'], 'contradiction', 'advice'],
    [['unverified', 'contradiction'], 'unverified', 'advice'],
  ] as const)('%s: %s', (confidences, confidence, severity) => {
    const finding = knowing(...confidences);
    expect([finding.authority.confidence, finding.severity]).toEqual([confidence, severity]);
  });
});
