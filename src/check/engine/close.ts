import type { Severity } from '../../domain';
import { RULES } from '../../rules';
import type { CheckInput, CheckReport } from '../types';
import type { Collector } from './collect';

/** Puts what was collected into order and counts it. */
export function close(input: CheckInput, collector: Collector, sessions: number): CheckReport {
  const { table, knowledge } = input;
  const { findings, notCheckable } = collector.close();
  const counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0, information: 0 };
  const rows = new Set(table.keys.row);
  const supported = new Set(rows);
  const patterns = new Set((input.rules ?? RULES).filter(({ scope }) => scope === 'sheet').map(({ id }) => id));
  for (const { severity, ruleId, rows: own } of findings) {
    counts[severity]++;
    // A pattern over the sheet names its first line, and speaks against no single row.
    if (severity !== 'information' && !patterns.has(ruleId)) for (const row of own) supported.delete(row);
  }
  // What a whole column lacks is said once for the sheet; it speaks neither for nor against a single row.
  for (const { reasonId, rows: own } of notCheckable) {
    if (reasonId !== 'no-column') for (const row of own) supported.delete(row);
  }
  return {
    rows: rows.size,
    lines: table.length,
    sessions,
    supportedRows: supported.size,
    findings,
    notCheckable,
    counts,
    rulesRun: [...collector.rulesRun].sort(),
    stamps: knowledge.stamps,
  };
}
