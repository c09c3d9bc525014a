import { findingAnswer, notCheckableAnswer } from '../../answers';
import { SEVERITIES, type Finding, type NotCheckable } from '../../domain';
import { SHAPES } from '../json';
import type { Report, SheetReport, StaleWaivers } from './report';

/** What `check --json` prints, piece by piece, a finding a line; rows are sheet rows, the first row of the sheet is 1. */
export function* jsonReport({ sheets, left, stale, refused }: Report): Generator<string> {
  const sum = (of: (report: SheetReport) => number) => sheets.reduce((total, report) => total + of(report), 0);
  const head = {
    shape: 'therapy-code-check/check',
    shapeVersion: SHAPES.check,
    rows: sum(({ rows }) => rows),
    counts: Object.fromEntries(SEVERITIES.map((severity) => [severity, sum(({ counts }) => counts[severity])])),
    waived: sum(({ waived }) => waived.size),
    refused,
    sheets: sheets.map(sheetOf),
    tablesNotChecked: left,
    staleWaivers: stale.flatMap(staleOf),
  };
  yield JSON.stringify(head, null, 2).slice(0, -2);
  yield* list('findings', pieces(sheets, ''));
  yield* list('notCheckable', gapPieces(sheets, ''));
  yield '\n}\n';
}

/** What `check --jsonl` prints: one finding, or one thing that was not or could not be checked, a line. */
export function* jsonLines({ sheets, left }: Report): Generator<string> {
  for (const report of sheets) {
    for (const piece of pieces([report], '"kind":"finding",')) yield `${piece}\n`;
    for (const piece of gapPieces([report], '"kind":"not-checkable",')) yield `${piece}\n`;
  }
  for (const { file, sheet, table, rowsOutside } of sheets) {
    if (rowsOutside.length === 0) continue;
    yield `${JSON.stringify({ kind: 'rows-not-checked', file, sheet, table, rows: fromOne(rowsOutside) })}\n`;
  }
  for (const one of left) yield `${JSON.stringify({ kind: 'table-not-checked', ...one })}\n`;
}

const sheetOf = ({ findings, waived, notCheckable, stamps, columns: _, ...sheet }: SheetReport) => ({
  ...sheet,
  rowsOutside: fromOne(sheet.rowsOutside),
  findings: findings.length,
  waived: waived.size,
  notCheckable: notCheckable.length,
  tables: stamps.map(({ name, edition }) => ({ name, edition })),
});

const fromOne = (rows: readonly number[]): readonly number[] => rows.map((row) => row + 1);

const staleOf = ({ file, waivers }: StaleWaivers) =>
  waivers.map(({ sheetRow, ruleId, date }) => ({ file, row: sheetRow, ruleId, date: date || null }));

/** The place of a finding as the beginning of an object. */
const placeOf = ({ file, sheet, table }: SheetReport, kind: string): string =>
  `{${kind}"file":${JSON.stringify(file)},"sheet":${JSON.stringify(sheet)},"table":${JSON.stringify(table)}`;

function* pieces(sheets: readonly SheetReport[], kind: string): Generator<string> {
  for (const report of sheets) {
    const place = placeOf(report, kind);
    const texts = new SameTexts();
    for (const finding of report.findings) {
      const rows = finding.rows.map((row) => row + 1).join();
      yield `${place},"rows":[${rows}],"waived":${report.waived.has(finding)},${texts.of(finding)}`;
    }
  }
}

/** Findings that are remembered; a sheet mostly says the same again and again. */
const KEPT = 20_000;

/**
 * What a finding says beside its place; findings of lines with the same facts share their data. A text is kept from the second
 * time on: what is said once would only fill the memory.
 */
class SameTexts {
  private readonly known = new Map<Finding['data'], { readonly of: Finding; text: string | null }>();

  /** The end of the object. */
  of(finding: Finding): string {
    const known = this.known.get(finding.data);
    if (known !== undefined && saysTheSame(known.of, finding)) return (known.text ??= textOf(finding));
    if (this.known.size < KEPT) this.known.set(finding.data, { of: finding, text: null });
    return textOf(finding);
  }
}

function textOf(finding: Finding): string {
  const { rows: _, ...answer } = findingAnswer(finding, 1);
  return JSON.stringify(answer).slice(1);
}

const saysTheSame = (a: Finding, b: Finding): boolean =>
  a.ruleId === b.ruleId &&
  a.messageId === b.messageId &&
  a.severity === b.severity &&
  a.authority === b.authority &&
  a.denial === b.denial &&
  a.steps === b.steps;

function* gapPieces(sheets: readonly SheetReport[], kind: string): Generator<string> {
  for (const report of sheets) for (const gap of report.notCheckable) yield gapPiece(placeOf(report, kind), gap);
}

const gapPiece = (place: string, gap: NotCheckable): string =>
  `${place},${JSON.stringify(notCheckableAnswer(gap, 1)).slice(1)}`;

function* list(name: string, items: Iterable<string>): Generator<string> {
  yield `,\n  "${name}": [`;
  let separator = '\n    ';
  for (const item of items) {
    yield separator + item;
    separator = ',\n    ';
  }
  yield separator.startsWith(',') ? '\n  ]' : ']';
}
