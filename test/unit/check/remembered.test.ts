import fc from 'fast-check';
import { check, checkByRules } from '../../../src/check';
import { EMPTY_PROFILE, isoDate, lineTable, type Field, type ServiceLine } from '../../../src/domain';
import { RULES } from '../../../src/rules';
import { testKnowledge } from '../knowledge';
import { COLUMNS, few, line, orBlank, type Line } from './any-line';
import { lineOf, type LineFacts } from './lines';

const knowledge = testKnowledge();
const asOf = isoDate('2026-11-24');

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

/** Lines of which nothing is said as long as only their facts are looked at. */
const quiet = (facts: LineFacts = {}) =>
  lineOf({ payer: 'Self-pay', license: 'LMT', state: 'OR', technique: 'Swedish massage', ...facts });

test('a line with the facts of one that nothing is said of is still shown to the rules that look further', () => {
  const lines = ['Swedish 15 min', 'Swedish 15 min', 'MFR 15 min', 'Swedish 15 min'].map((notes, row) => ({
    ...quiet({ notes, client: row < 3 ? 1 : 2 }),
    row,
  }));
  const spellings = [{ field: 'client', rows: [1, 3] }] as const;
  const input = { table: { ...lineTable(lines), spellings }, knowledge, profile: EMPTY_PROFILE, asOf };
  const said = (id: string) => check(input).findings.flatMap(({ ruleId, rows }) => (ruleId === id ? [rows] : []));
  expect(said('note-names-no-technique')).toEqual([[2]]);
  expect(said('client-two-spellings')).toEqual([[1, 3]]);
  expect(check(input)).toEqual(checkByRules({ ...input, rules: RULES }));
});

test('two spellings of a client are seen among lines that nothing else is said of', () => {
  const lines = [1, 1, 2, 2].map((client, row) => ({ ...quiet({ client }), row }));
  const spellings = [{ field: 'client', rows: [1, 3] }] as const;
  const input = { table: { ...lineTable(lines), spellings }, knowledge, profile: EMPTY_PROFILE, asOf };
  expect(check(input)).toEqual(checkByRules({ ...input, rules: RULES }));
});
