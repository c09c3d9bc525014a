import { MARKED } from '../check';
import type { Finding, NotCheckable } from '../domain';
import { FileError, type MarkedCopy, type MarkedRows } from '../files';
import { messageText } from '../rules';
import {
  authorityText,
  closingLine,
  isOfSheet,
  LEFT_OUT,
  OUTSIDE,
  rowRanges,
  type LeftTable,
  type SheetReport,
} from './render/report';

const HEADER = ['Rows', 'Severity', 'Finding', 'What to do', 'Authority', 'Likely denial', 'Rule'];
const WIDTHS = [14, 13, 60, 50, 40, 10, 22];
const TABLE_WIDTH = 16;

/**
 * The order for a copy of the checked workbook: the rows of each severity in each table of the one checked sheet, and the
 * sheet of findings, which names the table where there are several.
 */
export function markedCopyOf(
  reports: readonly [SheetReport, ...SheetReport[]],
  left: readonly LeftTable[],
  to: string,
  replace: boolean,
): MarkedCopy {
  const [{ file, sheet, asOf, stamps }] = reports;
  if (sheet === null) {
    throw new FileError('not-a-sheet', file, '--out makes a copy of an .xlsx workbook; this is a text file');
  }
  const isOne = reports.every(({ table }) => table === null);
  const cells = reports.flatMap(({ table, findings, waived, notCheckable, rowsOutside }) =>
    [
      ...findings.map((finding) => findingCells(finding, waived.has(finding))),
      ...notCheckable.map(gapCells),
      ...(rowsOutside.length > 0 ? [[rowRanges(rowsOutside), 'not checked', OUTSIDE, '', '', '', '']] : []),
    ].map((row) => (isOne ? row : [table ?? '', ...row])),
  );
  return {
    from: file,
    to,
    replace,
    sheet,
    tables: reports.map(markedRows),
    findings: {
      heading: [
        `Therapy Code Check: ${sheet}, as of ${asOf}`,
        closingLine({ sheets: reports, left, refused: 0 }),
        `Tables: ${stamps.map(({ name, edition }) => `${name} ${edition}`).join('; ')}. Information, not billing or legal advice.`,
      ],
      header: isOne ? HEADER : ['Table', ...HEADER],
      rows: [...cells, ...left.map(({ table }) => [table, '', 'not checked', LEFT_OUT, '', '', '', ''])],
      widths: isOne ? WIDTHS : [TABLE_WIDTH, ...WIDTHS],
    },
  };
}

function markedRows({ columns, findings, waived }: SheetReport): MarkedRows {
  const taken = new Set<number>();
  const rows = Object.fromEntries(
    MARKED.map((severity) => {
      const own = findings
        .filter((finding) => finding.severity === severity && !waived.has(finding))
        .flatMap(({ rows: found }) => found)
        .filter((row) => !taken.has(row));
      own.forEach((row) => taken.add(row));
      return [severity, [...new Set(own)].sort((a, b) => a - b)];
    }),
  ) as unknown as MarkedRows['rows'];
  return { columns, rows };
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
