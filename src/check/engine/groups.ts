import { NONE, type LineTable } from '../../domain';
import type { Scope } from '../../rules';

/** Lines of a table put together: `members` holds their indexes group after group, in the order of the sheet. */
export interface Groups {
  readonly count: number;
  /** `starts[g]` to `starts[g + 1]` are the members of group g. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** Lines whose cells do not say where they belong. */
  readonly left: readonly number[];
}

/** What a key column of the table is multiplied with to make one number of several; products stay below 2^53. */
const DATES = 2 ** 22;
const SHIFT = 2 ** 21;

/**
 * Puts lines together under a scope: a client's day (within one billing group), a provider's day, or a client's
 * services for one payer over all dates. Without a client column a visit or claim id makes the client's day.
 */
export function groupLines(table: LineTable, scope: Exclude<Scope, 'line' | 'sheet'>): Groups {
  const { keys, length } = table;
  const byVisit = scope === 'client-day' && !table.columns.has('client');
  const person = scope === 'provider-day' ? keys.provider : byVisit ? keys.visit : keys.client;
  const second = scope === 'episode' ? keys.payer : keys.date;
  const needsSecond = scope !== 'episode' && !byVisit;
  const third = scope === 'client-day' ? keys.billingGroup : null;

  const numbers = new Map<number, number>();
  const thirds = new Map<string, number>();
  const groupOf = new Int32Array(length);
  const sizes: number[] = [];
  const left: number[] = [];
  for (let i = 0; i < length; i++) {
    const who = person[i]!;
    const when = second[i]!;
    if (who === NONE || (needsSecond && when === NONE)) {
      groupOf[i] = -1;
      left.push(i);
      continue;
    }
    let key = who * DATES + (when === NONE ? 0 : when + SHIFT);
    if (third !== null && third[i] !== NONE) key = -1 - idOf(thirds, `${key}/${third[i]}`);
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

function idOf(ids: Map<string, number>, key: string): number {
  let id = ids.get(key);
  if (id === undefined) ids.set(key, (id = ids.size));
  return id;
}
