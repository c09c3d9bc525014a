/** Rows of a table as one byte each: a union of lists of a million rows must not take a second. */
export class RowSet {
  private readonly has: Uint8Array;
  private count = 0;

  constructor(rows: number) {
    this.has = new Uint8Array(rows);
  }

  add(rows: readonly number[]): void {
    for (const row of rows) {
      if (this.has[row] !== 0) continue;
      this.has[row] = 1;
      this.count++;
    }
  }

  contains(row: number): boolean {
    return this.has[row] === 1;
  }

  /** Ascending. */
  list(): readonly number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.has.length; row++) if (this.has[row] === 1) rows.push(row);
    return rows;
  }

  get size(): number {
    return this.count;
  }
}
