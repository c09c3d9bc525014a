import type { Cell } from '../cell';

/** Stands for a value that is not kept: what it says has to be read from the cell itself. */
const LOOSE = -1;
/** Distinct values of a column that are kept; beyond them it is no longer repetitive. */
const KEPT = 50_000;
/** Longer texts are not worth a place. */
const LONGEST = 80;

/** Rows that are taken together at most. */
export const STRETCH = 512;

export type RowCells = readonly (Cell | undefined)[];
type Ids = Int32Array;

/**
 * A stretch of rows of a sheet as numbers of their cells' values, so that what a value says is worked out once, whatever the
 * number of rows that repeat it: most columns repeat few values. Stretches are taken one after the other; nothing is kept of
 * a row.
 */
export class CodedRows {
  private rows: readonly RowCells[] = [];
  private from = 0;
  /** Of each place, the number of what stands there in each row; a place is a column, or several together. */
  private readonly places = new Map<string, Ids>([['', new Int32Array(STRETCH)]]);
  private readonly coders: ((rows: readonly RowCells[], from: number, count: number) => void)[] = [];

  /** The numbers at the place of these columns together; to be asked for before the first row. */
  ids(columns: readonly number[]): Ids {
    const key = columns.join();
    let ids = this.places.get(key);
    if (ids !== undefined) return ids;
    const before = columns.length > 1 ? ([this.ids(columns.slice(0, -1)), this.ids(columns.slice(-1))] as const) : null;
    ids = new Int32Array(STRETCH).fill(LOOSE);
    this.places.set(key, ids);
    this.coders.push(before === null ? columnCoder(columns[0]!, ids) : pairCoder(...before, ids));
    return ids;
  }

  /** Takes so many rows, at most `STRETCH`, from one on. */
  take(rows: readonly RowCells[], from: number, count: number): void {
    this.rows = rows;
    this.from = from;
    for (const code of this.coders) code(rows, from, count);
  }

  /** The cells of a row of the stretch. */
  cells(at: number): RowCells {
    return this.rows[this.from + at]!;
  }
}

/** What the cells of some columns say: read once for each of their values. */
export class Meaning<T> {
  private readonly ids: Ids;
  private readonly known: (T | undefined)[] = [];

  constructor(
    private readonly rows: CodedRows,
    columns: readonly number[] = [],
    private readonly read: (cells: RowCells, at: number) => T,
  ) {
    this.ids = rows.ids(columns);
  }

  /** Of a row of the stretch that was taken last. */
  of(at: number): T {
    const id = this.ids[at]!;
    if (id === LOOSE) return this.read(this.rows.cells(at), at);
    const known = this.known[id];
    return known === undefined ? (this.known[id] = this.read(this.rows.cells(at), at)) : known;
  }

  /** Writes what rows of the stretch say, where it is a number, into a column from a place on. */
  write(this: Meaning<number>, from: number, count: number, column: Int32Array | Float64Array, place: number): void {
    const { ids, known } = this;
    for (let at = 0; at < count; at++) {
      const id = ids[from + at]!;
      column[place + at] = (id === LOOSE ? undefined : known[id]) ?? this.of(from + at);
    }
  }
}

/** The number of a key, a new one for a new key as long as there is room. */
function numberIn<Key>(known: Map<Key, number>, key: Key): number {
  const old = known.get(key);
  if (old !== undefined) return old;
  const { size } = known;
  if (size >= KEPT) return LOOSE;
  known.set(key, size);
  return size;
}

function columnCoder(column: number, ids: Ids) {
  const known = new Map<Cell | undefined, number>();
  let last: Cell | undefined;
  let lastId = LOOSE;
  return (rows: readonly RowCells[], from: number, count: number): void => {
    for (let at = 0; at < count; at++) {
      const cell = rows[from + at]![column];
      // Sheets are kept by date and by client: the row before often says the same.
      if (cell !== last || lastId === LOOSE) {
        last = cell;
        lastId = typeof cell === 'string' && cell.length > LONGEST ? LOOSE : numberIn(known, cell);
      }
      ids[at] = lastId;
    }
  };
}

/** Numbers the pairs of what stands at two places. */
function pairCoder(first: Ids, second: Ids, ids: Ids) {
  const known = new Map<number, number>();
  let last = NaN;
  let lastId = LOOSE;
  return (_: unknown, __: number, count: number): void => {
    for (let at = 0; at < count; at++) {
      const pair = first[at]! * KEPT + second[at]!;
      if (first[at] === LOOSE || second[at] === LOOSE) ids[at] = LOOSE;
      else {
        if (pair !== last) {
          last = pair;
          lastId = numberIn(known, pair);
        }
        ids[at] = lastId;
      }
    }
  };
}
