import { checkInSlices, severityOf, type Done } from '../../../src/check';
import { EMPTY_PROFILE, lineTable, type Authority, type Severity } from '../../../src/domain';
import { defineRule, definePattern, type Report, type Rule } from '../../../src/rules';
import { testKnowledge } from '../knowledge';
import { checkLines, linesOf } from './lines';

const SURE: Authority = { name: 'This test', confidence: 'primary' };

/** A rule that says something of chosen rows. */
const says = (id: string, severity: Severity, tell: (row: number) => Partial<Report> | null, more: object = {}): Rule =>
  defineRule({
    id,
    version: 1,
    title: 'A rule of this test',
    explanation: 'It says what it is told to say.',
    scope: 'line',
    severity,
    needs: [],
    reads: 'anything',
    authority: SURE,
    tables: [],
    messages: { said: 'Said.' },
    *check({ services }) {
      const report = tell(services[0]!.line.row);
      if (report !== null) yield { messageId: 'said', data: {}, ...report } as Report;
    },
    ...more,
  });

const three = linesOf({}, {}, {});

describe('the report', () => {
  test('counts rows, lines, client-days and what is supported', () => {
    const lines = [...linesOf({}, {}), ...linesOf({ client: 2 })].map((line, at) => ({ ...line, row: at < 2 ? 4 : 9 }));
    const report = checkLines(lines, { rules: [says('a', 'error', (row) => (row === 4 ? {} : null)), shown()] });
    expect(report).toMatchObject({ rows: 2, lines: 3, sessions: 2, supportedRows: 1 });
    expect(report.counts).toEqual({ error: 2, warning: 0, advice: 0, information: 0 });
  });

  test('names the services of a row, where it is not about the first of each, also of lines with the same facts', () => {
    const lines = linesOf({}, {}, {}, {}).map((line, at) => ({ ...line, row: at >> 1, part: at % 2 }));
    const second = says('a', 'error', () => ({}), { reads: undefined });
    const parts = checkLines(lines, { rules: [second] }).findings.map((one) => [one.rows, one.parts]);
    expect(parts).toEqual([
      [[0], undefined],
      [[0], [[1]]],
      [[1], undefined],
      [[1], [[1]]],
    ]);
    const [day] = checkLines(lines, { rules: [says('a', 'error', () => ({}), { scope: 'client-day' })] }).findings;
    expect([day!.rows, day!.parts]).toEqual([
      [0, 1],
      [
        [0, 1],
        [0, 1],
      ],
    ]);
  });

  test('information leaves a row supported, advice does not', () => {
    expect(checkLines(three, { rules: [says('a', 'information', () => ({}))] }).supportedRows).toBe(3);
    expect(checkLines(three, { rules: [says('a', 'advice', (row) => (row === 1 ? {} : null))] }).supportedRows).toBe(2);
  });

  test('what could not be judged is no pass; a missing column speaks against no single row', () => {
    const open = says('a', 'error', (row) => (row === 1 ? { notCheckable: 'blank' } : null));
    expect(checkLines(three, { rules: [open] }).supportedRows).toBe(2);
    const without = says('a', 'error', () => null, { needsColumns: ['notes'] });
    expect(checkLines(three, { rules: [without] }).supportedRows).toBe(3);
  });

  test('where units are compared with nothing, no row with a timed line is supported, and one without is', () => {
    const compares = says('a', 'error', () => null, { needsColumns: ['minutes'], comparesUnits: true });
    const lines = linesOf({ code: '97124' }, { code: '98940' }, { code: '97140' }, { code: '97140' });
    const report = checkLines(lines, { rules: [compares], columns: ['code', 'units'] });
    expect(report.supportedRows).toBe(1);
    expect(report.notCheckable.map(({ reasonId, rows }) => [reasonId, rows])).toEqual([
      ['no-column', [0, 1, 2, 3]],
      ['not-compared', [0, 2, 3]],
    ]);
    expect(checkLines(lines, { rules: [compares], columns: ['code', 'units', 'minutes'] }).supportedRows).toBe(4);
  });

  test('a pattern over the sheet speaks against no single row', () => {
    const pattern = definePattern({
      ...(says('p', 'advice', () => null) as object as Parameters<typeof definePattern>[0]),
      over: 'line',
      start: () => {
        const seen: never[] = [];
        return {
          see: ({ services }) => void seen.push(...(services as never[])),
          *close() {
            yield { messageId: 'said', data: {}, services: seen };
          },
        };
      },
    });
    const report = checkLines(three, { rules: [pattern] });
    expect(report.findings.map(({ rows }) => rows)).toEqual([[0, 1, 2]]);
    expect(report.supportedRows).toBe(3);
    expect(report.counts.advice).toBe(1);
  });

  test('is in the order of rows, then of seriousness, then of rules', () => {
    const report = checkLines(three, {
      rules: [
        says('z', 'error', (row) => (row === 1 ? {} : null)),
        says('b', 'warning', () => ({})),
        says('a', 'warning', () => ({})),
      ],
    });
    expect(report.findings.map(({ ruleId, rows }) => `${ruleId}${rows.join()}`)).toEqual([
      'a0',
      'b0',
      'z1',
      'a1',
      'b1',
      'a2',
      'b2',
    ]);
    expect(report.rulesRun).toEqual(['a', 'b', 'z']);
  });

  test('two findings of a rule on the same rows are in the order of their data', () => {
    const rule = defineRule({
      ...(says('a', 'error', () => null) as Parameters<typeof defineRule>[0]),
      scope: 'client-day',
      *check({ services }) {
        yield { messageId: 'said', data: { n: 2 } };
        yield { messageId: 'said', data: { n: 1 } };
        yield { messageId: 'said', data: { n: 0 }, services: services.slice(0, 2) };
      },
    });
    expect(checkLines(three, { rules: [rule] }).findings.map(({ data }) => data.n)).toEqual([0, 1, 2]);
  });

  test('reasons of one kind are one entry, in the order of rows, rules and reasons', () => {
    const open = (id: string, reason: string, from: number) =>
      says(id, 'error', (row) => (row >= from ? { notCheckable: reason } : null));
    const report = checkLines(three, {
      rules: [open('b', 'y', 0), open('b2', 'x', 1), open('a', 'z', 0), open('a', 'x', 0)],
    });
    expect(report.notCheckable.map(({ ruleId, reasonId, rows }) => `${ruleId} ${reasonId} ${rows.join()}`)).toEqual([
      'a x 0,1,2',
      'a z 0,1,2',
      'b y 0,1,2',
      'b2 x 1,2',
    ]);
  });

  test('a reason that names no row stands first', () => {
    const open = (id: string, more: object) =>
      says(id, 'error', (row) => (row === 0 ? { notCheckable: 'x', ...more } : null));
    const report = checkLines(three, { rules: [open('a', { data: { n: 1 } }), open('b', { services: [] })] });
    expect(report.notCheckable.map(({ ruleId, rows }) => [ruleId, rows])).toEqual([
      ['a', [0]],
      ['b', []],
    ]);
  });

  test('a rule that the profile switched off says nothing', () => {
    const rule = says('a', 'error', () => ({}), { needsColumns: ['notes'] });
    const report = checkLines(three, { rules: [rule], profile: { rulesOff: ['a'] } });
    expect(report).toMatchObject({ findings: [], notCheckable: [], rulesRun: [] });
  });

  test('a finding carries rows without repeats and the field to look at, its authority, denial, steps and fixes where there are any', () => {
    const fix = { kind: 'set-units', row: 0, part: 0, before: 2, after: 1 } as const;
    const step = { stepId: 'units-total', data: {} };
    const full = says('a', 'error', (row) => (row === 0 ? { denial: '99', steps: [step], fixes: [fix] } : null), {
      denial: '18',
    });
    const [finding] = checkLines(three, { rules: [full] }).findings;
    expect(finding).toEqual({
      ruleId: 'a',
      messageId: 'said',
      data: {},
      severity: 'error',
      rows: [0],
      field: 'code',
      authority: SURE,
      denial: '99',
      steps: [step],
      fixes: [fix],
    });
    const bare = says('a', 'error', (row) => (row === 0 ? { fixes: [] } : null));
    expect(Object.keys(checkLines(three, { rules: [bare] }).findings[0]!)).toEqual([
      'ruleId',
      'messageId',
      'data',
      'severity',
      'rows',
      'field',
      'authority',
    ]);
    expect(checkLines(three, { rules: [says('a', 'error', () => ({}), { denial: '18' })] }).findings[0]!.denial).toBe(
      '18',
    );
  });

  test('names the date of a line without a code, and the field that the rule names', () => {
    const nameless = linesOf({ code: null });
    const fieldBy = (more: object) =>
      checkLines(nameless, { rules: [says('a', 'error', () => more)] }).findings[0]!.field;
    expect(fieldBy({})).toEqual(['date']);
    expect(fieldBy({ field: 'units' })).toBe('units');
    expect(fieldBy({ field: null })).toBeNull();
  });

  test('parts of one row are named once, by the code where one of them has it', () => {
    const parts = linesOf({ code: null }, {}, { code: null }).map((line, at) => ({
      ...line,
      row: at < 2 ? 3 : 4,
      part: at % 2,
    }));
    const rule = defineRule({
      ...(says('a', 'error', () => null) as Parameters<typeof defineRule>[0]),
      scope: 'client-day',
      *check() {
        yield { messageId: 'said', data: {} };
      },
    });
    const [finding] = checkLines(parts, { rules: [rule] }).findings;
    expect(finding).toMatchObject({ rows: [3, 4], field: ['code', 'date'] });
  });

  test('names the editions of its tables', () => {
    expect(checkLines(three, { rules: [] }).stamps).toBe(testKnowledge().stamps);
  });
});

function shown(): Rule {
  return defineRule({
    ...(says('day', 'information', () => null) as Parameters<typeof defineRule>[0]),
    scope: 'client-day',
    *check() {},
  });
}

test.each([
  ['error', undefined, 'primary', 'error'],
  ['error', undefined, 'verified', 'error'],
  ['error', undefined, 'single', 'advice'],
  ['warning', undefined, 'unverified', 'advice'],
  ['advice', undefined, 'contradiction', 'advice'],
  ['information', undefined, 'unverified', 'information'],
  ['error', 'warning', 'primary', 'warning'],
  ['warning', 'error', 'primary', 'warning'],
  ['error', 'information', 'single', 'information'],
] as const)('a rule of %s that asks for %s on a %s source gives %s', (rule, asked, confidence, given) => {
  expect(severityOf(rule, asked, confidence)).toBe(given);
});

describe('work in slices', () => {
  const input = (count: number) => ({
    table: lineTable(Array.from({ length: count }, (_, row) => ({ ...linesOf({ client: row })[0]!, row }))),
    knowledge: testKnowledge(),
    profile: EMPTY_PROFILE,
    asOf: null,
  });

  test('says how far it is, and ends at the whole', () => {
    const rules = [says('a', 'error', () => null), shown()];
    const steps: Done[] = [];
    const work = checkInSlices({ ...input(1200), rules });
    let step = work.next();
    for (; !step.done; step = work.next()) steps.push(step.value);
    expect(steps.map(({ total }) => total)).toEqual(steps.map(() => 2400));
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b));
    expect(steps[0]).toEqual({ done: 0, total: 2400 });
    expect(steps.at(-1)).toEqual({ done: 2400, total: 2400 });
    expect(step.value).toMatchObject({ lines: 1200, sessions: 1200 });
  });

  test('lines that a rule has to look at anew are few between two steps', () => {
    let looked = 0;
    let most = 0;
    const rule = says('a', 'error', () => (looked++, null));
    const work = checkInSlices({ ...input(1200), rules: [rule] });
    for (let step = work.next(); !step.done; step = work.next()) {
      most = Math.max(most, looked);
      looked = 0;
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(100);
  });

  test('nothing to do is done at once', () => {
    const work = checkInSlices({ ...input(3), rules: [] });
    let step = work.next();
    for (; !step.done; step = work.next()) expect(step.value.done).toBe(0);
    expect(step.value).toMatchObject({ lines: 3, findings: [], supportedRows: 3 });
  });
});
