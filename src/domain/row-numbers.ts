import { NONE } from './line-columns';

/** Rows by number: rows that agree have one number, from 0 in the order in which they come. */
export interface RowNumbers {
  /** The number of each row. */
  readonly of: Int32Array;
  /** The first row of each number. */
  readonly firsts: readonly number[];
}

/** Integers from 0 to `range` (not included). */
interface Keys {
  readonly of: Int32Array | Float64Array;
  readonly range: number;
}

/** An array is the faster table, as long as it is not much longer than the list. */
const ARRAY_PER_ROW = 4;
const ARRAY_ALWAYS = 4096;

/** Rows between two yields: a few milliseconds. */
const STRETCH = 100_000;

/**
 * Numbers rows that agree in a few integer columns. Nothing is made for a row, and the time grows with the number of rows alone.
 * It yields now and then, so that others can work.
 */
export function* numberRows(columns: readonly Int32Array[], length: number): Generator<void, RowNumbers> {
  const extents: Extent[] = [];
  for (const column of columns) {
    extents.push(extent(column, length));
    yield;
  }
  const all = extents.reduce((product, { own }) => product * own, 1);
  // The keys of few values need no wide numbers, and the rows' numbers take their place.
  const of = all < 2 ** 31 ? new Int32Array(length) : new Float64Array(length);
  let range = 1;
  for (const [at, column] of columns.entries()) {
    const { least, own } = extents[at]!;
    // Beyond it integers are not exact. The numbers of two columns can always be put together.
    if (range * own > Number.MAX_SAFE_INTEGER) {
      const numbers = yield* numbersOf({ of, range });
      of.set(numbers.of);
      range = numbers.firsts.length;
    }
    for (let row = 0; row < length; row++) {
      const value = column[row]!;
      of[row] = of[row]! * own + (value === NONE ? 0 : value - least + 1);
    }
    range *= own;
    yield;
  }
  return yield* numbersOf({ of, range });
}

interface Extent {
  readonly least: number;
  /** How many values there are from the least on; a missing value is one more. */
  readonly own: number;
}

function extent(column: Int32Array, length: number): Extent {
  let least = Infinity;
  let most = NONE;
  for (let row = 0; row < length; row++) {
    const value = column[row]!;
    if (value === NONE) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most < least ? { least: 0, own: 1 } : { least, own: most - least + 2 };
}

/** Numbers equal keys as they come, in place of the keys where they are of the same kind. */
function* numbersOf({ of, range }: Keys): Generator<void, RowNumbers> {
  const numbers = of instanceof Int32Array ? of : new Int32Array(of.length);
  const fitsArray = range <= of.length * ARRAY_PER_ROW + ARRAY_ALWAYS;
  return { of: numbers, firsts: yield* fitsArray ? byArray(of, numbers, range) : byHash(of, numbers) };
}

/** Writes the numbers; the first row of each. */
function* byArray(keys: Keys['of'], numbers: Int32Array, range: number): Generator<void, readonly number[]> {
  const firsts: number[] = [];
  // One more than the number; 0 where the key has not come yet.
  const known = new Int32Array(range);
  for (let from = 0; from < numbers.length; from += STRETCH) {
    const end = Math.min(from + STRETCH, numbers.length);
    for (let row = from; row < end; row++) {
      const key = keys[row]!;
      if (known[key] === 0) known[key] = firsts.push(row);
      numbers[row] = known[key]! - 1;
    }
    yield;
  }
  return firsts;
}

function* byHash(keys: Keys['of'], numbers: Int32Array): Generator<void, readonly number[]> {
  const firsts: number[] = [];
  const ofKey = hashTable();
  for (let from = 0; from < numbers.length; from += STRETCH) {
    const end = Math.min(from + STRETCH, numbers.length);
    for (let row = from; row < end; row++) {
      const number = ofKey(keys[row]!, firsts.length);
      if (number === firsts.length) firsts.push(row);
      numbers[row] = number;
    }
    yield;
  }
  return firsts;
}

/** Gives the number of a key; the offered one where the key is new. */
type KeyTable = (key: number, offered: number) => number;

function hashTable(): KeyTable {
  let keys = new Float64Array(1024).fill(-1);
  let numbers = new Int32Array(1024);
  const slotOf = (key: number): number => {
    const hash = Math.imul((key | 0) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & (keys.length - 1);
    while (keys[slot] !== key && keys[slot]! >= 0) slot = (slot + 1) & (keys.length - 1);
    return slot;
  };
  const widen = () => {
    const [known, numbered] = [keys, numbers];
    keys = new Float64Array(known.length * 4).fill(-1);
    numbers = new Int32Array(keys.length);
    known.forEach((key, at) => {
      if (key < 0) return;
      const slot = slotOf(key);
      keys[slot] = key;
      numbers[slot] = numbered[at]!;
    });
  };
  return (key, offered) => {
    const slot = slotOf(key);
    if (keys[slot] === key) return numbers[slot]!;
    keys[slot] = key;
    numbers[slot] = offered;
    if (offered * 2 > keys.length) widen();
    return offered;
  };
}
