import { MARKED, type MarkedSeverity } from '../../check';
import type { Item } from './state';

/** Of each row of a table the most serious open finding on it: its place in `MARKED` and one, or 0 where there is none. */
export function marksOfRows(items: readonly Item[], rows: number): Uint8Array {
  const marks = new Uint8Array(rows);
  const severities: readonly string[] = MARKED;
  for (const item of items) {
    if (item.kind !== 'finding' || item.waived) continue;
    const mark = severities.indexOf(item.finding.severity) + 1;
    if (mark === 0) continue;
    for (const row of item.finding.rows) if (marks[row] === 0 || marks[row]! > mark) marks[row] = mark;
  }
  return marks;
}

/** Rows of the table by the most serious open finding on them, ascending, no row twice. */
export function markedRows(items: readonly Item[], count: number): Readonly<Record<MarkedSeverity, readonly number[]>> {
  const rows: Record<MarkedSeverity, number[]> = { error: [], warning: [] };
  marksOfRows(items, count).forEach((mark, row) => {
    if (mark > 0) rows[MARKED[mark - 1]!].push(row);
  });
  return rows;
}
