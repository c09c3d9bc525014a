import type { Code } from '../../../src/domain';
import { acceptance, acceptanceWords } from '../../../src/reference';
import { testKnowledge } from '../knowledge';

const known = testKnowledge();
const ask = (payer: string, license: 'LMT' | 'DC' | 'PT' | 'ND', code: string) =>
  acceptance(known.payer(payer)!, license, code as Code);

describe('whom a payer pays (payer profiles, 2026-11)', () => {
  it.each([
    ['Medicare', 'LMT', '97124', 'no', 'no'],
    ['Medicare', 'PT', '97140', 'yes', 'yes'],
    // A chiropractor for the adjustment of the spine, and for nothing else (facts of the field, section 4).
    ['Medicare', 'DC', '98941', 'yes', 'only 98940, 98941, 98942'],
    ['Medicare', 'DC', '97140', 'no', 'only 98940, 98941, 98942'],
    ['VA', 'LMT', '97124', 'yes', 'only 97124'],
    ['VA', 'LMT', '97140', 'no', 'only 97124'],
  ] as const)('%s, %s, %s: %s', (payer, license, code, verdict, words) => {
    const accepted = ask(payer, license, code)!;
    expect(accepted.verdict).toBe(verdict);
    expect(acceptanceWords(accepted.said)).toBe(words);
  });

  it('a profile without a word of the license says nothing', () => {
    expect(ask('Medicare', 'ND', '97124')).toBeNull();
  });
});
