import { saidOnce, type CheckReport } from '../../check';
import { SEVERITIES, severityRank, type NotCheckable } from '../../domain';
import type { Item } from './state';

/** The lines of the list, the most serious first and then in the order of the rows; keys stay the same from one check to the next. */
export function itemsOf(report: Pick<CheckReport, 'findings' | 'notCheckable'>): readonly Item[] {
  const work = itemsInSlices(report);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same a slice at a time. */
export function* itemsInSlices({
  findings,
  notCheckable,
}: Pick<CheckReport, 'findings' | 'notCheckable'>): Generator<void, readonly Item[]> {
  const seen = new Map<string, number>();
  const keyed = (name: string): string => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name} ${count}`;
  };
  const bySeverity = SEVERITIES.map((): Item[] => []);
  let taken = 0;
  for (const finding of findings) {
    const key = keyed(`${finding.ruleId} ${finding.messageId} ${finding.rows[0] ?? 'all'}`);
    bySeverity[severityRank(finding.severity)]!.push({ kind: 'finding', key, finding, waived: false });
    if (++taken % SLICE === 0) yield;
  }
  const gaps = saidOnce(notCheckable).map((gap): Item => {
    const key = keyed(`gap ${gap.ruleId} ${gap.reasonId} ${gap.rows[0] ?? 'all'}`);
    return { kind: 'gap', key, gap };
  });
  return [...bySeverity.flat(), ...gaps];
}

/** Findings between two yields: a slice of a few milliseconds. */
const SLICE = 1000;

/** A column that is missing altogether: said once for the sheet, it speaks neither for nor against a single row. */
export const isOfSheet = ({ reasonId }: NotCheckable): boolean => reasonId === 'no-column';
