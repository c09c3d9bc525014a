import { authorityText, type SheetReport } from './report';

const HEADER = ['file', 'sheet', 'rows', 'severity', 'rule', 'finding', 'to do', 'authority', 'likely denial'];

/** One line a finding; what could not be checked follows with severity "not checkable". */
export function* csvReport(reports: readonly SheetReport[]): Generator<string> {
  yield line(HEADER);
  for (const report of reports) {
    const { file, sheet } = report;
    for (const { finding, sheetRows, message, todo } of report.findings) {
      const { severity, ruleId, denial = '' } = finding;
      const basis = authorityText(finding);
      yield line([file, sheet ?? '', sheetRows.join(' '), severity, ruleId, message, todo ?? '', basis, denial]);
    }
    for (const { gap, sheetRows, reason } of report.notCheckable) {
      const rows = gap.reasonId === 'no-column' ? '' : sheetRows.join(' ');
      yield line([file, sheet ?? '', rows, 'not checkable', gap.ruleId, reason, '', '', '']);
    }
  }
}

const line = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;

/** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe in front. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
