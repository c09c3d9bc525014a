import { NONE } from '../../domain';
import type { Cell } from '../../sheet';
import { ByteTable } from '../bytes/byte-table';
import { ByteWriter } from '../bytes/byte-writer';
import { decoded, encoded } from '../bytes/utf8';
import { hashedOn, hashEnd, hashOf, NO_HASH, placeIn, viewOf } from '../bytes/words';
import { dateOf, type DateKind, type RecordDateOrder } from './dates';
import type { RecordFields } from './fields';
import { personOf } from './person';
import { RecordReader, type ContentCells } from './record-reader';
import { BytesBefore } from './bytes-before';

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
  private view: DataView = viewOf(this.bytes);
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
  private readonly content_: readonly number[];
  /** Fields of the content that stand last, in one piece; -1 where they do not. */
  private readonly tail: number;
  private readonly gathered = new ByteWriter();
  /** Do the fields stand so that a record can be read beside the one before: id, whose, date, content? */
  private readonly isOrdered: boolean;
  /** What the last record that was taken apart has between its id and its date, tabs and all; and its date with the tab. */
  private readonly whose = new BytesBefore();
  private readonly when = new BytesBefore();
  /** The record at hand was read beside the one before: only its id was looked for. */
  private isAlike = false;

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
    const inOrder = [
      fields.id,
      ...[...this.naming].sort((a, b) => a - b),
      ...(fields.date === null ? [] : [fields.date]),
    ];
    this.isOrdered = this.tail === inOrder.length && inOrder.every((place, i) => place === i);
    if (fields.date === null) this.kind = kinds(NONE);
  }

  override read(bytes: Uint8Array, from: number, to: number): void {
    if (bytes !== this.bytes) {
      this.bytes = bytes;
      this.view = viewOf(bytes);
    }
    this.from = from;
    this.isAlike = this.isOrdered && this.readAlike(from, to);
    if (!this.isAlike) this.readApart(from, to);
  }

  /**
   * Most records are of the client of the one before, and say what others have said: then nothing has to be taken apart, and what
   * is known has as many fields as it ought to. False where that is not so.
   */
  private readAlike(from: number, to: number): boolean {
    const { bytes, view, whose, when } = this;
    let at = from;
    while (at < to && isPlain(bytes[at]!)) at++;
    if (at === from || whose.length === 0 || at + whose.length + when.length > to || !whose.isAt(view, at))
      return false;
    this.ends[0] = at;
    at += whose.length;
    if (this.fields.date !== null) {
      if (when.isAt(view, at)) at += when.length;
      else {
        const date = at;
        while (at < to && bytes[at]! > TAB + 1) at++;
        if (at === to || bytes[at] !== TAB) return false;
        const number = this.dates.find(hashOf(view, date, at), view, date, at);
        if (number < 0) return false;
        this.take(number);
        at++;
        when.take(bytes, date, at);
      }
    }
    const content = at;
    let hash = NO_HASH;
    let place = -1;
    for (; at + 4 <= to; at += 4) {
      const word = view.getInt32(at, true);
      place = placeIn(word, NEWLINE);
      if (place >= 0) break;
      hash = hashedOn(hash, word);
    }
    if (place < 0) return false;
    const end = at + place;
    if (bytes[end - 1] === RETURN) return false;
    const number = this.contents.find(hashEnd(hash, view, content, at, end), view, content, end);
    if (number < 0) return false;
    this.content = number;
    this.isBlank = false;
    this.next = end + 1;
    return true;
  }

  private readApart(from: number, to: number): void {
    const { ends, bytes, fields } = this;
    if (!this.split(from, to)) return;
    const { id, date } = fields;
    if (this.isEmpty(id)) {
      this.problem = 'its "id" is empty';
      return;
    }
    if (!this.namesTheSame()) this.readPerson();
    if (date !== null) this.readDate(this.start(date), ends[date]!);
    const end = ends.at(-1)!;
    if (this.isOrdered) {
      const content = this.start(this.tail);
      const dated = date === null ? content : this.start(date);
      this.whose.take(bytes, ends[0]!, dated);
      this.when.take(bytes, dated, content);
    }
    this.content = this.tail < 0 ? this.gather() : this.contents.number(this.view, this.start(this.tail), end);
  }

  /** Finds the fields; false for a blank line, and where their number is wrong. */
  private split(from: number, to: number): boolean {
    const { bytes, ends } = this;
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
    if (this.isBlank) return false;
    if (count !== most - 1) {
      this.problem = `it has ${count + 1} ${count === 0 ? 'field' : 'fields'}, not ${most}`;
      return false;
    }
    ends[count] = at;
    return true;
  }

  override writeId(to: ByteWriter): void {
    const { bytes } = this;
    const { id } = this.fields;
    const from = this.start(id);
    const end = this.ends[id]!;
    if (!this.isAlike) {
      for (let at = from; at < end; at++) {
        if (isPlain(bytes[at]!)) continue;
        to.all(encoded(JSON.stringify(this.text(id))));
        return;
      }
    }
    to.byte(QUOTE);
    to.few(bytes, from, end);
    to.byte(QUOTE);
  }

  override cells(): readonly Cell[] {
    if (this.isAlike) this.split(this.from, this.next);
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
    const number = dates.number(this.view, from, to);
    if (number === this.dateOf.length) {
      const date = dateOf(cellOf(decoded(this.bytes.subarray(from, to))), this.order);
      this.dateOf.push(date);
      this.kindOf.push(this.kinds(date));
    }
    this.take(number);
    if (dates.size < DATES) return;
    dates.clear();
    this.dateOf.length = this.kindOf.length = 0;
  }

  private take(date: number): void {
    this.date = this.dateOf[date]!;
    this.kind = this.kindOf[date]!;
  }

  /** The number of the content's fields, which stand apart. */
  private gather(): number {
    const { gathered } = this;
    gathered.clear();
    for (const place of this.content_) {
      gathered.few(this.bytes, this.start(place), this.ends[place]!);
      gathered.byte(TAB);
    }
    return this.contents.number(viewOf(gathered.bytes), 0, Math.max(0, gathered.length - 1));
  }
}

/** Such bytes stand in JSON as they are. */
const isPlain = (byte: number): boolean => byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH;

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
