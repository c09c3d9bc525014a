import type { CivilDate, Code } from '../../domain';
import type { CodeRow, Knowledge } from '../../reference';

export interface Dates {
  /** The codes for the same service that are in force on the date; empty where none is known. */
  onDate(code: Code, date: CivilDate): readonly Code[];
  /** True also for a code outside the list: it has no known dates, so it stands. */
  inForce(code: Code, date: CivilDate): boolean;
}

/** Follows replaced codes forward and back: what is 97161 today was 97001 in 2016. */
export function createDates(knowledge: Knowledge): Dates {
  const before = new Map<Code, CodeRow[]>();
  for (const row of knowledge.codes) {
    for (const later of row.replacedBy) {
      const rows = before.get(later);
      if (rows) rows.push(row);
      else before.set(later, [row]);
    }
  }
  const walk = (code: Code, date: CivilDate, seen: Set<Code>): readonly Code[] => {
    if (seen.has(code)) return [];
    seen.add(code);
    const row = knowledge.code(code);
    // A code outside the list has no known dates: it stands.
    if (!row) return [code];
    if (row.from !== null && date < row.from) {
      const earlier = (before.get(code) ?? []).filter((other) => !other.neverValid);
      return earlier.flatMap((other) => walk(other.code, date, seen));
    }
    if (row.to !== null && date > row.to) return row.replacedBy.flatMap((later) => walk(later, date, seen));
    return [code];
  };
  return {
    onDate: (code, date) => walk(code, date, new Set()),
    inForce(code, date) {
      const row = knowledge.code(code);
      return !row || ((row.from === null || date >= row.from) && (row.to === null || date <= row.to));
    },
  };
}
