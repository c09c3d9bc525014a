import type { Cell } from '../cell';
import { TextNumbers } from './text-numbers';

/** Stands for a value that is not kept: what it says has to be read from the cell itself. */
const LOOSE = -1;
/** Distinct values of a column that are kept; beyond them it is no longer repetitive. */
const KEPT = 50_000;
/** Longer texts are not worth a place. */
const LONGEST = 80;
/** Whole numbers below this (dates, units, minutes, codes) are looked up in a plain table. */
const SMALL = 131_072;

/** Rows that are taken together at most. */
export const STRETCH = 512;

export type RowCells = readonly (Cell | undefined)[];

/** A column, or several together, as numbers of what stands there in each row of the stretch. */
interface Place {
  readonly ids: Int32Array;
  /** The same value, which is kept, in every row of the stretch. */
  isSame: boolean;
}

type Coder = (rows: readonly RowCells[], from: number, count: number) => void;

/**
 * A stretch of rows of a sheet as numbers of their cells' values, so that what a value says is worked out once, whatever the
 * number of rows that repeat it: most columns repeat few values. Stretches are taken one after the other; nothing is kept of
 * a row.
 */
export class CodedRows {
  private rows: readonly RowCells[] = [];
  private from = 0;
  private readonly places = new Map<string, Place>([['', { ids: new Int32Array(STRETCH), isSame: true }]]);
  private readonly coders: Coder[] = [];

  /** The place of these columns together; to be asked for before the first row. */
  place(columns: readonly number[]): Place {
    const key = columns.join();
    let place = this.places.get(key);
    if (place !== undefined) return place;
    const before =
      columns.length > 1 ? ([this.place(columns.slice(0, -1)), this.place(columns.slice(-1))] as const) : null;
    place = { ids: new Int32Array(STRETCH).fill(LOOSE), isSame: false };
    this.places.set(key, place);
    this.coders.push(before === null ? columnCoder(columns[0]!, place) : pairCoder(...before, place));
    return place;
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
  private readonly place: Place;
  private readonly known: (T | undefined)[] = [];

  constructor(
    private readonly rows: CodedRows,
    columns: readonly number[] = [],
    private readonly read: (cells: RowCells, at: number) => T,
  ) {
    this.place = rows.place(columns);
  }

  /** Of a row of the stretch that was taken last. */
  of(at: number): T {
    const id = this.place.ids[at]!;
    if (id === LOOSE) return this.read(this.rows.cells(at), at);
    const known = this.known[id];
    return known === undefined ? (this.known[id] = this.read(this.rows.cells(at), at)) : known;
  }

  /** Marks, of the first `count` rows of the stretch that have no mark yet, those that say this. */
  mark(what: T, marks: Uint8Array, count: number): void {
    if (!this.place.isSame) {
      for (let at = 0; at < count; at++) if (marks[at] === 0 && this.of(at) === what) marks[at] = 1;
      return;
    }
    const first = marks.indexOf(0);
    if (first !== -1 && first < count && this.of(first) === what) marks.fill(1, 0, count);
  }

  /** Writes what rows of the stretch say, where it is a number, into a column from a place on. */
  write(this: Meaning<number>, from: number, count: number, column: Int32Array | Float64Array, place: number): void {
    if (count === 0) return;
    if (this.place.isSame) {
      column.fill(this.of(from), place, place + count);
      return;
    }
    const { known } = this;
    const { ids } = this.place;
    for (let at = 0; at < count; at++) {
      const id = ids[from + at]!;
      column[place + at] = (id === LOOSE ? undefined : known[id]) ?? this.of(from + at);
    }
  }
}

/** Numbers the values of a column. */
function columnCoder(column: number, place: Place): Coder {
  const { ids } = place;
  const texts = new TextNumbers();
  const others = new Map<Cell | undefined, number>();
  /** Of a small number its own and one; 0 where it has none. */
  let small = new Uint16Array(0);
  let count = 0;
  const offer = (): number => (count < KEPT ? count : LOOSE);
  /** A number is taken where it is the one that was offered. */
  const taken = (id: number): number => {
    if (id === count) count++;
    return id;
  };
  const numberOf = (cell: number): number => {
    if (small.length === 0) small = new Uint16Array(SMALL);
    const id = taken(offer());
    small[cell] = id + 1;
    return id;
  };
  let text: string | null = null;
  let textId = LOOSE;
  return (rows, from, length) => {
    let isSame = true;
    for (let at = 0; at < length; at++) {
      const cell = rows[from + at]![column];
      let id: number;
      if (typeof cell === 'string') {
        // Sheets are kept by client: the row before often says the same.
        if (cell !== text) {
          text = cell;
          textId = cell.length > LONGEST ? LOOSE : taken(texts.of(cell, offer()));
        }
        id = textId;
      } else if (typeof cell === 'number' && cell >>> 0 === cell && cell < SMALL) {
        id = (small[cell] || numberOf(cell) + 1) - 1;
      } else id = taken(numberIn(others, cell, offer()));
      ids[at] = id;
      isSame &&= id === ids[0];
    }
    place.isSame = isSame && ids[0] !== LOOSE;
  };
}

/** The number of a key; of a new one it becomes what is offered, unless there is no more room. */
function numberIn<Key>(known: Map<Key, number>, key: Key, offered: number): number {
  const old = known.get(key);
  if (old !== undefined) return old;
  if (offered !== LOOSE) known.set(key, offered);
  return offered;
}

/** Numbers the pairs of what stands at two places. */
function pairCoder(first: Place, second: Place, place: Place): Coder {
  const { ids } = place;
  const known = new Map<number, number>();
  let last = NaN;
  let lastId = LOOSE;
  return (_, __, count) => {
    place.isSame = first.isSame && second.isSame;
    for (let at = 0; at < count; at++) {
      const [one, other] = [first.ids[at]!, second.ids[at]!];
      if (one === LOOSE || other === LOOSE) ids[at] = LOOSE;
      else {
        const pair = one * KEPT + other;
        if (pair !== last) {
          last = pair;
          lastId = numberIn(known, pair, known.size < KEPT ? known.size : LOOSE);
        }
        ids[at] = lastId;
      }
    }
  };
}
