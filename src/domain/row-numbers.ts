import { NONE } from './line-columns';
import { inStretches, STRETCH } from './stretches';

/** Rows by number: rows that agree have one number, from 0 in the order in which they come. */
export interface RowNumbers {
  /** The number of each row. */
  readonly of: Int32Array;
  /** The first row of each number. */
  readonly firsts: readonly number[];
}

/** An array is the faster table, as long as it is not much longer than the list. */
const ARRAY_PER_ROW = 4;
const ARRAY_ALWAYS = 4096;

/**
 * Numbers rows that agree in a few integer columns. Nothing is made for a row, and the time grows with the number of rows alone.
 * It yields now and then, so that others can work.
 */
export function* numberRows(columns: readonly Int32Array[], length: number): Generator<void, RowNumbers> {
  const of = new Int32Array(length);
  let firsts: readonly number[] = length > 0 ? [0] : [];
  let parts: KeyPart[] = [];
  let range = 1;
  for (const column of columns) {
    const part = yield* partOf(column, length);
    // Beyond it integers are not exact. The numbers of two columns can always be put together.
    if (range * part.own > Number.MAX_SAFE_INTEGER) {
      firsts = yield* numberKeys(parts, range, of);
      parts = [{ column: of, least: 0, own: firsts.length + 1 }];
      range = firsts.length + 1;
    }
    parts.push(part);
    range *= part.own;
  }
  if (parts.length > 0) firsts = yield* numberKeys(parts, range, of);
  return { of, firsts };
}

/** A column as a part of a key: its values become 1 to `own` - 1, a missing one 0. */
interface KeyPart {
  readonly column: Int32Array;
  readonly least: number;
  readonly own: number;
}

function* partOf(column: Int32Array, length: number): Generator<void, KeyPart> {
  const extent: Extent = { least: Infinity, most: -Infinity };
  yield* inStretches(length, (from, end) => widen(extent, column, from, end));
  const { least, most } = extent;
  return most < least ? { column, least: 0, own: 1 } : { column, least, own: most - least + 2 };
}

interface Extent {
  least: number;
  most: number;
}

function widen(extent: Extent, column: Int32Array, from: number, end: number): void {
  let { least, most } = extent;
  for (let row = from; row < end; row++) {
    const value = column[row]!;
    if (value === NONE) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  extent.least = least;
  extent.most = most;
}

/** Writes the numbers of equal keys as they come; gives the first row of each. */
function* numberKeys(
  parts: readonly KeyPart[],
  range: number,
  numbers: Int32Array,
): Generator<void, readonly number[]> {
  const { length } = numbers;
  const table = range <= length * ARRAY_PER_ROW + ARRAY_ALWAYS ? new KeyArray(range) : new KeyHash();
  const keys = new Float64Array(Math.min(STRETCH, length));
  yield* inStretches(length, (from, end) => {
    keys.fill(0);
    for (const part of parts) addPart(keys, part, from, end);
    table.number(keys, numbers, from, end);
  });
  return table.firsts;
}

function addPart(keys: Float64Array, { column, least, own }: KeyPart, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    const value = column[row]!;
    keys[row - from] = keys[row - from]! * own + (value === NONE ? 0 : value - least + 1);
  }
}

/** Numbers the keys of a stretch of rows, which begins with row `from`. */
interface KeyTable {
  readonly firsts: readonly number[];
  number(keys: Float64Array, numbers: Int32Array, from: number, end: number): void;
}

class KeyArray implements KeyTable {
  readonly firsts: number[] = [];
  /** One more than the number; 0 where the key has not come yet. */
  private readonly known: Int32Array;

  constructor(range: number) {
    this.known = new Int32Array(range);
  }

  number(keys: Float64Array, numbers: Int32Array, from: number, end: number): void {
    const { known, firsts } = this;
    for (let row = from; row < end; row++) {
      const key = keys[row - from]!;
      if (known[key] === 0) known[key] = firsts.push(row);
      numbers[row] = known[key]! - 1;
    }
  }
}

class KeyHash implements KeyTable {
  readonly firsts: number[] = [];
  private keys = new Float64Array(1024).fill(-1);
  private numbers = new Int32Array(1024);

  number(keys: Float64Array, numbers: Int32Array, from: number, end: number): void {
    const { firsts } = this;
    for (let row = from; row < end; row++) {
      const key = keys[row - from]!;
      const slot = this.slotOf(key);
      if (this.keys[slot] !== key) {
        this.put(slot, key, firsts.push(row) - 1);
        numbers[row] = firsts.length - 1;
      } else numbers[row] = this.numbers[slot]!;
    }
  }

  /** Where the key stands, or would stand. */
  private slotOf(key: number): number {
    const { keys } = this;
    const hash = Math.imul((key | 0) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & (keys.length - 1);
    while (keys[slot] !== key && keys[slot]! >= 0) slot = (slot + 1) & (keys.length - 1);
    return slot;
  }

  private put(slot: number, key: number, number: number): void {
    this.keys[slot] = key;
    this.numbers[slot] = number;
    if (number * 2 > this.keys.length) this.widen();
  }

  private widen(): void {
    const { keys, numbers } = this;
    this.keys = new Float64Array(keys.length * 4).fill(-1);
    this.numbers = new Int32Array(this.keys.length);
    for (let at = 0; at < keys.length; at++) {
      if (keys[at]! < 0) continue;
      const slot = this.slotOf(keys[at]!);
      this.keys[slot] = keys[at]!;
      this.numbers[slot] = numbers[at]!;
    }
  }
}
