import type { SheetFacts } from './sheet-facts';

/** What is said of rows in rows above them: above the header, and between the services from some row on. */
export class FactsAbove {
  private readonly from: number[] = [];
  private readonly said: SheetFacts[] = [];

  constructor(readonly header: SheetFacts = {}) {}

  /** From this row on, which is further down than those before, this holds. */
  turn(row: number, facts: SheetFacts): void {
    this.from.push(row);
    this.said.push(facts);
  }

  /** What holds for a row. */
  of(row: number): SheetFacts {
    return this.section(row) ?? this.header;
  }

  /** The same, where a row between the services says some of it; null above the first of them. */
  section(row: number): SheetFacts | null {
    return this.said[this.after(row) - 1] ?? null;
  }

  /** The first row further down of which something else may be said. */
  end(row: number): number {
    return this.from[this.after(row)] ?? Infinity;
  }

  /** How many of the turns are at the row or above it. */
  private after(row: number): number {
    let [low, high] = [0, this.from.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.from[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
