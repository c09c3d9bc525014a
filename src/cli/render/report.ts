import { SEVERITIES, type Finding, type NotCheckable, type Severity, type Stamp } from '../../domain';
import { RULES } from '../../rules';
import type { Waiver } from '../../storage';

/** One checked sheet, or table of a sheet that has several, as every renderer takes it. Rows are 0-based rows of the sheet; people see the first as 1. */
export interface SheetReport {
  readonly file: string;
  readonly sheet: string | null;
  /** The name or the cells of the table, where the sheet has several; else null. */
  readonly table: string | null;
  readonly rows: number;
  readonly sessions: number;
  readonly supportedRows: number;
  readonly findings: readonly Finding[];
  /** Findings that a person has decided not to follow, by a waiver in the workbook. */
  readonly waived: ReadonlySet<Finding>;
  readonly notCheckable: readonly NotCheckable[];
  /** Open findings: those that are not waived. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly notCheckedRows: number;
  /** Rows that read like sessions of the table, but are in none; not checked. */
  readonly rowsOutside: readonly number[];
  readonly stamps: readonly Stamp[];
  /** ISO date. */
  readonly asOf: string;
  /** Where the table stands, for marks that cover a row. */
  readonly columns: { readonly first: number; readonly count: number };
  /** How the sheet was read, where a reader should know. */
  readonly notes: readonly string[];
}

/** Waivers of a workbook that stand, and fit nothing that was found on its sheets. */
export interface StaleWaivers {
  readonly file: string;
  readonly waivers: readonly (Waiver & { readonly sheetRow: number })[];
}

/** A table of sessions that was not checked, since somebody has chosen others of its sheet in the workbook. */
export interface LeftTable {
  readonly file: string;
  readonly sheet: string | null;
  readonly table: string;
}

export interface Report {
  readonly sheets: readonly SheetReport[];
  readonly left: readonly LeftTable[];
  readonly stale: readonly StaleWaivers[];
  /** Files that were not checked. */
  readonly refused: number;
}

/** Why rows outside the table were left, and what to do about it. */
export const OUTSIDE =
  'Like sessions, but not under the header of the table: not checked. Move them there and check again.';

/** Why a table was left, and what to do about it. */
export const LEFT_OUT = 'Not checked: others of its sheet are chosen in the workbook. --table checks it.';

/** "2-4, 7": 0-based rows as people write them. At most `most` pieces, then how many more. */
export function rowRanges(rows: readonly number[], most = 12): string {
  const pieces: string[] = [];
  let more = 0;
  let start = rows[0]!;
  for (let i = 0; i < rows.length; i++) {
    if (rows[i + 1] === rows[i]! + 1) continue;
    if (pieces.length === most) more++;
    else pieces.push(start === rows[i] ? `${start + 1}` : `${start + 1}-${rows[i]! + 1}`);
    start = rows[i + 1]!;
  }
  return more > 0 ? `${pieces.join(', ')} and ${more} more places` : pieces.join(', ');
}

/** Which rows outside the table were left, and why. */
export const outsideText = ({ rowsOutside }: SheetReport): string =>
  `${rowsOutside.length === 1 ? 'Row' : 'Rows'} ${rowRanges(rowsOutside)}: ${OUTSIDE}`;

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const authorityText = ({ authority }: Finding): string =>
  [authority.name, authority.detail].filter(Boolean).join(', ') +
  (authority.confidence === 'unverified' ? ' (unverified)' : '');

const TITLES = new Map(RULES.map(({ id, title }) => [id, title]));
export const ruleTitle = (ruleId: string): string => TITLES.get(ruleId) ?? ruleId;

/** What a gap is about: the whole sheet where a column is missing. */
export const isOfSheet = ({ reasonId }: NotCheckable): boolean => reasonId === 'no-column';

export function openCounts(findings: readonly Finding[], waived: ReadonlySet<Finding>): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const finding of findings) if (!waived.has(finding)) counts[finding.severity]++;
  return counts;
}

/** The sentence that always ends a report: what was found and what could not be looked at. */
export function closingLine({ sheets, left, refused }: Pick<Report, 'sheets' | 'left' | 'refused'>): string {
  const sum = (of: (r: SheetReport) => number) => sheets.reduce((total, r) => total + of(r), 0);
  const withoutColumn = sum((r) => r.notCheckable.filter(isOfSheet).length);
  const found = (severity: Severity) => sum((r) => r.counts[severity]);
  const waived = sum((r) => r.waived.size);
  const outside = sum((r) => r.rowsOutside.length);
  const rows = (of: (r: SheetReport) => number) => plural(sum(of), 'row');
  return (
    `${rows((r) => r.rows)}: ${plural(found('error'), 'error')}, ${plural(found('warning'), 'warning')}, ` +
    `${found('advice')} advice, ${found('information')} information; ` +
    (waived === 0 ? '' : `${waived} waived; `) +
    `${rows((r) => r.notCheckedRows)} not checked in full` +
    (withoutColumn === 0 ? '' : `, and ${plural(withoutColumn, 'rule')} not run for want of a column`) +
    (outside === 0 ? '' : `; ${plural(outside, 'row')} outside the table not checked`) +
    (left.length === 0 ? '' : `; ${plural(left.length, 'table')} not checked`) +
    (refused === 0 ? '.' : `; ${plural(refused, 'file')} not checked at all.`)
  );
}
