import { MARKED } from '../check';
import type { Finding, NotCheckable } from '../domain';
import { FileError, type MarkedCopy } from '../files';
import { messageText } from '../rules';
import { authorityText, closingLine, isOfSheet, rowRanges, type SheetReport } from './render/report';

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
        .filter((finding) => finding.severity === severity && !report.waived.has(finding))
        .flatMap(({ rows: found }) => found)
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
    columns: report.columns,
    rows,
    findings: {
      heading: [
        `Therapy Code Check: ${report.sheet}, as of ${report.asOf}`,
        closingLine({ sheets: [report], refused: 0 }),
        `Tables: ${report.stamps.map(({ name, edition }) => `${name} ${edition}`).join('; ')}. Information, not billing or legal advice.`,
      ],
      header: HEADER,
      rows: [
        ...report.findings.map((finding) => findingCells(finding, report.waived.has(finding))),
        ...report.notCheckable.map(gapCells),
      ],
      widths: WIDTHS,
    },
  };
}

function findingCells(finding: Finding, waived: boolean): readonly string[] {
  const { rows, severity, denial, ruleId } = finding;
  const { title, todo } = messageText(finding);
  const level = waived ? `${severity}, waived` : severity;
  return [rowRanges(rows), level, title, todo ?? '', authorityText(finding), denial ?? '', ruleId];
}

const gapCells = (gap: NotCheckable): readonly string[] => [
  isOfSheet(gap) ? 'whole sheet' : rowRanges(gap.rows),
  'not checked',
  messageText(gap).title,
  '',
  '',
  '',
  gap.ruleId,
];
