import { NONE, type LineTable } from '../../domain';

/** Lines of a table put together: `members` holds their indexes group after group, in the order of the sheet. */
export interface Groups {
  readonly count: number;
  /** `starts[g]` to `starts[g + 1]` are the members of group g. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** Lines whose cells do not say where they belong. */
  readonly left: readonly number[];
}

/**
 * What makes one number of two keys: a person's, and a date (days since 1970, from year 1 on) or a payer's. Both fit below
 * this with the shift, and the products stay below 2^53.
 */
const SECONDS = 2 ** 23;
const SHIFT = 2 ** 21;

/**
 * Puts lines together under a scope: a client's day, a provider's day, or a client's services for one payer over all
 * dates. Without a client column a visit or claim id makes the client's day. `payerOf` gives one number to all names of a
 * payer.
 */
export function groupLines(
  table: LineTable,
  scope: 'client-day' | 'provider-day' | 'episode',
  payerOf: (at: number) => number,
): Groups {
  const { keys, length } = table;
  const byVisit = scope === 'client-day' && !table.columns.has('client');
  const person = scope === 'provider-day' ? keys.provider : byVisit ? keys.visit : keys.client;
  const second = scope === 'episode' ? payerOf : (at: number) => keys.date[at]!;
  const needsSecond = scope !== 'episode' && !byVisit;

  const numbers = new Map<number, number>();
  const groupOf = new Int32Array(length);
  const sizes: number[] = [];
  const left: number[] = [];
  for (let i = 0; i < length; i++) {
    const who = person[i]!;
    const when = second(i);
    if (who === NONE || (needsSecond && when === NONE)) {
      groupOf[i] = -1;
      left.push(i);
      continue;
    }
    const key = who * SECONDS + (when === NONE ? 0 : when + SHIFT);
    let group = numbers.get(key);
    if (group === undefined) {
      group = sizes.length;
      numbers.set(key, group);
      sizes.push(0);
    }
    groupOf[i] = group;
    sizes[group]!++;
  }
  return { count: sizes.length, left, ...arranged(groupOf, sizes) };
}

function arranged(groupOf: Int32Array, sizes: readonly number[]): Pick<Groups, 'starts' | 'members'> {
  const starts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, g) => (starts[g + 1] = starts[g]! + size));
  const next = starts.slice();
  const members = new Int32Array(starts[sizes.length]!);
  groupOf.forEach((group, i) => {
    if (group >= 0) members[next[group]!++] = i;
  });
  return { starts, members };
}
