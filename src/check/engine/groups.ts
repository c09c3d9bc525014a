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

  const groupOf = new Int32Array(length);
  const seconds = new Numbering();
  const left: number[] = [];
  let persons = 0;
  for (let i = 0; i < length; i++) {
    const when = second(i);
    groupOf[i] = seconds.of(when);
    if (person[i] === NONE || (needsSecond && when === NONE)) {
      groupOf[i] = -1;
      left.push(i);
    } else persons = Math.max(persons, person[i]! + 1);
  }
  const numbers = keyTable(persons * seconds.count, length);
  const sizes: number[] = [];
  for (let i = 0; i < length; i++) {
    if (groupOf[i]! < 0) continue;
    const group = numbers(person[i]! * seconds.count + groupOf[i]!, sizes.length);
    if (group === sizes.length) sizes.push(0);
    groupOf[i] = group;
    sizes[group]!++;
  }
  return { count: sizes.length, left, ...arranged(groupOf, sizes) };
}

/** Numbers distinct values as they come; the last one is asked for most, since sheets are kept by date. */
class Numbering {
  private readonly ids = new Map<number, number>();
  private last = NaN;
  private lastId = -1;

  get count(): number {
    return this.ids.size;
  }

  of(value: number): number {
    if (value === this.last) return this.lastId;
    let id = this.ids.get(value);
    if (id === undefined) this.ids.set(value, (id = this.ids.size));
    this.last = value;
    return (this.lastId = id);
  }
}

/** An array is the faster table, as long as it is not much longer than the list. */
const ARRAY_PER_LINE = 16;
const ARRAY_ALWAYS = 4096;

/** Gives the number of a key; the offered one where the key is new. */
function keyTable(most: number, lines: number): (key: number, offered: number) => number {
  if (most <= lines * ARRAY_PER_LINE + ARRAY_ALWAYS) {
    const table = new Int32Array(most).fill(-1);
    return (key, offered) => (table[key]! < 0 ? (table[key] = offered) : table[key]!);
  }
  const table = new Map<number, number>();
  return (key, offered) => {
    const known = table.get(key);
    if (known === undefined) table.set(key, offered);
    return known ?? offered;
  };
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
