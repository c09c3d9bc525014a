import type { CheckReport } from '../../../check';
import { parseCode, type Code, type Finding } from '../../../domain';
import type { CellValue } from '../../../excel';
import type { Knowledge } from '../../../reference';

/** Spaces of every kind, and marks that show nothing, as copied from web pages. */
const UNSEEN = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * The one code that a cell holds once spaces are taken out, and the letters O, I and l are read as the digits that
 * they look like; null where it is no code then, or stands there as it should.
 */
export function cleanCode(cell: CellValue | null | undefined): string | null {
  if (typeof cell !== 'string' || cell.length > 40) return null;
  const bare = cell.replace(UNSEEN, '');
  const read = parseCode(bare);
  const digits = !read.ok && read.error === 'letter-for-digit' ? bare.replace(/o/gi, '0').replace(/[il]/gi, '1') : bare;
  const code = parseCode(digits);
  return code.ok && code.value !== cell ? code.value : null;
}

/**
 * The report with a correction for each code cell that cannot be read and holds a code of the list without its spaces:
 * rules see lines, not cells. A code that is not in the list may as well be something else.
 */
export function withCleanCodes(
  report: CheckReport,
  /** What each row's code cell holds, cleaned. */
  facts: { cleanCode(row: number): string },
  knowledge: Pick<Knowledge, 'code'>,
): CheckReport {
  if (!report.findings.some(isOfUnknownCode)) return report;
  const isListed = (row: number) => {
    const code = facts.cleanCode(row);
    return code !== '' && knowledge.code(code as Code) !== undefined;
  };
  const corrected = (finding: Finding): Finding => {
    if (!isOfUnknownCode(finding)) return finding;
    const rows = finding.rows.filter(isListed);
    return rows.length === 0
      ? finding
      : { ...finding, fixes: rows.map((row) => ({ kind: 'clean-code', row, part: 0 })) };
  };
  return { ...report, findings: report.findings.map(corrected) };
}

const isOfUnknownCode = ({ ruleId }: Finding): boolean => ruleId === 'code-unknown';
