import { kxModifier } from '../../../../src/rules/episode/kx-modifier';
import { checked, testRule, type Facts } from '../rule-tester';

const KX = 'facts 6: KX above the yearly threshold';
const line = (kx: string | null, modifiers: string, rest: Facts = {}): Facts => ({
  code: '97110',
  units: 1,
  payer: 'Medicare Part B',
  kx,
  modifiers,
  ...rest,
});

testRule(kxModifier, {
  supported: [
    {
      name: 'above, with KX',
      source: KX,
      lines: ['yes', 'Y', 'sí', 'si', 'x', 'KX', 'true', '1', 'over $2,410', 'above', 'exceeded', 'met', 'reached'].map(
        (said) => line(said, 'GP KX'),
      ),
    },
    {
      name: 'not above, without',
      source: KX,
      lines: ['no', 'N', 'false', '0', 'under', 'below', 'not yet'].map((said) => line(said, 'GP')),
    },
    { name: 'another payer', source: KX, lines: [line('yes', 'GP', { payer: 'Aetna' })] },
    {
      name: 'a plan of which this is not known',
      source: 'payers table',
      lines: [line('yes', 'GP', { payer: 'Medicare Advantage (generic)' })],
    },
    { name: 'no therapy', source: 'code table', lines: [line('yes', 'AT', { code: '98940' })] },
    { name: 'a line that is not billed', source: 'arithmetic', lines: [line('yes', 'GP', { units: 0 })] },
    {
      name: 'a payer of no table and no column',
      source: KX,
      without: ['kx'],
      lines: [line(null, 'GP', { payer: 'Acme (invented)' })],
    },
  ],
  notSupported: [
    {
      name: 'above, without KX',
      source: KX,
      lines: [line('yes', 'GP KX'), line('yes', 'GP'), line('x', 'GP')],
      finds: ['missing'],
      severity: 'warning',
      rows: [1, 2],
      data: { count: 2 },
      denial: '119',
      fixes: [],
    },
    {
      name: 'not above, with KX',
      source: KX,
      lines: [line('no', 'GP KX')],
      finds: ['not-said'],
      severity: 'advice',
      data: { count: 1 },
    },
  ],
  notCheckable: [
    {
      name: 'no column says so',
      source: 'issue: KX',
      without: ['kx'],
      lines: [line(null, 'GP'), line(null, 'GP')],
      reasons: ['no-column kx'],
      rows: [0, 1],
    },
    {
      name: 'blank, or neither yes nor no',
      source: 'three states',
      lines: [line(null, 'GP'), line('nobody knows', 'GP'), line('it is not known', 'GP'), line('by x', 'GP')],
      reasons: ['threshold-unclear'],
      rows: [0, 1, 2, 3],
    },
  ],
});

test('the cell that shows it is that of the modifiers', () => {
  const { findings } = checked(kxModifier, { lines: [line('yes', 'GP'), line('no', 'GP KX', { date: '2024-08-06' })] });
  expect(findings.map(({ messageId, field }) => [messageId, field])).toEqual([
    ['missing', 'modifiers'],
    ['not-said', 'modifiers'],
  ]);
});
