import type { CivilDate, Code, Fix, ServiceLine } from '../../domain';
import type { CodeRow, Knowledge } from '../../reference';

/** Codes of the 1990s that guides for massage therapists still print; a rule of their own explains them. */
export const isLookAlike = ({ neverValid, group }: CodeRow): boolean => neverValid || group === 'legacy-1990s';

/**
 * The codes that stand for an ended code on a date, over several replacements where need be: 97703 became 97762, and
 * that became 97763. Without a date, the latest.
 */
export function successorsOn(code: CodeRow, date: CivilDate | null, knowledge: Knowledge): readonly Code[] {
  const found = new Set<Code>();
  const seen = new Set<Code>([code.code]);
  const walk = (names: readonly Code[]) => {
    for (const name of names) {
      const row = seen.has(name) ? undefined : knowledge.code(name);
      seen.add(name);
      if (row === undefined) continue;
      if (row.to !== null && (date === null || date > row.to)) walk(row.replacedBy);
      else if (row.from === null || date === null || date >= row.from) found.add(name);
    }
  };
  walk(code.replacedBy);
  return [...found].sort();
}

/** A code is changed for another only where exactly one stands for it on the date (architecture, decision 6). */
export const successorFix = ({ row, part }: ServiceLine, code: CodeRow, successors: readonly Code[]): readonly Fix[] =>
  successors.length === 1 ? [{ kind: 'set-code', row, part, before: code.code, after: successors[0]! }] : [];
