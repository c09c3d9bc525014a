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
  findings: report.findings.map(({ finding, sheetRows, message, todo }) => ({
    ruleId: finding.ruleId,
    severity: finding.severity,
    rows: sheetRows,
    messageId: finding.messageId,
    data: finding.data,
    message,
    todo,
    authority: finding.authority,
    denial: finding.denial ?? null,
    steps: finding.steps ?? [],
  })),
  notes: report.notes,
  notCheckable: report.notCheckable.map(({ gap, sheetRows, reason }) => ({
    ruleId: gap.ruleId,
    reasonId: gap.reasonId,
    rows: sheetRows,
    data: gap.data,
    reason,
  })),
  tables: report.stamps.map(({ name, edition }) => ({ name, edition })),
});
