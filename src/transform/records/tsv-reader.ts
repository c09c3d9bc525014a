import { NONE } from '../../domain';
import type { Cell } from '../../sheet';
import { ByteTable } from '../bytes/byte-table';
import { ByteWriter } from '../bytes/byte-writer';
import { decoded, encoded } from '../bytes/utf8';
import { dateOf, type DateKind, type RecordDateOrder } from './dates';
import type { RecordFields } from './fields';
import { personOf } from './person';
import { RecordReader, type ContentCells } from './record-reader';

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_N = 78;
/** What Hive, Spark and Hadoop streaming write for a missing value. */
const NULL = '\\N';

/** Distinct dates that are remembered. */
const DATES = 4096;

/**
 * Reads lines of fields with a tab between them, as SQL engines hand them to a program: nothing is quoted, a missing value is `\N`
 * or empty. No text is made of what was there before.
 */
export class TsvReader extends RecordReader {
  private bytes: Uint8Array = new Uint8Array(0);
  private from = 0;
  /** Where each field ends. */
  private readonly ends: Int32Array;
  /** The fields that say whose record it is, and their bytes in the record before. */
  private readonly naming: readonly number[];
  private readonly name = new ByteWriter();
  private readonly nameEnds: Int32Array;
  private hasName = false;
  private readonly dates = new ByteTable();
  private readonly dateOf: number[] = [];
  private readonly kindOf: number[] = [];
  private dateNumber = -1;
  private readonly content_: readonly number[];
  /** Fields of the content that stand last, in one piece; -1 where they do not. */
  private readonly tail: number;
  private readonly gathered = new ByteWriter();

  constructor(
    private readonly fields: RecordFields,
    private readonly order: RecordDateOrder,
    private readonly kinds: DateKind,
    private readonly contents: ByteTable,
  ) {
    super();
    const { names, clientId, person } = fields;
    this.ends = new Int32Array(names.length);
    this.naming = [...clientId, ...person];
    this.nameEnds = new Int32Array(this.naming.length);
    this.content_ = contentPlaces(fields);
    const [first = names.length] = this.content_;
    this.tail = first > 0 && this.content_.length === names.length - first ? first : -1;
    if (fields.date === null) this.kind = kinds(NONE);
  }

  override read(bytes: Uint8Array, from: number, to: number): void {
    const { ends } = this;
    const most = ends.length;
    let count = 0;
    let at = from;
    for (; at < to; at++) {
      const byte = bytes[at]!;
      if (byte > TAB + 1) continue;
      if (byte === TAB) {
        if (count < most) ends[count] = at;
        count++;
      } else if (byte === NEWLINE) break;
    }
    this.next = at + 1;
    if (at > from && bytes[at - 1] === RETURN) at--;
    this.isBlank = at === from;
    if (this.isBlank) return;
    if (count !== most - 1) {
      this.problem = `it has ${count + 1} ${count === 0 ? 'field' : 'fields'}, not ${most}`;
      return;
    }
    ends[count] = at;
    this.bytes = bytes;
    this.from = from;
    const { id, date } = this.fields;
    if (this.isEmpty(id)) {
      this.problem = 'its "id" is empty';
      return;
    }
    if (!this.namesTheSame()) this.readPerson();
    if (date !== null) this.readDate(this.start(date), ends[date]!);
    this.content = this.tail < 0 ? this.gather() : this.contents.number(bytes, ends[this.tail - 1]! + 1, at);
  }

  override writeId(to: ByteWriter): void {
    const { bytes } = this;
    const { id } = this.fields;
    const from = this.start(id);
    const end = this.ends[id]!;
    for (let at = from; at < end; at++) {
      const byte = bytes[at]!;
      if (byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH) continue;
      to.all(encoded(JSON.stringify(this.text(id))));
      return;
    }
    to.byte(QUOTE);
    to.few(bytes, from, end);
    to.byte(QUOTE);
  }

  override cells(): readonly Cell[] {
    return this.fields.names.map((_, place) => this.cell(place));
  }

  private start(place: number): number {
    return place === 0 ? this.from : this.ends[place - 1]! + 1;
  }

  private text(place: number): string {
    return decoded(this.bytes.subarray(this.start(place), this.ends[place]));
  }

  private cell(place: number): Cell {
    return cellOf(this.text(place));
  }

  private isEmpty(place: number): boolean {
    const from = this.start(place);
    const length = this.ends[place]! - from;
    return length === 0 || (length === 2 && this.bytes[from] === BACKSLASH && this.bytes[from + 1] === LETTER_N);
  }

  /** Records of a client stand side by side: most name the one that the record before has named. */
  private namesTheSame(): boolean {
    const { naming, nameEnds, bytes, ends } = this;
    const name = this.name.bytes;
    if (!this.hasName) return false;
    let own = 0;
    for (let i = 0; i < naming.length; i++) {
      const place = naming[i]!;
      const from = this.start(place);
      const to = ends[place]!;
      if (nameEnds[i]! - own !== to - from) return false;
      for (let at = from; at < to; at++) if (name[own++] !== bytes[at]) return false;
    }
    return true;
  }

  private readPerson(): void {
    const { naming, name } = this;
    const cells: Cell[] = [];
    name.clear();
    naming.forEach((place, i) => {
      name.few(this.bytes, this.start(place), this.ends[place]!);
      this.nameEnds[i] = name.length;
      cells[place] = this.cell(place);
    });
    this.hasName = true;
    this.person = personOf(cells, this.fields);
  }

  private readDate(from: number, to: number): void {
    const { dates } = this;
    const number = dates.number(this.bytes, from, to);
    if (number === this.dateNumber) return;
    if (number === this.dateOf.length) {
      const date = dateOf(cellOf(decoded(this.bytes.subarray(from, to))), this.order);
      this.dateOf.push(date);
      this.kindOf.push(this.kinds(date));
    }
    this.dateNumber = number;
    this.date = this.dateOf[number]!;
    this.kind = this.kindOf[number]!;
    if (dates.size < DATES) return;
    dates.clear();
    this.dateOf.length = this.kindOf.length = 0;
    this.dateNumber = -1;
  }

  /** The number of the content's fields, which stand apart. */
  private gather(): number {
    const { gathered } = this;
    gathered.clear();
    for (const place of this.content_) {
      gathered.few(this.bytes, this.start(place), this.ends[place]!);
      gathered.byte(TAB);
    }
    return this.contents.number(gathered.bytes, 0, Math.max(0, gathered.length - 1));
  }
}

/** Fields on which answers rest, but for the date, which counts by its kind. */
export const contentPlaces = ({ names, identity, date }: RecordFields): readonly number[] =>
  names.flatMap((_, place) => (place === date || identity.has(place) ? [] : [place]));

export function tsvCells(fields: RecordFields): ContentCells {
  const places = contentPlaces(fields);
  return (content) => {
    const cells: Cell[] = fields.names.map(() => null);
    decoded(content)
      .split('\t')
      .forEach((text, i) => (cells[places[i]!] = cellOf(text)));
    return cells;
  };
}

const cellOf = (text: string): Cell => (text === NULL ? null : text);
