import { isoDate, type CivilDate, type Code, type Stamp } from '../../domain';
import type { PairsData } from '../reference-data';
import type { PairAnswer } from '../types';

interface Ended {
  readonly column1: Code;
  readonly column2: Code;
  readonly indicator: 0 | 1;
  /** The last day on which the edit was in force, as CMS's deletion date says. */
  readonly until: CivilDate;
}

interface Edits {
  active: { readonly column1: Code; readonly column2: Code; readonly indicator: 0 | 1 } | null;
  readonly ended: Ended[];
}

/**
 * Answers for two codes in either order (CMS NCCI PTP edits, practitioner). An ended edit counts on dates up to its
 * deletion date; its start is not in the table, so the answer says `ended-later` and no more.
 */
export function pairLookup(
  data: PairsData,
  stamp: Stamp,
  known: (code: Code) => boolean,
): (a: Code, b: Code, date: CivilDate | null) => PairAnswer {
  const edits = new Map<string, Edits>();
  const at = (a: string, b: string): Edits => {
    const key = a < b ? `${a}/${b}` : `${b}/${a}`;
    let found = edits.get(key);
    if (!found) edits.set(key, (found = { active: null, ended: [] }));
    return found;
  };
  for (const [column1, column2, indicator] of data.active) {
    at(column1, column2).active = { column1: column1 as Code, column2: column2 as Code, indicator };
  }
  for (const [column1, column2, indicator, until] of data.ended) {
    at(column1, column2).ended.push({
      column1: column1 as Code,
      column2: column2 as Code,
      indicator,
      until: isoDate(until),
    });
  }
  for (const { ended } of edits.values()) ended.sort((a, b) => a.until - b.until);

  return (a, b, date) => {
    const outsideTable =
      date !== null && ((stamp.from !== null && date < stamp.from) || (stamp.to !== null && date > stamp.to));
    const none = { column1: a, column2: b, indicator: null, until: null, outsideTable, stamp } as const;
    if (!known(a) || !known(b)) return { status: 'unknown-code', ...none };
    const found = edits.get(a < b ? `${a}/${b}` : `${b}/${a}`);
    const past = date === null ? undefined : found?.ended.find(({ until }) => date <= until);
    if (past) return { status: 'ended-later', ...past, outsideTable, stamp };
    return found?.active
      ? { status: 'active', ...found.active, until: null, outsideTable, stamp }
      : { status: 'none', ...none };
  };
}
