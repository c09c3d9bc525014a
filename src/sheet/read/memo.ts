import type { Cell } from '../cell';

/** Distinct values that are kept; beyond them a column is no longer repetitive and each cell is read anew. */
const KEPT = 20_000;
/** Longer texts are not worth a place. */
const LONGEST = 80;

/** The same reading for the same cell without reading it twice: most columns of a sheet repeat few values. */
export function memo<T>(read: (cell: Cell | undefined) => T): (cell: Cell | undefined) => T {
  const known = new Map<Cell | undefined, T>();
  return (cell) => {
    let reading = known.get(cell);
    if (reading === undefined) {
      reading = read(cell);
      if (known.size < KEPT && (typeof cell !== 'string' || cell.length <= LONGEST)) known.set(cell, reading);
    }
    return reading;
  };
}
