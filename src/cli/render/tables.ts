import { authorityText, type SheetReport } from './report';

const HEADER = ['file', 'sheet', 'rows', 'severity', 'rule', 'finding', 'to do', 'authority', 'likely denial'];

/** One line a finding; what could not be checked follows with severity "not checkable". */
export function csvReport(reports: readonly SheetReport[]): string {
  const lines = reports.flatMap((report) => [
    ...report.findings.map(({ finding, sheetRows, message, todo }) => [
      report.file,
      report.sheet ?? '',
      sheetRows.join(' '),
      finding.severity,
      finding.ruleId,
      message,
      todo ?? '',
      authorityText(finding),
      finding.denial ?? '',
    ]),
    ...report.notCheckable.map(({ gap, sheetRows, reason }) => [
      report.file,
      report.sheet ?? '',
      sheetRows.join(' '),
      'not checkable',
      gap.ruleId,
      reason,
      '',
      '',
      '',
    ]),
  ]);
  return [HEADER, ...lines].map((fields) => fields.map(field).join(',')).join('\r\n');
}

/** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe in front. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
