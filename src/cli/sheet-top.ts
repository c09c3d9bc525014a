import { onlyOf, type Grid, type GridRow, type TableOnSheet } from '../files';
import {
  FAR_FROM,
  FarTables,
  isBlank,
  MAX_COLUMNS,
  MAX_ROWS,
  TOP_COLUMNS,
  TOP_ROWS,
  type Place,
  type SheetTop,
} from '../sheet';

/** Rows of an Excel table that are looked at: its header is the first of them. */
const TABLE_ROWS = 80;
const NOTHING: GridRow = [];

/** The first rows of a grid, and the grid from there on for those who cannot read it twice. */
export interface Beginning {
  /** Where the end of the sheet has not been seen, its cells are taken to go on as far as a sheet may. */
  readonly top: SheetTop;
  /** Rows from the first one of the sheet on, as far as they were looked at; others are blank. */
  readonly rows: readonly GridRow[];
  /** Cells stand in columns that are not looked at. */
  readonly isCut: boolean;
  /** Looks through the rest of the grid: where tables may stand, in case the first rows hold none. */
  further(): Promise<readonly Place[]>;
  /** The same first rows, with the end of the sheet known: reads to it where that has not been done. */
  measured(): Promise<SheetTop>;
  /** All rows, those that were read already among them. Of standard input once, more often only after `measured`. */
  again(columns: ReadonlySet<number>): AsyncGenerator<readonly GridRow[], void, undefined>;
}

/** Reads as much of a grid as has to be seen to find its table. `twice`: it can be read again. */
export async function beginningOf(grid: Grid, tables: readonly TableOnSheet[], twice: boolean): Promise<Beginning> {
  const wanted = tables.map(({ area }) => ({ from: area.row, to: area.row + Math.min(area.rows, TABLE_ROWS) }));
  const end = Math.max(0, ...wanted.map(({ to }) => to));
  const source = grid.blocks();
  const rows: GridRow[] = [];
  const kept: (readonly GridRow[])[] = [];
  let first = -1;
  let ended = false;
  const extent = new Extent();
  while (first < 0 || rows.length < Math.max(first + TOP_ROWS, end)) {
    const next = await source.next();
    ended = next.done === true;
    if (next.done) break;
    if (!twice) kept.push(next.value);
    for (const row of next.value) {
      const at = rows.length;
      extent.take(row, at);
      if (first < 0 && extent.rows > 0) first = at;
      const seen = first >= 0 && at < first + TOP_ROWS;
      rows.push(seen || wanted.some(({ from, to }) => at >= from && at < to) ? row : NOTHING);
    }
  }
  if (twice) await source.return();
  async function* keepingAll() {
    yield* [...kept];
    for await (const block of source) {
      kept.push(block);
      yield block;
    }
  }
  const topOf = (known: Extent | null): SheetTop => ({
    ...usedOf(rows, first, known),
    tables: tables.map((table) => ({ ...table, top: cut(rows, table.area, TABLE_ROWS) })),
  });
  const top = topOf(ended ? extent : null);
  return {
    top,
    rows,
    isCut: extent.columns > (top.used?.column ?? 0) + TOP_COLUMNS,
    async further() {
      const { used } = top;
      if (used === null || ended) return [];
      const far = new FarTables();
      let at = -used.row - FAR_FROM;
      for await (const block of twice ? grid.blocks() : keepingAll()) {
        for (const row of block) if (at++ >= 0) far.take(row.slice(used.column, used.column + TOP_COLUMNS));
      }
      const places = far.places(used);
      const before = new Array<null>(used.column).fill(null);
      for (const { area, top } of places) top.forEach((row, i) => (rows[area.row + i] = [...before, ...row]));
      return places;
    },
    async measured() {
      if (ended) return top;
      const whole = new Extent();
      let at = 0;
      for await (const block of twice ? grid.blocks() : keepingAll()) for (const row of block) whole.take(row, at++);
      return topOf(whole);
    },
    async *again(columns) {
      if (twice) return yield* grid.blocks(columns);
      const only = onlyOf(columns);
      for (const block of kept) yield block.map(only);
      for await (const block of source) yield block.map(only);
    },
  };
}

/** How far the filled cells of some rows go. */
class Extent {
  rows = 0;
  columns = 0;

  take(row: GridRow, at: number): void {
    let end = row.length;
    while (end > 0 && isBlank(row[end - 1]!)) end--;
    if (end === 0) return;
    this.rows = at + 1;
    this.columns = Math.max(this.columns, end);
  }
}

/** `known`: how far the rows go; as far as a sheet may where that is not known before they are read. */
function usedOf(rows: readonly GridRow[], first: number, known: Extent | null): Pick<SheetTop, 'used' | 'top'> {
  if (first < 0) return { used: null, top: [] };
  const looked = rows.slice(first, first + TOP_ROWS);
  const column = Math.min(...looked.map((row) => row.findIndex((cell) => !isBlank(cell))).filter((at) => at >= 0));
  const end = known ?? { rows: MAX_ROWS, columns: MAX_COLUMNS };
  const used = { row: first, column, rows: end.rows - first, columns: end.columns - column };
  return { used, top: cut(rows, used, TOP_ROWS) };
}

const cut = (rows: readonly GridRow[], { row, column, columns }: TableOnSheet['area'], most: number) =>
  rows.slice(row, row + most).map((cells) => cells.slice(column, column + Math.min(columns, TOP_COLUMNS)));
