import type { LineTable, Severity } from '../../domain';
import type { CheckReport, RuledInput } from '../types';
import type { Collector } from './collect';

/** Puts what was collected into order and counts it. */
export function close(input: RuledInput, collector: Collector, sessions: number): CheckReport {
  const { table, knowledge } = input;
  const { findings, notCheckable } = collector.close();
  const counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0, information: 0 };
  const patterns = new Set(input.rules.filter(({ scope }) => scope === 'sheet').map(({ id }) => id));
  const open = new Uint8Array(table.rowCount);
  const against = (rows: readonly number[]) => rows.forEach((row) => (open[row] = 1));
  for (const { severity, ruleId, rows } of findings) {
    counts[severity]++;
    // A pattern over the sheet names its first line, and speaks against no single row.
    if (severity !== 'information' && !patterns.has(ruleId)) against(rows);
  }
  // What a whole column lacks is said once for the sheet; it speaks neither for nor against a single row.
  for (const { reasonId, rows } of notCheckable) if (reasonId !== 'no-column') against(rows);
  const rows = rowsOf(table);
  return {
    rows: rows.length,
    lines: table.length,
    sessions,
    supportedRows: rows.reduce((sum, row) => sum + 1 - open[row]!, 0),
    findings,
    notCheckable,
    counts,
    rulesRun: [...collector.rulesRun].sort(),
    stamps: knowledge.stamps,
  };
}

/** The rows that have a line, ascending. */
export function rowsOf({ rowCount, keys }: Pick<LineTable, 'rowCount' | 'keys'>): readonly number[] {
  const has = new Uint8Array(rowCount);
  for (const row of keys.row) has[row] = 1;
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) if (has[row] === 1) rows.push(row);
  return rows;
}
