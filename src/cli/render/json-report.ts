import { findingAnswer, notCheckableAnswer } from '../../answers';
import { SEVERITIES } from '../../domain';
import { SHAPES } from '../json';
import type { SheetReport, WordedFinding, WordedGap } from './report';

const placeOf = ({ file, sheet }: SheetReport) => ({ file, sheet });
const findingOf = (report: SheetReport, { finding }: WordedFinding) => ({
  ...placeOf(report),
  ...findingAnswer(finding, 1),
});
const gapOf = (report: SheetReport, { gap }: WordedGap) => ({ ...placeOf(report), ...notCheckableAnswer(gap, 1) });

/** What `check --json` prints, piece by piece, a finding a line; rows are sheet rows, the first row of the sheet is 1. */
export function* jsonReport(reports: readonly SheetReport[]): Generator<string> {
  const sum = (of: (report: SheetReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  const head = {
    shape: 'therapy-code-check/check',
    shapeVersion: SHAPES.check,
    rows: sum(({ rows }) => rows),
    counts: Object.fromEntries(SEVERITIES.map((severity) => [severity, sum(({ counts }) => counts[severity])])),
    sheets: reports.map(sheetOf),
  };
  yield JSON.stringify(head, null, 2).slice(0, -2);
  yield* list(
    'findings',
    each(reports, (report) => report.findings, findingOf),
  );
  yield* list(
    'notCheckable',
    each(reports, (report) => report.notCheckable, gapOf),
  );
  yield '\n}\n';
}

/** What `check --jsonl` prints: one finding, or one thing that could not be checked, a line. */
export function* jsonLines(reports: readonly SheetReport[]): Generator<string> {
  for (const report of reports) {
    for (const one of report.findings) yield `${JSON.stringify({ kind: 'finding', ...findingOf(report, one) })}\n`;
    for (const one of report.notCheckable)
      yield `${JSON.stringify({ kind: 'not-checkable', ...gapOf(report, one) })}\n`;
  }
}

const sheetOf = ({ findings, notCheckable, stamps, columns: _, ...sheet }: SheetReport) => ({
  ...sheet,
  findings: findings.length,
  notCheckable: notCheckable.length,
  tables: stamps.map(({ name, edition }) => ({ name, edition })),
});

function* each<T>(
  reports: readonly SheetReport[],
  of: (report: SheetReport) => readonly T[],
  answer: (report: SheetReport, one: T) => object,
): Generator<object> {
  for (const report of reports) for (const one of of(report)) yield answer(report, one);
}

function* list(name: string, items: Iterable<object>): Generator<string> {
  yield `,\n  "${name}": [`;
  let separator = '\n    ';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n    ';
  }
  yield separator.startsWith(',') ? '\n  ]' : ']';
}
