import {
  INTEGER_COLUMNS,
  LIST_COLUMNS,
  NONE,
  NUMBER_COLUMNS,
  tableOf,
  TEXT_COLUMNS,
  type LineColumns,
  type LineTable,
} from '../../domain';
import { createRecordReader, type Cell, type LineReading } from '../../sheet';
import type { RecordFields } from '../records/fields';

/** A client's day: its place in the memory, the contents of its records, and its date (`NONE`: none is told). */
export interface Day {
  readonly place: number;
  readonly contents: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly date: number;
}

/** These are the day's, not the content's. */
const OF_DAY = new Set<string>(['row', 'date', 'client']);
const COPIED = [...INTEGER_COLUMNS, ...TEXT_COLUMNS, ...LIST_COLUMNS].filter((name) => !OF_DAY.has(name));

/**
 * The service lines of contents: each content is read once, whatever the number of days in which it comes, and days are put
 * together by column.
 */
export class LineStore {
  private reader!: LineReading;
  /** `starts[c]` to `starts[c + 1]` are the lines of content c. */
  private starts: number[] = [];
  /** Contents with minutes from start to end, which hold only where no other line of the day has the same clock times. */
  private readonly clocked = new Set<number>();

  constructor(private readonly fields: RecordFields) {
    this.clear();
  }

  /** How many contents have been read. */
  get size(): number {
    return this.starts.length - 1;
  }

  /** Reads the next content. */
  add(cells: readonly Cell[]): void {
    const { reader, size } = this;
    const before = reader.derived.count;
    reader.row(cells, size);
    if (reader.derived.count > before) this.clocked.add(size);
    this.starts.push(reader.builder.next());
  }

  /** Can the day be put together of its records' lines? Else its records have to be read together. */
  isPlain({ contents, from, to }: Day): boolean {
    if (this.clocked.size === 0) return true;
    for (let at = from; at < to; at++) {
      if (!this.clocked.has(contents[at]!)) continue;
      return to - from === 1 && this.starts[contents[at]! + 1]! - this.starts[contents[at]!]! === 1;
    }
    return true;
  }

  /** A table of days; each record has a row, in the order of the days. */
  table(days: readonly Day[]): LineTable {
    const { starts, reader, fields } = this;
    const { builder } = reader;
    let rowCount = 0;
    let length = 0;
    for (const { contents, from, to } of days) {
      rowCount += to - from;
      for (let at = from; at < to; at++) length += starts[contents[at]! + 1]! - starts[contents[at]!]!;
    }
    /** The line of each line, as it stands in the store. */
    const lines = new Int32Array(length);
    const row = new Int32Array(length);
    const date = new Int32Array(length);
    const client = new Int32Array(length);
    let line = 0;
    let record = 0;
    for (const [number, day] of days.entries()) {
      for (let at = day.from; at < day.to; at++, record++) {
        const end = starts[day.contents[at]! + 1]!;
        for (let own = starts[day.contents[at]!]!; own < end; own++, line++) {
          lines[line] = own;
          row[line] = record;
          date[line] = day.date;
          client[line] = number;
        }
      }
    }
    const from = builder.columns;
    const columns: Record<string, unknown> = { ...from, row, date };
    for (const name of COPIED) columns[name] = gathered(from[name], new Int32Array(length), lines);
    for (const name of NUMBER_COLUMNS) columns[name] = gathered(from[name], new Float64Array(length), lines);
    // Where no field holds a client, it is visits that are told apart.
    columns[fields.byClient ? 'client' : 'visit'] = client;
    if (!fields.byClient) columns['client'] = new Int32Array(length).fill(NONE);
    return tableOf(columns as unknown as LineColumns, { rowCount, length, columns: reader.fields });
  }

  clear(): void {
    this.reader = createRecordReader(this.fields.mapping);
    this.starts = [0];
    this.clocked.clear();
  }
}

function gathered<Column extends Int32Array | Float64Array>(from: Column, to: Column, lines: Int32Array): Column {
  for (let at = 0; at < lines.length; at++) to[at] = from[lines[at]!]!;
  return to;
}
