import type { CellBlock, CellData, StyleData } from './univer';

/** Writes to cells that are not yet carried out: all of one request become one command, one redraw, one calculation. */
export class PendingCells {
  private rows = new Map<number, Map<number, CellData>>();

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  /** A style laid over one that waits already keeps what it does not name. */
  put(row: number, column: number, part: CellData): void {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, CellData>()));
    cells.set(column, laidOver(cells.get(column), part));
  }

  /** The cell as it will be. */
  over(row: number, column: number, cell: CellData | null | undefined, styleOf: (cell: CellData) => StyleData | null) {
    const part = this.rows.get(row)?.get(column);
    if (!part) return cell;
    if (part.s === undefined || part.s === null) return { ...cell, ...part };
    return laidOver(cell && { ...cell, s: styleOf(cell) }, part);
  }

  take(): CellBlock {
    const block = Object.fromEntries([...this.rows].map(([row, cells]) => [row, Object.fromEntries(cells)]));
    this.rows = new Map();
    return block;
  }

  /** 0-based; -1 where nothing waits. */
  lastRow(): number {
    let last = -1;
    for (const row of this.rows.keys()) last = Math.max(last, row);
    return last;
  }

  lastColumn(): number {
    let last = -1;
    for (const cells of this.rows.values()) for (const column of cells.keys()) last = Math.max(last, column);
    return last;
  }

  forEach(visit: (row: number, column: number) => void): void {
    for (const [row, cells] of this.rows) for (const column of cells.keys()) visit(row, column);
  }
}

function laidOver(below: CellData | null | undefined, part: CellData): CellData {
  const style = part.s;
  if (!style || typeof style === 'string' || !below?.s || typeof below.s === 'string') return { ...below, ...part };
  return { ...below, ...part, s: { ...below.s, ...style } };
}
