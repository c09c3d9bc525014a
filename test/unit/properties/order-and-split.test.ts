import fc from 'fast-check';
import type { CheckReport } from '../../../src/check';
import type { Field, Modifier, ServiceLine } from '../../../src/domain';
import { RULES } from '../../../src/rules';
import { twoProvidersAtOnce } from '../../../src/rules/client-day/two-providers-at-once';
import { overlappingTimes } from '../../../src/rules/provider-day/overlapping-times';
import { checkLines, lineOf, type LineFacts } from '../check/lines';

const COLUMNS: readonly Field[] = [
  'date',
  'client',
  'provider',
  'billingGroup',
  'code',
  'units',
  'minutes',
  'start',
  'end',
  'modifiers',
  'payer',
  'license',
  'state',
  'technique',
  'treatmentMinutes',
];

const orBlank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 9, nil: null });
const CODES = '97124 97140 97110 97112 97530 97150 97161 97164 97750 97010 97012 98940 99213 97810 97811 99080'.split(
  ' ',
);

/** A line as sheets have them, with few clients, days and codes, so that lines meet. */
const line: fc.Arbitrary<LineFacts> = fc.record({
  date: orBlank(fc.constantFrom('2024-08-05', '2024-08-06', '2019-12-31', '2026-02-02')),
  client: orBlank(fc.integer({ min: 1, max: 3 })),
  provider: orBlank(fc.integer({ min: 1, max: 2 })),
  billingGroup: fc.constantFrom(null, null, 1, 2),
  code: orBlank(fc.constantFrom(...CODES)),
  units: orBlank(fc.integer({ min: 0, max: 6 })),
  minutes: orBlank(fc.integer({ min: 0, max: 70 })),
  start: orBlank(fc.constantFrom(540, 555, 600)) as fc.Arbitrary<ServiceLine['start']>,
  end: orBlank(fc.constantFrom(570, 600, 660)) as fc.Arbitrary<ServiceLine['end']>,
  modifiers: fc.subarray(['GP', 'GO', '59', '25', 'CQ'] as Modifier[]),
  payer: orBlank(
    fc.constantFrom('Medicare', 'Medicare Part B', 'Aetna', 'Cigna', 'Commercial default', 'Acme (invented)'),
  ),
  license: orBlank(fc.constantFrom('LMT', 'PT', 'PTA', 'OT', 'LMT; PNF')),
  technique: orBlank(fc.constantFrom('Swedish', 'MFR', 'NMT', 'no such thing')),
  treatmentMinutes: fc.constantFrom(null, null, 45, 60) as fc.Arbitrary<ServiceLine['treatmentMinutes']>,
});
const sheet = fc.array(line, { minLength: 2, maxLength: 14 });

/** Rules whose groups end with the day. */
const DAILY = RULES.filter(({ scope }) => scope === 'line' || scope === 'client-day' || scope === 'provider-day');

/** What a report says, each line by the number it had before the rows were moved. */
function said({ findings, notCheckable }: CheckReport, numberOf: (row: number) => number = (row) => row) {
  const numbers = (rows: readonly number[]) => rows.map(numberOf).sort((a, b) => a - b);
  return {
    findings: findings
      .map(({ ruleId, messageId, data, severity, rows, fixes = [] }) =>
        JSON.stringify([ruleId, messageId, data, severity, numbers(rows), fixes.length]),
      )
      .sort(),
    gaps: notCheckable
      .map(({ ruleId, reasonId, data, rows }) => JSON.stringify([ruleId, reasonId, data, numbers(rows)]))
      .sort(),
  };
}

test('the order of the rows changes nothing in what is found', () => {
  // Of several overlaps of one person's identical lines either may be named; these rules have properties of their own.
  const rules = DAILY.filter((rule) => rule !== overlappingTimes && rule !== twoProvidersAtOnce);
  fc.assert(
    fc.property(
      sheet.chain((facts) =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray(
            facts.map((_, at) => at),
            { minLength: facts.length },
          ),
        ),
      ),
      ([facts, order]) => {
        const inOrder = checkLines(facts.map(lineOf), { rules, columns: COLUMNS });
        const moved = checkLines(
          order.map((from, row) => lineOf(facts[from]!, row)),
          { rules, columns: COLUMNS },
        );
        const there = said(inOrder);
        const here = said(moved, (row) => order[row]!);
        expect(withoutOrder(here)).toEqual(withoutOrder(there));
        expect({ ...moved.counts, rows: moved.supportedRows }).toEqual({
          ...inOrder.counts,
          rows: inOrder.supportedRows,
        });
      },
    ),
    { numRuns: 300 },
  );
});

/** Which codes are listed first in a text may follow the sheet. */
const withoutOrder = ({ findings, gaps }: ReturnType<typeof said>) => ({
  gaps,
  findings: findings.map((text) => [...text].sort().join('')).sort(),
});

test('splitting a sheet in two by day changes nothing', () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom('2024-08-05', '2024-08-06', '2019-12-31'), (facts, day) => {
      const lines = facts.map(lineOf);
      const whole = said(checkLines(lines, { rules: DAILY, columns: COLUMNS }));
      const parts = [true, false].map((onDay) =>
        checkLines(
          lines.filter((_, at) => (facts[at]!.date === day) === onDay),
          { rules: DAILY, columns: COLUMNS },
        ),
      );
      expect(parts.flatMap((part) => said(part).findings).sort()).toEqual(whole.findings);
      expect(joined(parts)).toEqual(whole.gaps);
    }),
    { numRuns: 300 },
  );
});

/** The same reason of the same rule is one entry. */
function joined(parts: readonly CheckReport[]): readonly string[] {
  const rows = new Map<string, number[]>();
  for (const { ruleId, reasonId, data, rows: own } of parts.flatMap(({ notCheckable }) => notCheckable)) {
    const key = JSON.stringify([ruleId, reasonId, data]);
    rows.set(key, [...(rows.get(key) ?? []), ...own]);
  }
  return [...rows].map(([key, own]) => `${key.slice(0, -1)},${JSON.stringify(own.sort((a, b) => a - b))}]`).sort();
}

test('a client-day of another client changes nothing', () => {
  const rules = RULES.filter(({ scope }) => scope === 'client-day' || scope === 'episode');
  fc.assert(
    fc.property(sheet, sheet, (facts, others) => {
      const lines = facts.map(lineOf);
      const strangers = others.map((one, at) => lineOf({ ...one, client: 9 }, facts.length + at));
      const alone = checkLines(lines, { rules, columns: COLUMNS }).findings;
      const beside = checkLines([...lines, ...strangers], { rules, columns: COLUMNS }).findings;
      expect(beside.filter(({ rows }) => rows[0]! < facts.length)).toEqual(alone);
    }),
    { numRuns: 100 },
  );
});

const overlapping = fc.array(
  fc.record({
    client: fc.integer({ min: 1, max: 4 }),
    start: fc.integer({ min: 0, max: 30 }),
    length: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 1, maxLength: 10 },
);

test('overlaps are found exactly where two clients have one minute, and each named pair has one', () => {
  fc.assert(
    fc.property(overlapping, (times) => {
      const lines = times.map(({ client, start, length }, row) =>
        lineOf({ client, provider: 1, code: '97140', start: start as never, end: (start + length) as never }, row),
      );
      const { findings } = checkLines(lines, { rules: [overlappingTimes], columns: COLUMNS });
      const meet = (a: number, b: number) => {
        const [one, other] = [times[a]!, times[b]!];
        const shared = Math.min(one.start + one.length, other.start + other.length) - Math.max(one.start, other.start);
        return one.client !== other.client && one.start !== other.start ? Math.max(0, shared) : 0;
      };
      for (const { rows, data } of findings) expect(meet(rows[0]!, rows[1]!)).toBe(data.minutes);
      const sameStart = times.some((a, at) =>
        times.slice(0, at).some((b) => a.start === b.start && a.client !== b.client),
      );
      const any = times.some((_, a) => times.some((_, b) => meet(a, b) > 0));
      // Two clients with one start are another rule's, and may hide an overlap from this one until they are settled.
      if (!any) expect(findings).toEqual([]);
      else if (!sameStart) expect(findings.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['client', overlappingTimes, (person: number) => ({ client: person, provider: 1 })],
  ['provider', twoProvidersAtOnce, (person: number) => ({ client: 1, provider: person })],
])('every service that begins while that of another %s lasts is in a finding of the two', (_person, rule, of) => {
  fc.assert(
    fc.property(overlapping, (drawn) => {
      // One start each, so that only overlaps are looked at.
      const times = drawn.map((one, at) => ({ ...one, start: one.start + at / 100 }));
      const lines = times.map(({ client, start, length }, row) =>
        lineOf({ ...of(client), code: '97140', start: start as never, end: (start + length) as never }, row),
      );
      const { findings } = checkLines(lines, { rules: [rule], columns: COLUMNS });
      const named = new Set(findings.flatMap(({ rows }) => rows.map((row) => times[row]!.client)));
      for (const one of times) {
        const met = times.some(
          (other) => other.client !== one.client && other.start < one.start && other.start + other.length > one.start,
        );
        if (met) expect(named).toContain(one.client);
      }
    }),
    { numRuns: 500 },
  );
});
