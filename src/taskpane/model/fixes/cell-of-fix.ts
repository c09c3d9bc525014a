import type { Finding, Fix } from '../../../domain';
import type { CellValue } from '../../../excel';
import { readCodes, type Columns } from '../../../sheet';
import type { RowFacts } from '../check/row-facts';

/** The column of the cell that a fix changes; null where the row does not tell which one is its service's. */
export function placeOf(fix: Fix, cells: readonly CellValue[], columns: Columns, lines: number): number | null {
  const own = columns[roleOf(fix)] ?? [];
  if (isNumbered(fix, columns)) {
    // A service stands in each code cell that says something, unless there are more or fewer of them.
    const filled = columns.code!.filter((column) => isGiven(cells[column], columns));
    const code = filled.length === lines ? filled[fix.part] : undefined;
    return code === undefined ? null : own[columns.code!.indexOf(code)]!;
  }
  if (lines !== 1 || fix.part !== 0) return null;
  const blank = fix.kind === 'add-modifier' ? own.find((at) => String(cells[at] ?? '').trim() === '') : undefined;
  return blank ?? (own.length === 1 ? own[0]! : null);
}

/**
 * Are there corrections of a finding, and none of them can be written, whatever stands in the cells: several services
 * share a cell, or no column holds what is to be corrected?
 */
export const cellsUnknown = ({ fixes = [] }: Finding, columns: Columns, facts: RowFacts): boolean =>
  fixes.length > 0 && !fixes.some((fix) => mayHavePlace(fix, columns, facts.lineCount(fix.row)));

function mayHavePlace(fix: Fix, columns: Columns, lines: number): boolean {
  if (isNumbered(fix, columns)) {
    return lines <= columns.code!.length && (roleOf(fix) !== 'code' || !holdsFigures(columns));
  }
  const count = columns[roleOf(fix)]?.length ?? 0;
  return lines === 1 && (count === 1 || (count > 1 && fix.kind === 'add-modifier'));
}

function roleOf({ kind }: Fix): 'units' | 'code' | 'modifiers' {
  if (kind === 'set-units') return 'units';
  return kind === 'add-modifier' ? 'modifiers' : 'code';
}

/** Has each of several code columns a column of its own for this? The reader of services matches them so, too. */
const isNumbered = (fix: Fix, columns: Columns): boolean =>
  (columns.code?.length ?? 0) > 1 && columns[roleOf(fix)]?.length === columns.code!.length;

/** Under labels that are codes stand units or minutes: no figure there is no service, and no code can be corrected. */
const holdsFigures = ({ code, units, minutes }: Columns): boolean =>
  [units, minutes].some((columns) => columns?.join() === code?.join());

function isGiven(cell: CellValue | undefined, columns: Columns): boolean {
  if (holdsFigures(columns) && String(cell).trim() === '0') return false;
  const read = readCodes(cell, 1900);
  return !read.ok || read.value !== null;
}
