import { Memo, NONE } from '../../domain';
import type { Cell } from '../../sheet';
import type { ByteTable } from '../bytes/byte-table';
import type { ByteWriter } from '../bytes/byte-writer';
import { decoded, encoded } from '../bytes/utf8';
import { viewOf } from '../bytes/words';
import { dateOf, type DateKind, type RecordDateOrder } from './dates';
import type { RecordFields } from './fields';
import { jsonCells } from './json-cells';
import { personOf } from './person';
import { RecordReader, type ContentCells } from './record-reader';
import { contentPlaces } from './tsv-reader';

const NEWLINE = 10;
const RETURN = 13;

/** Distinct dates that are remembered. */
const DATES = 4096;

/** Reads lines of JSON. */
export class JsonReader extends RecordReader {
  private readonly take: ReturnType<typeof jsonCells>;
  private readonly places: readonly number[];
  private readonly dates = new Memo<number>(DATES);
  private record: readonly Cell[] = [];

  constructor(
    private readonly fields: RecordFields,
    private readonly order: RecordDateOrder,
    private readonly kinds: DateKind,
    private readonly contents: ByteTable,
  ) {
    super();
    this.take = jsonCells(fields);
    this.places = contentPlaces(fields);
    if (fields.date === null) this.kind = kinds(NONE);
  }

  override read(bytes: Uint8Array, from: number, to: number): void {
    const end = bytes.indexOf(NEWLINE, from);
    let at = end < 0 || end > to ? to : end;
    this.next = at + 1;
    if (at > from && bytes[at - 1] === RETURN) at--;
    this.isBlank = at === from;
    if (this.isBlank) return;
    let record: unknown;
    try {
      record = JSON.parse(decoded(bytes.subarray(from, at)));
    } catch {
      this.problem = 'it is no JSON';
      return;
    }
    const read = this.take(record);
    if (!read.ok) {
      this.problem = read.error;
      return;
    }
    const cells = read.value;
    this.record = cells;
    this.person = personOf(cells, this.fields);
    if (this.fields.date !== null) this.readDate(cells[this.fields.date] ?? null);
    const content = encoded(JSON.stringify(this.places.map((place) => cells[place])));
    this.content = this.contents.number(viewOf(content), 0, content.length);
  }

  override writeId(to: ByteWriter): void {
    to.all(encoded(JSON.stringify(this.record[this.fields.id])));
  }

  override cells(): readonly Cell[] {
    return this.record;
  }

  private readDate(cell: Cell): void {
    const key = `${typeof cell} ${cell}`;
    let date = this.dates.get(key);
    if (date === undefined) this.dates.set(key, (date = dateOf(cell, this.order)));
    this.date = date;
    this.kind = this.kinds(date);
  }
}

export function jsonContentCells(fields: RecordFields): ContentCells {
  const places = contentPlaces(fields);
  return (content) => {
    const cells: Cell[] = fields.names.map(() => null);
    (JSON.parse(decoded(content)) as Cell[]).forEach((cell, i) => (cells[places[i]!] = cell));
    return cells;
  };
}
