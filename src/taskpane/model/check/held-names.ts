import { Meaning, NAMED, ownName, STRETCH } from '../../../sheet';
import type { CodedRows, Columns, FactsAbove, RowName } from '../../../sheet';

/** Numbers of the texts by which the reader of lines tells who a row is about: its own, else what is said in rows above it. */
export class HeldNames {
  readonly client: Int32Array;
  readonly provider: Int32Array;
  private readonly payer: Int32Array;
  private readonly own: Readonly<Record<RowName, Meaning<number>>>;
  private readonly numbers = new Int32Array(STRETCH);

  constructor(
    rows: number,
    coded: CodedRows,
    columns: Columns,
    private readonly above: FactsAbove,
    /** The number of a text; 0 of none. */
    private readonly id: (text: string) => number,
  ) {
    const own = (name: RowName) => new Meaning(coded, columns[name], (cells) => id(ownName(cells, name, columns)));
    this.own = { client: own('client'), provider: own('provider'), payer: own('payer') };
    [this.client, this.provider, this.payer] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)];
  }

  /** Of so many rows of the stretch that was taken last, the first of which is `row`; texts that are open are filled in. */
  take(row: number, count: number, texts: Readonly<Record<RowName, Int32Array>>): void {
    for (const name of NAMED) {
      this.own[name].write(0, count, this.numbers, 0);
      this[name].set(this.numbers.subarray(0, count), row);
    }
    for (let from = row; from < row + count;) {
      const end = Math.min(this.above.end(from), row + count);
      for (const name of NAMED) this.fill(name, texts[name], from, end);
      from = end;
    }
  }

  private fill(name: RowName, texts: Int32Array, from: number, end: number): void {
    const said = this.above.of(from)[name];
    if (said === undefined) return;
    const [held, id, isUnderOthers] = [this[name], this.id(said), this.above.section(from) !== null];
    for (let row = from; row < end; row++) {
      if (held[row] !== 0) continue;
      held[row] = id;
      if (isUnderOthers) texts[row] = id;
    }
  }
}
