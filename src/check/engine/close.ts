import type { Severity } from '../../domain';
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
  for (let at = 0; at < rowOf.length; at++) has[rowOf[at]!] = 1;
  const against = (rows: readonly number[]) => {
    for (let at = 0; at < rows.length; at++) open[rows[at]!] = 1;
  };
  for (const { severity, ruleId, rows } of findings) {
    counts[severity]++;
    // A pattern over the sheet names its first line, and speaks against no single row.
    if (severity !== 'information' && !patterns.has(ruleId)) against(rows);
  }
  yield;
  // What a whole column lacks is said once for the sheet; it speaks neither for nor against a single row.
  for (const { reasonId, rows } of notCheckable) if (reasonId !== 'no-column') against(rows);
  let rows = 0;
  let supportedRows = 0;
  for (let row = 0; row < has.length; row++) {
    rows += has[row]!;
    supportedRows += has[row]! & ~open[row]!;
  }
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
