import { check } from '../../../src/check';
import { EMPTY_PROFILE, isoDate, lineTable, type Modifier } from '../../../src/domain';
import pairs from '../../../src/reference/data/pairs.json';
import { evaluationWithTreatment } from '../../../src/rules/client-day/evaluation-with-treatment';
import { pairNeedsModifier } from '../../../src/rules/client-day/pair-needs-modifier';
import { pairNeverTogether } from '../../../src/rules/client-day/pair-never-together';
import { testKnowledge } from '../knowledge';
import { lineOf } from '../check/lines';

/** Before the table, at the turn of the two big changes, in the table, and after it. */
const DATES = [
  '1998-05-04',
  '2016-12-31',
  '2017-01-03',
  '2019-12-31',
  '2020-01-02',
  '2020-10-02',
  '2024-08-05',
  '2026-03-02',
];
const RULES_OF_PAIRS = [pairNeverTogether, evaluationWithTreatment, pairNeedsModifier];
const CODES = testKnowledge().codes.map(({ code }) => code as string);

/** What the rows of the data file say, read here anew: the edit that could be in force on the day, the first to end first. */
const EDITS = new Map<
  string,
  { readonly one: string; readonly two: string; readonly indicator: number; readonly until: string }[]
>();
for (const [one, two, indicator, until = '9999-12-31'] of [...pairs.active, ...pairs.ended] as [
  string,
  string,
  number,
  string?,
][]) {
  const key = [one, two].sort().join('/');
  EDITS.set(
    key,
    [...(EDITS.get(key) ?? []), { one, two, indicator, until }].sort((a, b) => (a.until < b.until ? -1 : 1)),
  );
}
const editOf = (a: string, b: string, date: string) =>
  EDITS.get([a, b].sort().join('/'))?.find(({ until }) => date <= until) ?? null;

/** Both codes of a pair as one client's day with Medicare, in this order; clients are numbered by the pair. */
function found(date: string, modifiers: readonly string[] = []) {
  const lines = CODES.flatMap((a, i) =>
    CODES.flatMap((b, j) =>
      i === j
        ? []
        : [a, b].map((code, at) => {
            const facts = { code, client: i * CODES.length + j, date, payer: 'Medicare Part B' };
            return lineOf({ ...facts, modifiers: modifiers as readonly Modifier[] }, (i * CODES.length + j) * 2 + at);
          }),
    ),
  );
  const report = check({
    table: lineTable(lines, new Set(['code', 'client', 'date', 'payer', 'modifiers', 'units'] as const)),
    knowledge: testKnowledge(),
    profile: EMPTY_PROFILE,
    asOf: isoDate('2026-11-24'),
    rules: RULES_OF_PAIRS,
  });
  return new Map(
    report.findings.map(({ rows, messageId, severity, data }) => [
      Math.floor(rows[0]! / 2),
      `${messageId} ${severity} ${data.column1} ${data.column2}`,
    ]),
  );
}

test.each(DATES)('every two codes, in both orders, are judged on %s as the rows of the table say', (date) => {
  const inside = date >= '2024-07-01' && date <= '2024-09-30';
  const [suffix, severity] = inside ? ['', 'error'] : ['-by', 'warning'];
  const evaluation = (code: string) => /^97(?:00[1-6]|16[1-9]|17[0-2])$|^9252[1-4]$/.test(code);
  const said = found(date);
  let edits = 0;
  CODES.forEach((a, i) =>
    CODES.forEach((b, j) => {
      const edit = editOf(a, b, date);
      const got = said.get(i * CODES.length + j);
      if (i === j || edit === null) return void (got === undefined || fail(`${a} ${b}: ${got}`));
      edits++;
      const id = edit.indicator === 1 ? 'missing' : evaluation(a) !== evaluation(b) ? 'barred' : 'never';
      if (got !== `${id}${suffix} ${severity} ${edit.one} ${edit.two}`) fail(`${a} ${b}: ${got}, not ${id}`);
    }),
  );
  // Each edit once in each order.
  expect(edits % 2).toBe(0);
  expect(edits).toBeGreaterThan(2 * 450);
});

test('with 59 on both lines only what is never together stays', () => {
  const said = [...found('2024-08-05', ['59']).values()];
  const never = [...EDITS.values()].filter((edits) =>
    edits.some(({ indicator, until }) => indicator === 0 && until > '2024-08-05'),
  );
  expect(said).toHaveLength(never.length * 2);
  expect(said.every((text) => /^(never|barred) /.test(text))).toBe(true);
});

test('pairs that are wrongly believed in stay unflagged', () => {
  const said = found('2024-08-05');
  for (const [a, b] of [
    ['97530', '97140'],
    ['97110', '97140'],
    ['97112', '97140'],
    ['97530', '97116'],
    ['97124', '97110'],
  ] as const) {
    const key = CODES.indexOf(a) * CODES.length + CODES.indexOf(b);
    expect(said.get(key)).toBeUndefined();
  }
});

function fail(text: string): never {
  throw new Error(text);
}
