import { parseCode, type Code, type Finding, type Fix } from '../../domain';
import type { CellValue } from '../../excel';
import type { Knowledge } from '../../reference';

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
 * The corrections of a finding: its own, or for a code cell that cannot be read, the code without its spaces. A code
 * that is not in the list may as well be something else.
 */
export function fixesOf(
  { ruleId, fixes, rows }: Finding,
  /** What each row's code cell holds, cleaned. */
  facts: { cleanCode(row: number): string },
  knowledge: Pick<Knowledge, 'code'>,
): readonly Fix[] {
  if (ruleId !== 'code-unknown') return fixes ?? [];
  const isListed = (row: number) => {
    const code = facts.cleanCode(row);
    return code !== '' && knowledge.code(code as Code) !== undefined;
  };
  return rows.filter(isListed).map((row) => ({ kind: 'clean-code', row, part: 0 }));
}
