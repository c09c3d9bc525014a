/** Rows by number: rows that agree have one number, from 0 in the order in which they come. */
export interface RowNumbers {
  /** The number of each row. */
  readonly of: Int32Array;
  /** The first row of each number. */
  readonly firsts: readonly number[];
}

/** Rows that are numbered between two yields. */
const STRETCH = 8192;

/**
 * Numbers rows that agree in a few integer columns. Nothing is made for a row, and the time grows with the number of rows alone.
 * It yields now and then, so that others can work.
 */
export function* numberRows(columns: readonly Int32Array[], length: number): Generator<void, RowNumbers> {
  const of = new Int32Array(length);
  const firsts: number[] = [];
  /** The numbers by the hash of their rows; -1 where there is none. */
  let slots = new Int32Array(256).fill(-1);

  const slotOf = (row: number): number => {
    let hash = 0;
    for (let c = 0; c < columns.length; c++) hash = Math.imul(hash ^ columns[c]![row]!, 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 16)) & (slots.length - 1);
  };
  const agree = (one: number, other: number): boolean => {
    for (let c = 0; c < columns.length; c++) if (columns[c]![one] !== columns[c]![other]) return false;
    return true;
  };
  const widen = () => {
    slots = new Int32Array(slots.length * 4).fill(-1);
    firsts.forEach((first, number) => {
      let slot = slotOf(first);
      while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    });
  };
  const number = (from: number, to: number) => {
    for (let row = from; row < to; row++) {
      let slot = slotOf(row);
      while (slots[slot]! >= 0 && !agree(firsts[slots[slot]!]!, row)) slot = (slot + 1) & (slots.length - 1);
      if (slots[slot]! < 0) slots[slot] = firsts.push(row) - 1;
      of[row] = slots[slot]!;
      if (firsts.length * 2 > slots.length) widen();
    }
  };

  for (let from = 0; from < length; from += STRETCH) {
    number(from, Math.min(length, from + STRETCH));
    yield;
  }
  return { of, firsts };
}
