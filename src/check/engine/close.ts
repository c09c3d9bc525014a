import { inStretches, type Finding, type Severity } from '../../domain';
import type { CheckReport, RuledInput } from '../types';
import type { Collector } from './collect';

/** Puts what was collected into order and counts it; it yields now and then, so that others can work. */
export function* close(input: RuledInput, collector: Collector, sessions: number): Generator<void, CheckReport> {
  const { table, knowledge } = input;
  const { findings, notCheckable } = yield* collector.close();
  const counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0, information: 0 };
  const patterns = new Set(input.rules.filter(({ scope }) => scope === 'sheet').map(({ id }) => id));
  /** Of each row: whether it has a line, and whether something speaks against it. */
  const has = new Uint8Array(table.rowCount);
  const open = new Uint8Array(table.rowCount);
  const { row: rowOf } = table.keys;
  yield* inStretches(rowOf.length, (from, end) => markLines(has, rowOf, from, end));
  yield* inStretches(findings.length, (from, end) => weigh(findings, patterns, counts, open, from, end));
  for (const { reasonId, rows } of notCheckable) {
    // What a whole column lacks is said once for the sheet; it speaks neither for nor against a single row.
    if (reasonId === 'no-column') continue;
    markRows(open, rows);
    yield;
  }
  let rows = 0;
  let supportedRows = 0;
  yield* inStretches(has.length, (from, end) => {
    rows += countRows(has, null, from, end);
    supportedRows += countRows(has, open, from, end);
  });
  return {
    rows,
    lines: table.length,
    sessions,
    supportedRows,
    findings,
    notCheckable,
    counts,
    rulesRun: [...collector.rulesRun].sort(),
    stamps: knowledge.stamps,
  };
}

/** Counts findings by severity, and marks the rows that they speak against. */
function weigh(
  findings: readonly Finding[],
  patterns: ReadonlySet<string>,
  counts: Record<Severity, number>,
  open: Uint8Array,
  from: number,
  end: number,
): void {
  for (let at = from; at < end; at++) {
    const { severity, ruleId, rows } = findings[at]!;
    counts[severity]++;
    // A pattern over the sheet names its first line, and speaks against no single row.
    if (severity !== 'information' && !patterns.has(ruleId)) markRows(open, rows);
  }
}

function markLines(has: Uint8Array, rowOf: Int32Array, from: number, end: number): void {
  for (let at = from; at < end; at++) has[rowOf[at]!] = 1;
}

function markRows(open: Uint8Array, rows: readonly number[]): void {
  for (let at = 0; at < rows.length; at++) open[rows[at]!] = 1;
}

/** How many rows have a line, without those that something speaks against. */
function countRows(has: Uint8Array, open: Uint8Array | null, from: number, end: number): number {
  let count = 0;
  for (let row = from; row < end; row++) if (has[row] === 1 && open?.[row] !== 1) count++;
  return count;
}
