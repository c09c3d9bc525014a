import { isBlank, textOf, type Cell } from '../cell';
import { readDate } from '../read/date';
import { codeLabel } from './code-columns';
import { labelWords } from './label-words';
import { isFigure } from './row-of-values';

/** A way to read a header: which rows, and the words of each column's label. */
export interface HeaderCandidate {
  readonly rows: readonly number[];
  readonly words: readonly (readonly string[])[];
  /** The cells of the row that names the columns most closely. */
  readonly labels: readonly Cell[];
}

const MOST_COLUMNS = 512;

/** The ways to read a header that ends in this row: by itself, under a row of groups, or as the lower half of two. */
export function headerCandidates(rows: readonly (readonly Cell[])[], at: number): readonly HeaderCandidate[] {
  const row = (rows[at] ?? []).slice(0, MOST_COLUMNS);
  if (!looksLikeLabels(row)) return [];
  const own = row.map(labelWords);
  const candidates: HeaderCandidate[] = [{ rows: [at], words: own, labels: row }];
  const above = at > 0 ? (rows[at - 1] ?? []).slice(0, MOST_COLUMNS) : [];
  if (above.filter((cell) => !isBlank(cell)).length < 2 || !looksLikeLabels(above)) return candidates;
  const width = Math.max(row.length, above.length);
  const groups = spread(above, width);
  const columns = Array.from({ length: width }, (_, column) => column);
  const joined = (upper: readonly Cell[]) =>
    columns.map((column) => [...labelWords(upper[column] ?? null), ...(own[column] ?? [])]);
  const labels = (upper: readonly Cell[]) =>
    columns.map((column) => `${textOf(upper[column] ?? null)} ${textOf(row[column] ?? null)}`.trim());
  const rowsOf = [at - 1, at];
  candidates.push({ rows: rowsOf, words: joined(groups), labels: labels(groups) });
  candidates.push({ rows: rowsOf, words: joined(above), labels: labels(above) });
  return candidates;
}

/** A merged cell's text stands in its first column only: it holds for the blank ones behind it. */
function spread(row: readonly Cell[], width: number): readonly Cell[] {
  let group: Cell = null;
  return Array.from({ length: width }, (_, column) => {
    const cell = row[column];
    if (!isBlank(cell)) group = cell ?? null;
    return group;
  });
}

/** Mostly texts, and no date. Codes may be labels: some sheets have a column for each. */
function looksLikeLabels(row: readonly Cell[]): boolean {
  let labels = 0;
  let others = 0;
  for (const cell of row) {
    if (cell === null || isBlank(cell)) continue;
    if (isDate(cell)) return false;
    if (isCode(cell) || codeLabel(cell) !== null) continue;
    if (isFigure(cell) || textOf(cell).length > 160) others++;
    else labels++;
  }
  return labels > 0 && labels >= others * 2;
}

function isDate(cell: Cell): boolean {
  const text = textOf(cell);
  if (!/\d/.test(text) || text.length > 40 || isCode(cell)) return false;
  const read = readDate(text);
  return read.ok && read.value !== null;
}

const isCode = (cell: Cell): boolean => /^\d{5}$/.test(textOf(cell));
