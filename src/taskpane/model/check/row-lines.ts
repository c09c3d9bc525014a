import { NONE, type LineTable, type ServiceLine } from '../../../domain';

/** The service lines of each row of a table: as they were read with it, or as they were read again since. */
export class RowLines {
  /** Days since 1970 of each row's first line; `NONE` where it has none. */
  readonly dates: Int32Array;
  private readonly first: Int32Array;
  private readonly again = new Map<number, readonly ServiceLine[]>();

  constructor(
    private readonly table: LineTable,
    rows: number,
  ) {
    const first = new Int32Array(rows).fill(-1);
    const dates = new Int32Array(rows).fill(NONE);
    const { row: rowOf, date: dateOf } = table.keys;
    // Backwards, so that the first line of a row is the one that stays.
    for (let line = table.length - 1; line >= 0; line--) {
      const row = rowOf[line]!;
      first[row] = line;
      dates[row] = dateOf[line]!;
    }
    [this.first, this.dates] = [first, dates];
  }

  count(row: number): number {
    const again = this.again.get(row);
    if (again !== undefined) return again.length;
    const { keys, length } = this.table;
    const first = this.first[row] ?? -1;
    if (first < 0) return 0;
    let end = first;
    while (end < length && keys.row[end] === row) end++;
    return end - first;
  }

  of(row: number): readonly ServiceLine[] {
    return this.again.get(row) ?? this.read(row, (line) => this.table.line(line));
  }

  /** The same to look at only. */
  views(row: number): readonly ServiceLine[] {
    return this.again.get(row) ?? this.read(row, (line) => this.table.view(line));
  }

  /** Were the row's lines read by themselves? Keys of theirs hold among themselves only. */
  wasReadAgain(row: number): boolean {
    return this.again.has(row);
  }

  readAgain(row: number, lines: readonly ServiceLine[]): void {
    this.again.set(row, lines);
    this.dates[row] = lines[0]?.date ?? NONE;
  }

  private read<T>(row: number, lineAt: (line: number) => T): readonly T[] {
    return Array.from({ length: this.count(row) }, (_, at) => lineAt(this.first[row]! + at));
  }
}
