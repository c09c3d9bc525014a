import type { Finding, NotCheckable, Severity, Stamp } from '../../domain';

/** One checked sheet, with all words in place, as every renderer takes it. Rows are sheet rows (the first is 1). */
export interface SheetReport {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: number;
  readonly sessions: number;
  readonly supportedRows: number;
  readonly findings: readonly WordedFinding[];
  readonly notCheckable: readonly WordedGap[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly notCheckedRows: number;
  readonly stamps: readonly Stamp[];
  readonly asOf: string;
  /** Columns of the table, for marks that cover a row. */
  readonly columns: number;
  /** How the sheet was read, where a reader should know. */
  readonly notes: readonly string[];
}

export interface WordedFinding {
  readonly finding: Finding;
  readonly sheetRows: readonly number[];
  readonly message: string;
  readonly todo: string | null;
  readonly ruleTitle: string;
}

export interface WordedGap {
  readonly gap: NotCheckable;
  readonly sheetRows: readonly number[];
  readonly reason: string;
  readonly ruleTitle: string;
}

/** "2-4, 7": rows as people write them. At most `most` pieces, then how many more. */
export function rowRanges(rows: readonly number[], most = 12): string {
  const pieces: string[] = [];
  let start = rows[0];
  for (let i = 0; i < rows.length; i++) {
    if (rows[i + 1] === rows[i]! + 1) continue;
    pieces.push(start === rows[i] ? `${start}` : `${start}-${rows[i]}`);
    start = rows[i + 1];
  }
  const more = pieces.length - most;
  return more > 0 ? `${pieces.slice(0, most).join(', ')} and ${more} more places` : pieces.join(', ');
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const authorityText = ({ authority }: Finding): string =>
  [authority.name, authority.detail].filter(Boolean).join(', ') +
  (authority.confidence === 'unverified' ? ' (unverified)' : '');

/** The sentence that always ends a report: what was found and what could not be looked at. */
export function closingLine(reports: readonly SheetReport[]): string {
  const sum = (of: (r: SheetReport) => number) => reports.reduce((total, r) => total + of(r), 0);
  const withoutColumn = sum((r) => r.notCheckable.filter(({ gap }) => gap.reasonId === 'no-column').length);
  const found = (severity: Severity) => sum((r) => r.counts[severity]);
  return (
    `${plural(
      sum((r) => r.rows),
      'row',
    )}: ${plural(found('error'), 'error')}, ${plural(found('warning'), 'warning')}, ` +
    `${found('advice')} advice, ${found('information')} information; ` +
    `${plural(
      sum((r) => r.notCheckedRows),
      'row',
    )} not checked in full${withoutColumn === 0 ? '' : `, and ${plural(withoutColumn, 'rule')} not run for want of a column`}.`
  );
}
