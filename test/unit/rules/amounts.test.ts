import fc from 'fast-check';
import { serviceReader } from '../../../src/check';
import {
  addDays,
  EMPTY_PROFILE,
  isoDate,
  serviceLine,
  type Field,
  type Modifier,
  type ServiceLine,
  type UnreadCell,
} from '../../../src/domain';
import { RULES, stretchOf, turnsOf, type GroupRule, type RuleContext } from '../../../src/rules';
import { testKnowledge } from '../knowledge';

const knowledge = testKnowledge();
const turns = turnsOf(RULES, { knowledge, asOf: null });
const read = serviceReader(knowledge, EMPTY_PROFILE);
const COLUMNS: readonly Field[] = [
  ...(['code', 'units', 'minutes', 'license', 'payer', 'date', 'state', 'technique', 'modifiers'] as const),
];

const few = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { freq: 9, nil: null });
const CODES = '97124 97140 97110 97161 97001 97250 97122 97014 98940 99213 97811 97112 97150 97546 95851 99999';
const UNREAD: readonly UnreadCell[] = [
  { field: 'code', problem: 'malformed-code' },
  { field: 'units', problem: 'not-a-number' },
  { field: 'minutes', problem: 'not-a-duration' },
  { field: 'modifiers', problem: 'malformed-modifier' },
  { field: 'date', problem: 'ambiguous-date' },
];

const line: fc.Arbitrary<ServiceLine> = fc
  .record({
    code: few(...CODES.split(' ')),
    license: few('LMT', 'PT', 'PTA', 'OT', 'DC', 'LMT; PNF', 'intern'),
    payer: few('Medicare', 'Aetna', 'TRICARE', 'Washington L&I', 'Acme (invented)'),
    state: few('WA', 'TX', 'Atlantis'),
    technique: few('Swedish', 'MFR', 'NMT', 'no MLD', 'no such thing'),
    modifiers: fc.subarray(['GP', 'GO', '59', '25', 'CQ', 'AT', 'GY', 'QQ'] as Modifier[], { maxLength: 2 }),
    unread: fc.subarray([...UNREAD], { maxLength: 1 }),
  })
  .map((facts) => serviceLine(facts as Partial<ServiceLine>));

const units = [null, 0, -1, 1, 1.5, 2, 4, 9, 40];
const minutes = [null, 1, 7, 8, 22.5, 60, 480];
/** Two amounts of one kind: none, 0, or any other. */
const twoOf = (amounts: readonly (number | null)[]) =>
  fc.constantFrom(...amounts.flatMap((a) => amounts.filter((b) => kind(a) === kind(b)).map((b) => [a, b] as const)));
const kind = (amount: number | null) => (amount === null ? 'none' : amount === 0 ? 'zero' : 'some');

/** Two days between the same turns of the tables and rules. */
const twoDays = fc
  .tuple(fc.constantFrom(...turns, isoDate('1990-05-05')), fc.nat({ max: 700 }), fc.nat({ max: 700 }))
  .map(([turn, a, b]) => [addDays(turn, a), addDays(turn, b)] as const)
  .filter(([a, b]) => stretchOf(a, turns) === stretchOf(b, turns));

const twoLines = fc
  .tuple(line, twoOf(units), twoOf(minutes), fc.option(twoDays, { freq: 9, nil: [null, null] as const }))
  .map(([facts, billed, time, days]) =>
    [0, 1].map((at) => ({ ...facts, units: billed[at], minutes: time[at], date: days[at] }) as ServiceLine),
  );

const kept = RULES.filter((rule): rule is GroupRule => rule.scope !== 'sheet' && rule.amounts === false);

/** CHECK keeps what such a rule says of one line for all others of these facts: see `LinePlan`. */
describe('a rule that says it reads no amounts says the same of lines that differ in nothing else', () => {
  test.each(kept.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect([rule.scope, rule.reads]).toEqual(['line', undefined]);
    fc.assert(
      fc.property(twoLines, fc.subarray([...COLUMNS]), (lines, missing) => {
        const columns = new Set(COLUMNS.filter((field) => !missing.includes(field)));
        const context: RuleContext = { knowledge, profile: EMPTY_PROFILE, asOf: null, columns, spellings: [] };
        fc.pre(rule.needs.every((field) => lines.every((one) => one[field as keyof ServiceLine] !== null)));
        const [said, again] = lines.map((own) => [...rule.check({ services: [read(own)] }, context)]);
        expect(again).toEqual(said);
      }),
      { numRuns: 300 },
    );
  });

  test('there are such rules, and each of them has something to say', () => {
    expect(kept.length).toBeGreaterThan(15);
    const context = { knowledge, profile: EMPTY_PROFILE, asOf: null, columns: new Set(COLUMNS), spellings: [] };
    const lines = fc.sample(twoLines, { numRuns: 3000, seed: 7 }).map(([own]) => own!);
    const silent = kept.filter(({ needs, check }) =>
      lines
        .filter((own) => needs.every((field) => own[field as keyof ServiceLine] !== null))
        .every((own) => [...check({ services: [read(own)] }, context)].length === 0),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
