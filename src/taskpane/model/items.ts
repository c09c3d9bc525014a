import { saidOnce, type CheckReport } from '../../check';
import { severityRank, type NotCheckable } from '../../domain';
import type { Item } from './state';

/** The lines of the list, the most serious first and then in the order of the rows; keys stay the same from one check to the next. */
export function itemsOf(report: Pick<CheckReport, 'findings' | 'notCheckable'>): readonly Item[] {
  const seen = new Map<string, number>();
  const keyed = (name: string): string => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name} ${count}`;
  };
  const findings = report.findings.map((finding) => {
    const key = keyed(`${finding.ruleId} ${finding.messageId} ${finding.rows[0] ?? 'all'}`);
    return { kind: 'finding', key, finding, waived: false } as const;
  });
  return [
    ...findings.sort((a, b) => severityRank(a.finding.severity) - severityRank(b.finding.severity)),
    ...saidOnce(report.notCheckable).map((gap): Item => {
      const key = keyed(`gap ${gap.ruleId} ${gap.reasonId} ${gap.rows[0] ?? 'all'}`);
      return { kind: 'gap', key, gap };
    }),
  ];
}

/** A column that is missing altogether: said once for the sheet, it speaks neither for nor against a single row. */
export const isOfSheet = ({ reasonId }: NotCheckable): boolean => reasonId === 'no-column';
