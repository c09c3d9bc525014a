import { isoDate, serviceLine, type Finding, type ServiceLine } from '../../../src/domain';
import { findingPrint, StandingWaivers, type WaivedFacts, type Waiver } from '../../../src/storage';

type Said = Pick<Finding, 'rows' | 'messageId' | 'data'>;

const SALT = '0123456789abcdef';
const SAID: Said = { rows: [0, 1], messageId: 'overlap', data: { minutes: 15, codes: '97110 and 97140' } };
const LINES = [
  serviceLine({ row: 0, date: isoDate('2024-08-05'), code: '97110' as ServiceLine['code'] }),
  serviceLine({ row: 1, date: isoDate('2024-08-05'), code: '97140' as ServiceLine['code'] }),
];

const factsOf = (lines: readonly ServiceLine[], more: Partial<WaivedFacts> = {}): WaivedFacts => ({
  lines: (row) => lines.filter((line) => line.row === row),
  date: () => '2024-08-05',
  client: () => 'Avery Sample',
  provider: () => 'Lee Kneads',
  payer: () => 'Self-pay',
  visit: () => '',
  ...more,
});
const printWith = (change: Partial<ServiceLine>) =>
  findingPrint(SAID, factsOf([LINES[0]!, { ...LINES[1]!, ...change }]), SALT);
const PRINT = findingPrint(SAID, factsOf(LINES), SALT);

describe('the print of a finding', () => {
  test.each(
    Object.entries({
      ...{ units: 2, minutes: 44, modifiers: ['59'], start: 600, end: 640, charge: 12.5, treatmentMinutes: 70 },
      ...{ license: 'PT', payer: 'Cash', state: 'OR', technique: 'cupping', goal: 'relax', notes: 'a word' },
      ...{ authorization: 'A1', referral: 'yes', kx: 'yes', date: isoDate('2024-08-06') },
      unread: [{ field: 'units', problem: 'not-a-number' }],
    }),
  )('is another one when a line’s %s has changed', (field, value) => {
    expect(printWith({ [field]: value })).not.toBe(PRINT);
  });

  test('covers every fact of a line but the numbers of one reading of the sheet', () => {
    const { row: _, part: __, client: ___, visit: ____, provider: _____, billingGroup: ______, ...facts } = LINES[0]!;
    for (const field of Object.keys(facts))
      expect([field, printWith({ [field]: 'other' })]).not.toEqual([field, PRINT]);
    expect(printWith({ part: 3, client: 9, visit: 8, provider: 7, billingGroup: 6 })).toBe(PRINT);
  });

  test.each(['date', 'client', 'provider', 'payer', 'visit'] as const)('is another one when the %s has', (name) => {
    expect(findingPrint(SAID, factsOf(LINES, { [name]: () => 'another' }), SALT)).not.toBe(PRINT);
  });

  test('is another one when the finding says something else: its arithmetic, or another message', () => {
    const facts = factsOf(LINES);
    expect(findingPrint({ ...SAID, data: { ...SAID.data, minutes: 44 } }, facts, SALT)).not.toBe(PRINT);
    expect(findingPrint({ ...SAID, messageId: 'other' }, facts, SALT)).not.toBe(PRINT);
  });

  test('is the same in any order of the rows, of the codes it names, and on another day of checking', () => {
    const turned = LINES.map((line, at) => ({ ...line, row: 1 - at }));
    const data = { codes: '97140 and 97110', minutes: 15, today: '2024-09-01' };
    expect(findingPrint({ ...SAID, data }, factsOf(turned), SALT)).toBe(PRINT);
  });

  test('holds a version and a number, and no name', () => {
    expect(PRINT).toMatch(/^p2-[0-9a-f]{16}$/);
  });
});

test('a waiver whose print was made of fewer facts waives nothing, even where the number is the same', () => {
  const finding = { ...SAID, ruleId: 'a-rule' } as Finding;
  const waiver = { ruleId: 'a-rule', ruleVersion: 1, expires: '', withdrawn: '' } as Waiver;
  const standing = (fingerprint: string) =>
    new StandingWaivers([{ ...waiver, fingerprint }], [SALT], new Map([['a-rule', 1]]), '2024-09-01');
  expect(standing(PRINT).waives(finding, factsOf(LINES))).toBe(true);
  expect(standing(PRINT.slice(3)).waives(finding, factsOf(LINES))).toBe(false);
});
