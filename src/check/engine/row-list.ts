/** Rows in the order in which they come; some millions of them take four bytes each. */
export class RowList {
  private rows = new Int32Array(16);
  private count = 0;

  /** A row that has just been added is not added again. */
  add(row: number): void {
    const { count } = this;
    if (count > 0 && this.rows[count - 1] === row) return;
    if (count === this.rows.length) {
      const more = new Int32Array(count * 2);
      more.set(this.rows);
      this.rows = more;
    }
    this.rows[this.count++] = row;
  }

  values(): Int32Array {
    return this.rows.subarray(0, this.count);
  }
}

/** Gives each list of rows once: many rules lack the same fact on the same rows. */
export class SameRows {
  private readonly lists = new Map<number, (readonly number[])[]>();

  of(rows: readonly number[]): readonly number[] {
    const ofLength = this.lists.get(rows.length);
    if (ofLength === undefined) {
      this.lists.set(rows.length, [rows]);
      return rows;
    }
    const same = ofLength.find((other) => isSame(other, rows));
    if (same === undefined) ofLength.push(rows);
    return same ?? rows;
  }
}

export function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
