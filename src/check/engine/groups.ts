import { inStretches, NONE, type LineTable, type RowNumbers } from '../../domain';
import type { Scope } from './running';
import type { Services } from './services';

/** Lines of a table put together: `members` holds their indexes group after group, in the order of the sheet. */
export interface Groups {
  readonly count: number;
  /** `starts[g]` to `starts[g + 1]` are the members of group g. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** Lines whose cells do not say where they belong. */
  readonly left: readonly number[];
}

/** Gives rows that agree in all columns one number, in the order in which they come. */
export type Numbering = (columns: readonly Int32Array[], length: number) => Generator<void, RowNumbers>;

/** The plain way, for a few rows. */
export function* numberFew(columns: readonly Int32Array[], length: number): Generator<void, RowNumbers> {
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const of = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const key = columns.map((column) => column[row]).join();
    if (!known.has(key)) known.set(key, firsts.push(row) - 1);
    of[row] = known.get(key)!;
  }
  return { of, firsts };
}

/**
 * Puts lines together under a scope: each by itself, a client's day, a provider's day, or a client's services for one payer
 * over all dates. Without a client column a visit or claim id makes the client's day. It yields now and then, so that others
 * can work.
 */
export function* groupLines(
  table: LineTable,
  scope: Scope,
  services: Services,
  number: Numbering,
): Generator<void, Groups> {
  const { keys, length, columns } = table;
  if (scope === 'line') {
    const all = new Int32Array(length + 1);
    for (let at = 0; at <= length; at++) all[at] = at;
    return { count: length, starts: all, members: all, left: [] };
  }
  const byVisit = scope === 'client-day' && !columns.has('client');
  const person = scope === 'provider-day' ? keys.provider : byVisit ? keys.visit : keys.client;
  const second = scope === 'episode' ? yield* services.payerKeys() : keys.date;
  const needsSecond = scope !== 'episode' && !byVisit;
  const numbers = yield* number([person, second], length);

  const left: number[] = [];
  let count = 0;
  const { of, firsts } = numbers;
  const groupOf = new Int32Array(firsts.length);
  const needed = needsSecond ? [person, second] : [person];
  yield* inStretches(firsts.length, (from, end) => {
    count = numberWhole(needed, firsts, groupOf, count, from, end);
  });
  const starts = new Int32Array(count + 1);
  yield* inStretches(length, (from, end) => countMembers(of, groupOf, starts, left, from, end));
  for (let group = 0; group < count; group++) starts[group + 1]! += starts[group]!;
  yield;
  const next = starts.slice();
  const members = new Int32Array(starts[count]!);
  yield* inStretches(length, (from, end) => placeMembers(of, groupOf, next, members, from, end));
  return { count, starts, members, left };
}

/** Numbers on, from `count`, those groups whose first line says what is needed; the others become -1. */
function numberWhole(
  needed: readonly Int32Array[],
  firsts: readonly number[],
  groupOf: Int32Array,
  count: number,
  from: number,
  end: number,
): number {
  for (let number = from; number < end; number++) {
    let isWhole = true;
    for (let at = 0; at < needed.length; at++) if (needed[at]![firsts[number]!] === NONE) isWhole = false;
    groupOf[number] = isWhole ? count++ : -1;
  }
  return count;
}

/** Counts each group's members, one place further on. */
function countMembers(
  of: Int32Array,
  groupOf: Int32Array,
  starts: Int32Array,
  left: number[],
  from: number,
  end: number,
): void {
  for (let at = from; at < end; at++) {
    const group = groupOf[of[at]!]!;
    if (group < 0) left.push(at);
    else starts[group + 1]!++;
  }
}

/** Puts each line at the next place of its group. */
function placeMembers(
  of: Int32Array,
  groupOf: Int32Array,
  next: Int32Array,
  members: Int32Array,
  from: number,
  end: number,
): void {
  for (let at = from; at < end; at++) {
    const group = groupOf[of[at]!]!;
    if (group >= 0) members[next[group]!++] = at;
  }
}
