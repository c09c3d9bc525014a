import { twoProvidersAtOnce } from '../../../../src/rules/client-day/two-providers-at-once';
import { testRule, type Facts } from '../rule-tester';

const PART_B = 'CMS, 11 Part B billing scenarios; WebPT on co-treatment';
const at = (provider: number | null, start: number | null, end: number | null, rest: Facts = {}): Facts => ({
  provider,
  start,
  end,
  code: '97110',
  units: 2,
  ...rest,
});

testRule(twoProvidersAtOnce, {
  supported: [
    { name: 'one after the other', source: PART_B, lines: [at(1, 540, 570), at(2, 570, 600)] },
    { name: 'one provider, two codes', source: PART_B, lines: [at(1, 540, 570), at(1, 540, 570, { code: '97140' })] },
    { name: 'two clients', source: 'another rule', lines: [at(1, 540, 570), at(2, 540, 570, { client: 2 })] },
    { name: 'group work', source: PART_B, lines: [at(1, 540, 570), at(2, 540, 570, { code: '97150' })] },
    { name: 'one of them not billed', source: PART_B, lines: [at(1, 540, 570), at(2, 540, 570, { units: 0 })] },
    { name: 'one provider without times', source: 'arithmetic', lines: [at(1, null, null)] },
  ],
  notSupported: [
    {
      name: 'the same half hour of both',
      source: PART_B,
      lines: [at(1, 540, 570), at(2, 540, 570, { code: '97530' })],
      finds: ['overlap'],
      severity: 'warning',
      rows: [0, 1],
      data: { minutes: 30 },
      denial: '151',
      fixes: [],
    },
    {
      name: 'ten minutes in common',
      source: PART_B,
      lines: [at(1, 540, 570), at(2, 560, 600)],
      finds: ['overlap'],
      data: { minutes: 10 },
    },
  ],
  notCheckable: [
    {
      name: 'a blank start of one of two',
      source: 'three states',
      lines: [at(1, 540, 570), at(2, null, 600)],
      reasons: ['blank start'],
      rows: [1],
    },
    {
      name: 'a blank provider of one of two',
      source: 'three states',
      lines: [at(1, 540, 570), at(null, 540, 600)],
      reasons: ['blank provider'],
      rows: [1],
    },
    {
      name: 'no starts',
      source: 'three states',
      without: ['start'],
      lines: [at(1, null, null)],
      reasons: ['no-column start'],
    },
  ],
});
