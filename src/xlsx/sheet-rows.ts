import { innerText } from './inner-text';
import { behindName, endOfOther, endOfTag, findAttribute, indexOf, LESS, localName, SLASH } from './markup';
import { numberOf } from './number-of';
import { PartError } from './part-error';
import { PartScanner } from './part-scanner';
import { TextPool } from './text-pool';

/** A cell as Excel's own interface gives it: dates are serial numbers, errors are their texts, blank is null. */
export type SheetCell = string | number | boolean | null;

/** One row that stands in the sheet. */
export interface SheetRow {
  /** 0-based. */
  readonly index: number;
  readonly cells: SheetCell[];
}

/** Excel's own limits: 1,048,576 rows and 16,384 columns. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const [R, T, C] = [0x72, 0x74, 0x63] as const;
const [SPACE, QUOTE, APOSTROPHE, EQUALS, GREATER] = [0x20, 0x22, 0x27, 0x3d, 0x3e] as const;
const INLINE_KIND = 0x69;
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const [VALUE, VALUE_END] = [ascii('<v>'), ascii('</v></c>')];
const [INLINE, INLINE_END] = [ascii('<is><t>'), ascii('</t></is></c>')];
const place = new Int32Array(2);

/**
 * Reads the part of a sheet, block by block, into rows. Values are taken as they are stored, so that they are those of
 * Excel's own interface; what a cell looks like is not asked. Throws `PartError`.
 */
export class SheetRows extends PartScanner {
  private readonly pool = new TextPool();
  private state: 'before' | 'in' | 'behind' = 'before';
  private rows: SheetRow[] = [];
  private cells: SheetCell[] = [];
  private index = -1;
  private inRow = false;
  private next = 0;

  /** `columns`: those that are wanted (1), by column; others stay blank. All where null. */
  constructor(
    private readonly shared: readonly string[],
    private readonly columns: Uint8Array | null = null,
  ) {
    super();
  }

  /** The rows that ended in this block. */
  push(block: Uint8Array): readonly SheetRow[] {
    this.rows = [];
    if (this.state !== 'behind') this.feed(block);
    return this.rows;
  }

  /** Throws where the part was cut off. */
  end(): void {
    if (this.state !== 'behind') throw new PartError('the cells end too early');
  }

  protected override scan(bytes: Uint8Array, end: number): number {
    let at = 0;
    while (this.state !== 'behind') {
      // Tags mostly stand side by side.
      const tag = bytes[at] === LESS && at < end ? at : indexOf(bytes, LESS, at, end);
      if (tag < 0 || tag + 2 >= end) return tag < 0 ? end : tag;
      const isCell = bytes[tag + 1] === C && bytes[tag + 2] === SPACE && this.inRow;
      const behind = isCell ? this.cell(bytes, tag + 2, end) : this.element(bytes, tag, end);
      if (behind < 0) return tag;
      at = behind;
    }
    return end;
  }

  /** Behind the tag (of a cell: behind the cell) at `tag`; -1 where more bytes are needed. */
  private element(bytes: Uint8Array, tag: number, end: number): number {
    const first = bytes[tag + 1]!;
    if (first === 0x21 || first === 0x3f) return endOfOther(bytes, tag, end);
    const close = endOfTag(bytes, tag, end);
    if (close < 0) return -1;
    const closing = first === SLASH;
    const name = localName(bytes, tag + (closing ? 2 : 1), close);
    if (name === 'c' && !closing && this.inRow) return this.cell(bytes, behindName(bytes, tag + 1), end);
    const empty = bytes[close - 1] === SLASH;
    if (name === 'sheetData') this.state = closing || empty ? 'behind' : 'in';
    else if (name === 'row' && this.state === 'in') {
      if (closing) this.endRow();
      else {
        this.beginRow(bytes, tag, close);
        if (empty) this.endRow();
      }
    }
    return close + 1;
  }

  private beginRow(bytes: Uint8Array, tag: number, close: number): void {
    const said = findAttribute(bytes, R, tag + 2, close, place) ? numberOf(bytes, place[0]!, place[1]!) - 1 : NaN;
    const index = Number.isInteger(said) ? said : this.index + 1;
    // Rows stand in their order; one that goes back would be laid over another.
    if (index <= this.index || index >= MOST_ROWS) throw new PartError('rows are out of order');
    this.index = index;
    this.inRow = true;
    this.cells = [];
    this.next = 0;
  }

  private endRow(): void {
    if (this.inRow) this.rows.push({ index: this.index, cells: this.cells });
    this.inRow = false;
  }

  /** Reads a cell whose attributes begin at `at`; gives the place behind it, -1 where more bytes are needed. */
  private cell(bytes: Uint8Array, at: number, end: number): number {
    let column = this.next;
    let kind = 0;
    let kindLength = 0;
    // One walk over the attributes: of a name with one letter, r is the address and t the type.
    let name = 0;
    let nameLength = 0;
    let nameEnded = false;
    for (; ; at++) {
      if (at >= end) return -1;
      const byte = bytes[at]!;
      if (byte === GREATER) break;
      if (byte === QUOTE || byte === APOSTROPHE) {
        const from = at + 1;
        do if (++at >= end) return -1;
        while (bytes[at] !== byte);
        if (nameLength === 1 && name === R) column = columnOf(bytes, from, at);
        else if (nameLength === 1 && name === T) {
          kind = bytes[from]!;
          kindLength = at - from;
        }
        nameEnded = true;
      } else if (byte <= SPACE) nameEnded = true;
      else if (byte !== EQUALS) {
        name = byte;
        nameLength = nameEnded ? 1 : nameLength + 1;
        nameEnded = false;
      }
    }
    if (column < 0 || column >= MOST_COLUMNS) throw new PartError('a cell stands outside of the sheet');
    const start = at + 1;
    if (bytes[at - 1] !== SLASH) return this.content(bytes, start, end, column, kind, kindLength);
    this.next = column + 1;
    return start;
  }

  private content(
    bytes: Uint8Array,
    start: number,
    end: number,
    column: number,
    kind: number,
    kindLength: number,
  ): number {
    const wanted = this.columns === null || this.columns[column] === 1;
    // Nearly every cell: a value, or a plain text, and nothing else.
    const inline = kind === INLINE_KIND && begins(bytes, start, INLINE);
    if (inline || begins(bytes, start, VALUE)) {
      const from = start + (inline ? INLINE.length : VALUE.length);
      const closing = inline ? INLINE_END : VALUE_END;
      let to = from;
      while (to < end && bytes[to] !== LESS) to++;
      if (to + closing.length > end) return -1;
      if (begins(bytes, to, closing)) {
        this.next = column + 1;
        if (wanted && inline) this.put(column, this.pool.text(bytes, from, to) || null);
        else if (wanted) this.put(column, this.valueAt(bytes, from, to, kind, kindLength));
        return to + closing.length;
      }
    }
    const inner = innerText(bytes, start, end, this.pool);
    if (inner.end < 0) return -1;
    this.next = column + 1;
    if (wanted) this.put(column, this.typedValue(inner.value, inner.text, kind, kindLength));
    return inner.end;
  }

  private put(column: number, value: SheetCell): void {
    if (value === null) return;
    while (this.cells.length < column) this.cells.push(null);
    this.cells[column] = value;
  }

  private valueAt(bytes: Uint8Array, from: number, to: number, kind: number, kindLength: number): SheetCell {
    if (kind === 0 || (kind === 0x6e && kindLength === 1)) {
      const number = numberOf(bytes, from, to);
      if (!Number.isNaN(number)) return number;
    } else if (kind === 0x73 && kindLength === 1) return this.sharedText(numberOf(bytes, from, to));
    return this.typedValue(this.pool.text(bytes, from, to), null, kind, kindLength);
  }

  /** By the cell's type (ECMA-376, ST_CellType): s, str, inlineStr, b, e, d, n. */
  private typedValue(value: string | null, text: string | null, kind: number, kindLength: number): SheetCell {
    switch (kind) {
      case 0x73:
        return kindLength > 1 ? value || null : this.sharedText(Number(value ?? NaN));
      case 0x69:
        return text || null;
      case 0x62:
        return value === null ? null : value === '1' || value.toLowerCase() === 'true';
      case 0x65:
        return value || null;
      default: {
        if (value === null || value.trim() === '') return null;
        const number = Number(value);
        return Number.isNaN(number) ? value : number;
      }
    }
  }

  private sharedText(at: number): SheetCell {
    const text = this.shared[at];
    if (text === undefined) throw new PartError('a text is missing');
    return text || null;
  }
}

/** The column that an address such as `AB12` names; -1 where it names none. */
function columnOf(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at++) {
    const letter = bytes[at]! & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return at === start || at > start + 3 ? -1 : column - 1;
}

function begins(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}
