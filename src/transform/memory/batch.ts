import type { Cell } from '../../sheet';
import { ByteWriter } from '../bytes/byte-writer';

/** Days that wait for their answers, by column. */
export class Batch {
  /** Contents of the records, day after day. */
  contents = new Int32Array(1 << 12);
  records = 0;
  readonly ids = new ByteWriter();
  days = 0;
  /** Where the records and the ids of a day end. */
  recordEnds = new Int32Array(1 << 10);
  idEnds = new Int32Array(1 << 10);
  /** The days' places in the memory; -1 for a record that belongs to no day. */
  places = new Int32Array(1 << 10);
  dates = new Int32Array(1 << 10);
  /** What records that belong to no day say. */
  readonly alone = new Map<number, readonly Cell[]>();

  addRecord(content: number): void {
    if (this.records === this.contents.length) this.contents = doubled(this.contents);
    this.contents[this.records++] = content;
  }

  addDay(place: number, date: number): void {
    if (this.days === this.places.length) {
      this.recordEnds = doubled(this.recordEnds);
      this.idEnds = doubled(this.idEnds);
      this.places = doubled(this.places);
      this.dates = doubled(this.dates);
    }
    const day = this.days++;
    this.recordEnds[day] = this.records;
    this.idEnds[day] = this.ids.length;
    this.places[day] = place;
    this.dates[day] = date;
  }

  recordsFrom(day: number): number {
    return day === 0 ? 0 : this.recordEnds[day - 1]!;
  }

  clear(): void {
    this.records = this.days = 0;
    this.ids.clear();
    this.alone.clear();
  }
}

function doubled(before: Int32Array): Int32Array<ArrayBuffer> {
  const after = new Int32Array(before.length * 2);
  after.set(before);
  return after;
}
