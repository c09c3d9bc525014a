import { techniqueDoesNotFit } from '../../../../src/rules/line/technique-does-not-fit';
import { testRule } from '../rule-tester';

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
    { name: 'Reiki has no code', source: 'facts 5', lines: [done('Reiki', '97124')], finds: ['none'] },
  ],
  notCheckable: [
    { name: 'blank', source: 'three states', lines: [done(null, '97124')], reasons: ['blank'] },
    {
      name: 'a word of no list',
      source: 'three states',
      lines: [done('zorbling', '97124')],
      reasons: ['technique-unknown'],
    },
    {
      name: 'a known technique among unknown words, and another code',
      source: 'three states',
      lines: [done('Swedish massage zorbling', '97140')],
      reasons: ['technique-ambiguous'],
    },
    {
      name: 'unsure of itself',
      source: 'three states',
      lines: [done('MFR?', '97124')],
      reasons: ['technique-ambiguous'],
    },
  ],
});
