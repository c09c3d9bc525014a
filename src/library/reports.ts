import {
  findingAnswer,
  notCheckableAnswer,
  type ColumnsAnswer,
  type FindingAnswer,
  type NotCheckableAnswer,
} from '../answers';
import { saidOnce, type CheckReport } from '../check';
import type { Severity } from '../domain';

/** What was found in a table, and what could not be checked. Rows are indexes of the given rows, from 0. */
export interface ColumnsReport {
  readonly rows: number;
  /** Client-days; 0 where no client or date says what belongs together. */
  readonly sessions: number;
  /** Rows with no finding above information and nothing that could not be checked. */
  readonly supportedRows: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** By row, then by seriousness, then by rule: the same for the same input. */
  readonly findings: readonly FindingAnswer[];
  readonly notCheckable: readonly NotCheckableAnswer[];
  /** The reference tables that the answers rest on. */
  readonly tables: readonly { readonly name: string; readonly edition: string }[];
}

export interface TableReport extends ColumnsReport {
  readonly accepted: true;
  /** Which columns were taken for what. */
  readonly columns: ColumnsAnswer;
  /** Rows above the header that read like sessions; nobody has said that they are, so they were not checked. */
  readonly rowsOutside: readonly number[];
}

/** `accepted: false`: the rows are no sheet of sessions, or two columns are as good and a person has to say which. */
export type TableAnswer =
  TableReport | { readonly accepted: false; readonly reason: string; readonly columns: ColumnsAnswer };

export const columnsReport = (report: CheckReport): ColumnsReport => ({
  rows: report.rows,
  sessions: report.sessions,
  supportedRows: report.supportedRows,
  counts: report.counts,
  findings: report.findings.map((finding) => findingAnswer(finding, 0)),
  notCheckable: saidOnce(report.notCheckable).map((gap) => notCheckableAnswer(gap, 0)),
  tables: Object.values(report.stamps).map(({ name, edition }) => ({ name, edition })),
});
