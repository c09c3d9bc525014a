import fc from 'fast-check';
import { check, checkByRules, serviceReader } from '../../../src/check';
import {
  addDays,
  EMPTY_PROFILE,
  formatIsoDate,
  isoDate,
  lineTable,
  type CivilDate,
  type Field,
  type Modifier,
  type ServiceLine,
  type UnreadCell,
} from '../../../src/domain';
import { RULES, turnsOf, type GroupRule, type RuleContext, type Service } from '../../../src/rules';
import { referenceData } from '../../../src/reference/data';
import { testKnowledge } from '../knowledge';
import { lineOf, type LineFacts } from './lines';

const knowledge = testKnowledge();
const asOf = isoDate('2026-11-24');
const NAMES: readonly Field[] = ['client', 'visit', 'provider', 'billingGroup', 'start', 'end', 'charge'];
const COLUMNS: readonly Field[] = [
  ...(['date', 'code', 'units', 'minutes', 'modifiers', 'payer', 'license', 'state', 'technique'] as const),
  ...(['treatmentMinutes', 'referral', 'authorization', 'kx', 'notes'] as const),
  ...NAMES,
];

const orBlank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 9, nil: null });
const few = (...values: readonly string[]) => orBlank(fc.constantFrom(...values));
const unread: fc.Arbitrary<readonly UnreadCell[]> = fc.option(
  fc.constantFrom<UnreadCell>(
    { field: 'code', problem: 'malformed-code' },
    { field: 'units', problem: 'not-a-number' },
    { field: 'modifiers', problem: 'malformed-modifier' },
    { field: 'date', problem: 'ambiguous-date' },
  ),
  { freq: 9, nil: undefined },
) as never;

const line = fc.record({
  code: few(...'97124 97140 97110 97150 97161 97164 97750 97001 98940 99213 97811 97014 G0283'.split(' ')),
  units: orBlank(fc.constantFrom(0, 1, 1, 2, 3, 6, 1.5)),
  minutes: orBlank(fc.constantFrom(8, 15, 22.5, 23, 38)),
  modifiers: fc.subarray(['GP', 'GO', '59', '25', 'CQ', 'AT'] as Modifier[], { maxLength: 2 }),
  payer: few('Medicare', 'Medicare Part B', 'Aetna', 'Washington L&I', 'Acme (invented)'),
  license: few('LMT', 'PT', 'PTA', 'OT', 'DC', 'LMT; PNF'),
  state: few('WA', 'TX'),
  technique: few('Swedish', 'MFR', 'no such thing'),
  treatmentMinutes: fc.constantFrom(null, null, 45),
  notes: few('MFR 15 min', 'Swedish'),
  kx: few('yes', 'no'),
  referral: few('exp 12/31/2024'),
  authorization: few('through 2024-12-31'),
  unread: unread.map((cell) => (cell === undefined ? [] : [cell])),
  provider: orBlank(fc.integer({ min: 0, max: 1 })),
  visit: orBlank(fc.integer({ min: 0, max: 1 })),
  billingGroup: fc.constantFrom(null, 0, 1),
  start: fc.constantFrom(null, 0, 15, 60, 7.5),
  end: fc.constantFrom(null, 30, 45, 90),
  charge: fc.constantFrom(null, 30, 60),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const namesOf = ({ provider, visit, start, end, charge }: Line) => ({ provider, visit, start, end, charge });

/** A day that comes again for another client, on another date, by others, at another hour. */
const again = fc.record({
  day: fc.nat(),
  client: orBlank(fc.integer({ min: 1, max: 9 })),
  date: few('2024-08-05', '2024-08-06', '2016-12-31', '2019-06-30', '2026-02-02', '2027-01-01'),
  others: fc.integer({ min: 0, max: 3 }),
  hour: fc.integer({ min: 8, max: 17 }),
  longer: fc.constantFrom(0, 0, 60),
  inOneRow: fc.boolean(),
  /** All by one provider, in one visit, of one charge. */
  alike: fc.boolean(),
});

const sheet = fc.record({
  // Some lines of a day differ in their names and times only.
  days: fc.array(
    fc
      .array(line, { minLength: 1, maxLength: 4 })
      .chain((own) => fc.tuple(fc.constant(own), fc.boolean()))
      .map(([own, same]) => (same ? own.map((one) => ({ ...own[0]!, ...namesOf(one) })) : own)),
    { minLength: 1, maxLength: 4 },
  ),
  order: fc.array(again, { minLength: 12, maxLength: 30 }),
  missing: fc.subarray([...COLUMNS], { maxLength: 6 }),
  backwards: fc.boolean(),
});

function tableOfDays({ days, order, missing, backwards }: typeof sheet extends fc.Arbitrary<infer T> ? T : never) {
  const lines: ServiceLine[] = [];
  for (const { day, client, date, others, hour, longer, inOneRow, alike } of order) {
    for (const [part, facts] of days[day % days.length]!.entries()) {
      const moved = (key: number | null, by: number) => (key === null ? null : (alike ? 0 : key) + by);
      const later = (time: number | null) => (time === null ? null : time + hour * 60);
      const { provider, visit, billingGroup, start, end } = facts;
      const row = inOneRow && part > 0 ? lines.at(-1)!.row : lines.length;
      const own = {
        ...facts,
        ...{ client, date, part, row },
        ...(alike && { technique: 'Swedish', charge: 60 }),
        ...{
          provider: moved(provider, others),
          visit: moved(visit, others * 5),
          billingGroup: moved(billingGroup, others),
        },
        ...{ start: later(start), end: later(end === null ? null : end + longer) },
      } as unknown as LineFacts;
      lines.push(without(missing, lineOf(own)));
    }
  }
  const columns = new Set(COLUMNS.filter((field) => !missing.includes(field)));
  return lineTable(backwards ? lines.reverse() : lines, columns);
}

const without = (fields: readonly Field[], one: ServiceLine): ServiceLine =>
  ({
    ...one,
    ...Object.fromEntries(fields.map((field) => [field, field === 'modifiers' ? [] : null])),
    unread: one.unread.filter(({ field }) => !fields.includes(field)),
  }) as ServiceLine;

test('what was said of a line or a day and is said again is what the rules say', () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom(asOf, null), (facts, today) => {
      const input = { table: tableOfDays(facts), knowledge, profile: EMPTY_PROFILE, asOf: today };
      expect(check(input)).toEqual(checkByRules({ ...input, rules: RULES }));
    }),
    { numRuns: 100 },
  );
});

// A start at a half minute comes from a fraction of a day that Excel has kept.
test.each([540, 540.5])('days with the same facts and other clock times are not the same day: %d', (start) => {
  const day = (client: number, end: number) =>
    lineOf({
      client,
      code: '97110',
      units: 3,
      minutes: 38,
      start,
      end,
      payer: 'Medicare',
      row: client,
    } as LineFacts);
  // One that comes again at another hour, with as long a session, and one whose session was too short.
  const later = { ...day(2, 645), start: start + 60 } as ServiceLine;
  const lines = [day(0, 585), day(1, 585), later, day(3, 570), day(4, 585)];
  const input = { table: lineTable(lines), knowledge, profile: EMPTY_PROFILE, asOf };
  const { findings } = check(input);
  expect(findings.filter(({ ruleId }) => ruleId === 'minutes-beyond-clock').map(({ rows }) => rows)).toEqual([[3]]);
  expect(check(input)).toEqual(checkByRules({ ...input, rules: RULES }));
});

describe('days between two turns are alike', () => {
  const context: RuleContext = { knowledge, profile: EMPTY_PROFILE, asOf, columns: new Set(COLUMNS), spellings: [] };
  const turns = turnsOf(RULES, context);
  const years = (from: CivilDate, to: CivilDate): [CivilDate, CivilDate] => [from, to];
  const stretches = [
    years(addDays(turns[0]!, -400), addDays(turns[0]!, -1)),
    ...turns.slice(1).map((turn, at) => years(turns[at]!, addDays(turn, -1))),
    years(turns.at(-1)!, addDays(turns.at(-1)!, 400)),
  ].filter(([from, to]) => from < to);

  /** Each a client's day: every code by several licenses for several payers, every payer, every edited pair. */
  const days: readonly (readonly LineFacts[])[] = [
    ...knowledge.codes.flatMap(({ code }) =>
      ['LMT', 'PTA'].map((license, at) => [{ code, license, payer: ['Medicare', 'Aetna', 'Cigna'][at]!, units: 4 }]),
    ),
    ...knowledge.payers.flatMap(({ name: payer }) => [
      [{ code: '97110', license: 'PT', payer, units: 9, minutes: 135 }],
      [{ code: '97124', license: 'LMT', payer, units: 9, minutes: 135 }],
      [{ code: '98940', license: 'DC', payer }],
      [{ code: '97530', license: 'OTA', payer }],
    ]),
    ...[...referenceData.pairs.ended, ...referenceData.pairs.active.slice(0, 40)].map(([one, other]) => [
      { code: one, payer: 'Medicare', modifiers: ['59'] as Modifier[] },
      { code: other, payer: 'Medicare' },
    ]),
  ];
  /** What tells the day itself is said once only. */
  const rules = RULES.filter(({ id }) => id !== 'date-future');
  const reportOn = (date: CivilDate) => {
    const text = formatIsoDate(date);
    const lines = days.flatMap((facts, client) => facts.map((own) => ({ ...own, client, date: text })));
    const table = lineTable(lines.map(lineOf), new Set(COLUMNS));
    const report = checkByRules({ table, knowledge, profile: EMPTY_PROFILE, asOf, rules });
    const { findings, notCheckable } = report;
    return JSON.stringify([findings, notCheckable]);
  };

  test.each(stretches.map(([from, to]) => [formatIsoDate(from), formatIsoDate(to), from, to] as const))(
    '%s to %s',
    (_from, _to, from, to) => {
      expect(reportOn(to) === reportOn(from)).toBe(true);
    },
  );
});

describe('a rule reads of lines what it says it reads', () => {
  const OF_ALL = ['row', 'part', 'date', 'code', 'units', 'modifiers', 'license', 'payer', 'unread'];
  const OF_SERVICE = ['line', 'code', 'credential', 'payer', 'countingRule', 'licenseText', 'payerText'];
  /** Of client and visit a rule about a line may ask only whether the line says them. */
  const OF_LINE = [...OF_ALL, 'minutes', 'treatmentMinutes', 'technique', 'state', 'client', 'visit'];
  const OF_TIMES = [
    ...OF_ALL,
    'minutes',
    'treatmentMinutes',
    'start',
    'end',
    'provider',
    'visit',
    'technique',
    'charge',
  ];
  const allowed = ({ scope, reads }: GroupRule) => (scope === 'line' ? OF_LINE : reads === 'times' ? OF_TIMES : OF_ALL);

  const remembered = RULES.filter(
    (rule): rule is GroupRule => (rule.scope === 'line' || rule.scope === 'client-day') && rule.reads !== 'anything',
  );
  const groups = fc.sample(fc.array(line, { minLength: 1, maxLength: 4 }), { numRuns: 1000, seed: 7 });
  const read = serviceReader(knowledge, EMPTY_PROFILE);

  test.each(remembered.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    const all = new Set<string>();
    const seen = new Set<string>();
    const ofService = new Set<string>();
    const watched = <T extends object>(of: T, names: Set<string>): T =>
      new Proxy(of, { get: (target, name) => (names.add(String(name)), Reflect.get(target, name)) });
    const context: RuleContext = { knowledge, profile: EMPTY_PROFILE, asOf, columns: new Set(COLUMNS), spellings: [] };
    for (const facts of groups) {
      const services = facts.map((own: Line, row): Service => {
        const whole = lineOf({ ...(own as unknown as LineFacts), client: 1 }, row);
        return watched({ ...read(whole), line: watched(whole, seen) }, ofService);
      });
      for (const group of rule.scope === 'line' ? services.map((one) => [one]) : [services]) {
        if (group.some((one) => rule.needs.some((field) => one.line[field as keyof ServiceLine] === null))) continue;
        seen.clear();
        expect([...rule.check({ services: group }, context)].length).toBeLessThan(99);
        for (const name of seen) all.add(name);
      }
    }
    expect([...all].filter((name) => !allowed(rule).includes(name))).toEqual([]);
    const more = rule.scope === 'line' ? ['state', 'stateText'] : [];
    expect([...ofService].filter((name) => ![...OF_SERVICE, ...more].includes(name))).toEqual([]);
  });

  const context: RuleContext = { knowledge, profile: EMPTY_PROFILE, asOf, columns: new Set(COLUMNS), spellings: [] };
  const serviceOf = (own: object, row: number): Service => read(lineOf({ ...(own as LineFacts), client: 1 }, row));
  const saidOf = (rule: GroupRule, services: readonly Service[]) =>
    JSON.stringify(
      [...rule.check({ services }, context)].map((report) => ({
        ...report,
        services: report.services?.map((one) => services.indexOf(one)),
      })),
    );

  const ofCodes = remembered.filter(({ scope, reads }) => scope === 'client-day' && reads === undefined);
  test.each(ofCodes.map((rule) => [rule.id, rule] as const))(
    'of units, %s reads whether there are any',
    (_id, rule) => {
      for (const facts of groups) {
        const more = facts.map((own) => ({ ...own, units: own.units === null || own.units === 0 ? own.units : 9 }));
        expect(saidOf(rule, more.map(serviceOf))).toBe(saidOf(rule, facts.map(serviceOf)));
      }
    },
  );

  const OF_KIND = [...OF_ALL, 'minutes', 'treatmentMinutes'];
  const quiet = RULES.flatMap(({ id, quiet: of }) => (of === undefined ? [] : [[id, of(context)] as const]));
  test.each(quiet)('to be quiet, %s reads what lines of one kind agree in', (_id, of) => {
    const seen = new Set<string>();
    for (const facts of groups) {
      for (const [row, own] of facts.entries()) {
        const service = serviceOf(own, row);
        const line = new Proxy(service.line, {
          get: (target, name) => (seen.add(String(name)), Reflect.get(target, name)),
        });
        const watched = { ...service, line };
        if ('weight' in of) of.weight(watched);
        else of.see(watched);
      }
    }
    expect([...seen].filter((name) => !OF_KIND.includes(name))).toEqual([]);
  });

  const ofDays = RULES.filter((rule): rule is GroupRule => rule.scope === 'client-day' && rule.quiet !== undefined);
  test.each(ofDays.map((rule) => [rule.id, rule] as const))('%s has nothing to say where it is quiet', (_id, rule) => {
    const of = rule.quiet!(context);
    let quietOnes = 0;
    for (const facts of groups) {
      const services = facts.map(serviceOf);
      if (services.some(({ line: own }) => rule.needs.some((field) => own[field as keyof ServiceLine] === null)))
        continue;
      const seen = 'weight' in of ? [] : services.map((one) => of.see(one)).filter((one) => one !== null);
      const isQuiet =
        'weight' in of
          ? services.reduce((sum, one) => sum + of.weight(one), 0) <= of.most
          : !seen.includes(undefined) && of.isRight(seen, seen.length);
      if (!isQuiet) continue;
      quietOnes++;
      expect(saidOf(rule, services)).toBe('[]');
    }
    // With clock times in the sheet this one is always asked.
    if (rule.id !== 'minutes-beyond-clock') expect(quietOnes).toBeGreaterThan(20);
  });
});
