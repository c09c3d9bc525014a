import { MARKED, type MarkedSeverity } from '../../check';
import type { Item } from './state';

/** Rows of the table by the most serious open finding on them, ascending, no row twice. */
export function markedRows(items: readonly Item[]): Readonly<Record<MarkedSeverity, readonly number[]>> {
  const taken = new Set<number>();
  const rows = {} as Record<MarkedSeverity, readonly number[]>;
  for (const severity of MARKED) {
    const own = new Set<number>();
    for (const item of items) {
      if (item.kind !== 'finding' || item.waived || item.finding.severity !== severity) continue;
      for (const row of item.finding.rows) if (!taken.has(row)) own.add(row);
    }
    for (const row of own) taken.add(row);
    rows[severity] = [...own].sort((a, b) => a - b);
  }
  return rows;
}
