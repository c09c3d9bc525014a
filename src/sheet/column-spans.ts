import type { Columns } from './roles';

/** Columns that lie side by side. */
export interface ColumnSpan {
  readonly from: number;
  readonly count: number;
}

/** Columns that lie side by side are read together, and so are those with one other column between them. */
export function columnSpans(columns: readonly number[]): readonly ColumnSpan[] {
  const spans: { from: number; count: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && column - (last.from + last.count) <= 1) last.count = column - last.from + 1;
    else spans.push({ from: column, count: 1 });
  }
  return spans;
}

/** The columns that are read of a table, ascending, in a workbook and in a file alike: what stands in others decides nothing. */
export const columnsRead = (columns: Columns): readonly number[] =>
  [...new Set(Object.values(columns).flat())].sort((a, b) => a - b);
