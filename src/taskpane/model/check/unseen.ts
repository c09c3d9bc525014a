import type { Freshness } from '../state';

/** Rows of a table, or all of them where some rows by themselves would not put the list right. */
export type Rows = ReadonlySet<number> | 'all';

/** Edited rows that have not been checked again, by table: of now, or while live checking was off or Excel did not answer. */
export function createUnseen() {
  const unseen = new Map<string, Rows>();
  const of = (key: string): Rows => unseen.get(key) ?? NONE;
  return {
    of,
    has(key: string): boolean {
      const rows = of(key);
      return rows === 'all' || rows.size > 0;
    },
    /** Of a result that is fresh all has been checked since the edits before these. */
    note(key: string, freshness: Freshness, rows: readonly number[] | 'all') {
      const before = freshness === 'fresh' ? NONE : of(key);
      unseen.set(key, rows === 'all' || before === 'all' ? 'all' : new Set([...before, ...rows]));
    },
    /** They have been checked; the answer says whether there are no others since. */
    seen(key: string, rows: Rows): boolean {
      if (of(key) !== rows) return false;
      unseen.delete(key);
      return true;
    },
  };
}

const NONE: ReadonlySet<number> = new Set();
