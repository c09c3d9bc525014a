import type { Cell } from '../cell';

/** Stands for a value that is not kept: what it says has to be read from the cell itself. */
const LOOSE = -1;
/** Distinct values of a column that are kept; beyond them it is no longer repetitive. */
const KEPT = 50_000;
/** Longer texts are not worth a place. */
const LONGEST = 80;

/**
 * A row of a sheet as numbers of its cells' values, so that what a value says is worked out once, whatever the number of
 * rows that repeat it: most columns repeat few values. Rows are taken one after the other; nothing is kept of a row.
 */
export class CodedRow {
  cells: readonly (Cell | undefined)[] = [];
  /** Numbers of what stands at each place; a place is a column, or several together. */
  readonly ids: number[] = [0];
  private readonly columns: ColumnCodes[] = [];
  private readonly pairs: PairCodes[] = [];
  private readonly places = new Map<string, number>([['', 0]]);

  /** The place of these columns together; to be asked for before the first row. */
  place(columns: readonly number[]): number {
    const key = columns.join();
    let place = this.places.get(key);
    if (place !== undefined) return place;
    const before = columns.length > 1 ? [this.place(columns.slice(0, -1)), this.place(columns.slice(-1))] : null;
    place = this.ids.push(LOOSE) - 1;
    if (before === null) this.columns.push(new ColumnCodes(columns[0]!, place));
    else this.pairs.push(new PairCodes(before[0]!, before[1]!, place));
    this.places.set(key, place);
    return place;
  }

  take(cells: readonly (Cell | undefined)[]): void {
    this.cells = cells;
    const { ids, columns, pairs } = this;
    for (let at = 0; at < columns.length; at++) columns[at]!.code(cells, ids);
    for (let at = 0; at < pairs.length; at++) pairs[at]!.code(ids);
  }
}

/** What the cells of some columns say: read once for each of their values. */
export class Meaning<T> {
  private readonly place: number;
  private readonly known: (T | undefined)[] = [];

  constructor(
    private readonly row: CodedRow,
    columns: readonly number[] = [],
    private readonly read: (cells: CodedRow['cells']) => T,
  ) {
    this.place = row.place(columns);
  }

  /** Of the row that was taken last. */
  get(): T {
    const id = this.row.ids[this.place]!;
    if (id === LOOSE) return this.read(this.row.cells);
    const known = this.known[id];
    return known === undefined ? (this.known[id] = this.read(this.row.cells)) : known;
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

class ColumnCodes {
  private readonly known = new Map<Cell | undefined, number>();
  private last: Cell | undefined;
  private lastId = LOOSE;

  constructor(
    private readonly column: number,
    private readonly place: number,
  ) {}

  code(cells: CodedRow['cells'], ids: number[]): void {
    const cell = cells[this.column];
    // Sheets are kept by date and by client: the row before often says the same.
    if (cell !== this.last || this.lastId === LOOSE) {
      this.last = cell;
      this.lastId = this.number(cell);
    }
    ids[this.place] = this.lastId;
  }

  private number(cell: Cell | undefined): number {
    return typeof cell === 'string' && cell.length > LONGEST ? LOOSE : numberIn(this.known, cell);
  }
}

/** Numbers the pairs of what stands at two places. */
class PairCodes {
  private readonly known = new Map<number, number>();
  private last = NaN;
  private lastId = LOOSE;

  constructor(
    private readonly first: number,
    private readonly second: number,
    private readonly place: number,
  ) {}

  code(ids: number[]): void {
    const [first, second] = [ids[this.first]!, ids[this.second]!];
    if (first === LOOSE || second === LOOSE) {
      ids[this.place] = LOOSE;
      return;
    }
    const pair = first * KEPT + second;
    if (pair !== this.last) {
      this.last = pair;
      this.lastId = numberIn(this.known, pair);
    }
    ids[this.place] = this.lastId;
  }
}
