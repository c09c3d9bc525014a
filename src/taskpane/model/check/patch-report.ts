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

/** A gap names many rows: only those that were judged again leave it. A missing column stays missing. */
function patchGaps(
  whole: CheckReport,
  part: readonly NotCheckable[],
  ruleIds: ReadonlySet<string>,
  rows: ReadonlySet<number>,
): readonly NotCheckable[] {
  const gaps = new Map<string, NotCheckable>();
  const ofSheet = new Set<string>();
  for (const gap of whole.notCheckable) {
    const name = nameOf(gap);
    if (!ruleIds.has(gap.ruleId) || isOfSheet(gap)) {
      gaps.set(name, gap);
      if (isOfSheet(gap)) ofSheet.add(name);
      continue;
    }
    const left = gap.rows.filter((row) => !rows.has(row));
    if (left.length > 0) gaps.set(name, { ...gap, rows: left });
  }
  for (const gap of part) {
    const name = nameOf(gap);
    if (ofSheet.has(name)) continue;
    const merged = new Set([...(gaps.get(name)?.rows ?? []), ...gap.rows.filter((row) => rows.has(row))]);
    gaps.set(name, { ...gap, rows: [...merged].sort((a, b) => a - b) });
  }
  return [...gaps.values()];
}

const nameOf = ({ ruleId, reasonId, data }: NotCheckable): string => `${ruleId} ${reasonId} ${JSON.stringify(data)}`;

const inOrder = (a: Finding, b: Finding): number =>
  (a.rows[0] ?? 0) - (b.rows[0] ?? 0) ||
  severityRank(a.severity) - severityRank(b.severity) ||
  (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
