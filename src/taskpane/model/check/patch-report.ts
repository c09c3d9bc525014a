import { severityRank, type Finding, type NotCheckable, type Severity } from '../../../domain';
import type { CheckReport } from '../../../check';
import { isOfSheet } from '../list/items';
import type { RowFacts } from './row-facts';
import { RowSet } from '../list/row-set';

/**
 * The report of a sheet after some of its rows were judged again by some of the rules. What these rules said about
 * these rows makes room for what they say now.
 */
export function patchReport(
  whole: CheckReport,
  part: Pick<CheckReport, 'findings' | 'notCheckable'>,
  ruleIds: ReadonlySet<string>,
  rows: ReadonlySet<number>,
  facts: Pick<RowFacts, 'rows' | 'hasLines'>,
  /** Rules about the sheet as a whole: they speak against no single row. */
  ofSheet: ReadonlySet<string>,
): CheckReport {
  const again = (one: Finding | NotCheckable) => ruleIds.has(one.ruleId) && one.rows.some((row) => rows.has(row));
  const findings = [...whole.findings.filter((finding) => !again(finding)), ...part.findings].sort(inOrder);
  const notCheckable = patchGaps(whole, part.notCheckable, ruleIds, rows);
  const counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0, information: 0 };
  for (const { severity } of findings) counts[severity]++;
  const unsupported = new RowSet(facts.rows);
  for (const { ruleId, severity, rows: own } of findings) {
    if (severity !== 'information' && !ofSheet.has(ruleId)) unsupported.add(own);
  }
  // What a whole column lacks speaks neither for nor against a single row.
  for (const gap of notCheckable) if (!isOfSheet(gap)) unsupported.add(gap.rows);
  let rowCount = 0;
  let supportedRows = 0;
  for (let row = 0; row < facts.rows; row++) {
    if (!facts.hasLines(row)) continue;
    rowCount++;
    if (!unsupported.contains(row)) supportedRows++;
  }
  return { ...whole, rows: rowCount, findings, notCheckable, counts, supportedRows };
}

/** A gap names many rows: only those that were judged again leave it. */
function patchGaps(
  whole: CheckReport,
  part: readonly NotCheckable[],
  ruleIds: ReadonlySet<string>,
  rows: ReadonlySet<number>,
): readonly NotCheckable[] {
  const now = new Map(part.map((gap) => [nameOf(gap), gap]));
  const gaps: NotCheckable[] = [];
  for (const gap of whole.notCheckable) {
    const name = nameOf(gap);
    const own = ruleIds.has(gap.ruleId) ? patchRows(gap.rows, now.get(name)?.rows ?? [], rows) : gap.rows;
    now.delete(name);
    if (own.length > 0) gaps.push(own === gap.rows ? gap : { ...gap, rows: own });
  }
  for (const gap of now.values()) {
    const own = patchRows([], gap.rows, rows);
    if (own.length > 0) gaps.push({ ...gap, rows: own });
  }
  return gaps.sort(inOrderOfGaps);
}

/** The same list where it names the same rows: what a whole column lacks names all of them, and for many rules. */
function patchRows(before: readonly number[], part: readonly number[], rows: ReadonlySet<number>): readonly number[] {
  const own = part.filter((row) => rows.has(row));
  const now = new Set(own);
  if ([...rows].every((row) => now.has(row) === has(before, row))) return before;
  return [...before.filter((row) => !rows.has(row)), ...own].sort((a, b) => a - b);
}

/** Is the number in a list that ascends? */
function has(list: readonly number[], wanted: number): boolean {
  let [from, end] = [0, list.length];
  while (from < end) {
    const middle = (from + end) >> 1;
    if (list[middle]! < wanted) from = middle + 1;
    else end = middle;
  }
  return list[from] === wanted;
}

const nameOf = ({ ruleId, reasonId, data }: NotCheckable): string => `${ruleId} ${reasonId} ${JSON.stringify(data)}`;

/** The order of a check. */
const inOrder = (a: Finding, b: Finding): number =>
  (a.rows[0] ?? 0) - (b.rows[0] ?? 0) ||
  severityRank(a.severity) - severityRank(b.severity) ||
  compare(a.ruleId, b.ruleId) ||
  compare(a.rows.join(), b.rows.join()) ||
  compare(JSON.stringify(a.data), JSON.stringify(b.data));

const inOrderOfGaps = (a: NotCheckable, b: NotCheckable): number =>
  (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || compare(a.ruleId, b.ruleId) || compare(a.reasonId, b.reasonId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
