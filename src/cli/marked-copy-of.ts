import { MARKED } from '../check';
import { FileError, type MarkedCopy } from '../files';
import { authorityText, closingLine, rowRanges, type SheetReport } from './render/report';

const HEADER = ['Rows', 'Severity', 'Finding', 'What to do', 'Authority', 'Likely denial', 'Rule'];
const WIDTHS = [14, 13, 60, 50, 40, 10, 22];

/** The order for a copy of the checked workbook: the rows of each severity, and the sheet of findings. */
export function markedCopyOf(report: SheetReport, to: string, replace: boolean): MarkedCopy {
  if (report.sheet === null) {
    throw new FileError('not-a-sheet', report.file, '--out makes a copy of an .xlsx workbook; this is a text file');
  }
  const taken = new Set<number>();
  const rows = Object.fromEntries(
    MARKED.map((severity) => {
      const own = report.findings
        .filter(({ finding }) => finding.severity === severity)
        .flatMap(({ sheetRows }) => sheetRows.map((row) => row - 1))
        .filter((row) => !taken.has(row));
      own.forEach((row) => taken.add(row));
      return [severity, [...new Set(own)].sort((a, b) => a - b)];
    }),
  ) as unknown as MarkedCopy['rows'];
  return {
    from: report.file,
    to,
    replace,
    sheet: report.sheet,
    columns: { first: 0, count: Math.max(1, report.columns) },
    rows,
    findings: {
      heading: [
        `Therapy Code Check: ${report.sheet}, as of ${report.asOf}`,
        closingLine([report]),
        `Tables: ${report.stamps.map(({ name, edition }) => `${name} ${edition}`).join('; ')}. Information, not billing or legal advice.`,
      ],
      header: HEADER,
      rows: [
        ...report.findings.map(({ finding, sheetRows, message, todo }) => [
          rowRanges(sheetRows),
          finding.severity,
          message,
          todo ?? '',
          authorityText(finding),
          finding.denial ?? '',
          finding.ruleId,
        ]),
        ...report.notCheckable.map(({ gap, sheetRows, reason }) => [
          gap.reasonId === 'no-column' ? 'whole sheet' : rowRanges(sheetRows),
          'not checked',
          reason,
          '',
          '',
          '',
          gap.ruleId,
        ]),
      ],
      widths: WIDTHS,
    },
  };
}
