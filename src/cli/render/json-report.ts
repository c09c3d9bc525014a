import { findingAnswer, notCheckableAnswer } from '../../answers';
import type { SheetReport } from './report';

/** What `check --json` prints for one sheet; `rows` of findings are sheet rows, the first row of the sheet is 1. */
export const asJson = (report: SheetReport) => ({
  file: report.file,
  sheet: report.sheet,
  rows: report.rows,
  sessions: report.sessions,
  supportedRows: report.supportedRows,
  asOf: report.asOf,
  counts: report.counts,
  notCheckedRows: report.notCheckedRows,
  findings: report.findings.map(({ finding }) => findingAnswer(finding, 1)),
  notes: report.notes,
  notCheckable: report.notCheckable.map(({ gap }) => notCheckableAnswer(gap, 1)),
  tables: report.stamps.map(({ name, edition }) => ({ name, edition })),
});
