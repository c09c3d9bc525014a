import { isoDate, type CivilDate, type Code, type Stamp } from '../../domain';
import type { PairsData } from '../reference-data';
import { stampOf } from '../rows';
import type { PairAnswer } from '../types';

/** One PTP edit. `from` null: its start is not in the table. `until` null: no end is known. */
export interface Edit {
  readonly column1: Code;
  readonly column2: Code;
  readonly indicator: 0 | 1;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

export interface EditTable {
  readonly stamp: Stamp;
  readonly edits: Iterable<Edit>;
  /** The table tells of the time before its own too, as CMS's files with their dates do. */
  readonly past: boolean;
  /** Codes that the table was made for; a pair with another one is `unknown-code`. */
  readonly knows: (code: Code) => boolean;
  readonly note: (a: Code, b: Code) => string | null;
}

type PairLookup = (a: Code, b: Code, date: CivilDate | null) => PairAnswer;

/** Look-up in the built-in table: ended edits without their start, so that they count on every date up to their end. */
export function pairLookup(data: PairsData, knows: (code: Code) => boolean): PairLookup {
  const notes = new Map(data.notes.map(([a, b, note]) => [pairKey(a, b), note]));
  return editLookup({
    stamp: stampOf(data.stamp),
    edits: [
      ...data.active.map(([column1, column2, indicator]) => edit(column1, column2, indicator, null)),
      ...data.ended.map(([column1, column2, indicator, until]) => edit(column1, column2, indicator, isoDate(until))),
    ],
    past: false,
    knows,
    note: (a, b) => notes.get(pairKey(a, b)) ?? null,
  });
}

const edit = (column1: string, column2: string, indicator: 0 | 1, until: CivilDate | null): Edit => ({
  column1: column1 as Code,
  column2: column2 as Code,
  indicator,
  from: null,
  until,
});

/**
 * Answers for two codes in either order. CMS's deletion date is the last day on which an edit is in force; where several
 * ended edits could have been in force on a day, it is the one that ended first.
 */
export function editLookup({ stamp, edits, past, knows, note }: EditTable): PairLookup {
  const byPair = new Map<string, Edit[]>();
  for (const one of edits) {
    const key = pairKey(one.column1, one.column2);
    const others = byPair.get(key);
    if (others) others.push(one);
    else byPair.set(key, [one]);
  }
  for (const several of byPair.values()) several.sort((a, b) => (a.until ?? Infinity) - (b.until ?? Infinity));

  return rememberLast(knows, (a, b, date) => {
    const before = !past && date !== null && stamp.from !== null && date < stamp.from;
    const outsideTable = before || (date !== null && stamp.to !== null && date > stamp.to);
    const about = { outsideTable, stamp, note: note(a, b) };
    const none = { column1: a, column2: b, indicator: null, until: null, ...about } as const;
    if (!knows(a) || !knows(b)) return { status: 'unknown-code', ...none };
    const day = date ?? stamp.to;
    const found = byPair.get(pairKey(a, b))?.find((one) => inForce(one, day));
    if (!found) return { status: 'none', ...none };
    const { column1, column2, indicator, until } = found;
    return { status: until === null ? 'active' : 'ended-later', column1, column2, indicator, until, ...about };
  });
}

/** Sheets are kept by date: the last answer about each two known codes mostly holds for the next question, too. */
function rememberLast(knows: (code: Code) => boolean, ask: PairLookup): PairLookup {
  const last = new Map<Code, Map<Code, { readonly date: CivilDate | null; readonly answer: PairAnswer }>>();
  return (a, b, date) => {
    const kept = last.get(a)?.get(b);
    if (kept?.date === date) return kept.answer;
    const answer = ask(a, b, date);
    if (!knows(a) || !knows(b)) return answer;
    let ofA = last.get(a);
    if (!ofA) last.set(a, (ofA = new Map()));
    ofA.set(b, { date, answer });
    return answer;
  };
}

const inForce = ({ from, until }: Edit, day: CivilDate | null): boolean =>
  day === null ? until === null : (until === null || day <= until) && (from === null || day >= from);

const pairKey = (a: string, b: string): string => (a < b ? `${a}/${b}` : `${b}/${a}`);
