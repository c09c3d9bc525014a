import { innerText } from './inner-text';
import { endOfOther, endOfTag, findAttribute, indexOf, LESS, localName, SLASH } from './markup';
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

const [R, T, V, C] = [0x72, 0x74, 0x76, 0x63] as const;
const GREATER = 0x3e;
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
      const tag = indexOf(bytes, LESS, at, end);
      if (tag < 0 || tag + 2 >= end) return tag < 0 ? end : tag;
      const behind = this.element(bytes, tag, end);
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
    if (first === C && bytes[tag + 2] === 0x20 && this.inRow) return this.cell(bytes, tag + 2, close, end);
    const closing = first === SLASH;
    const name = localName(bytes, tag + (closing ? 2 : 1), close);
    if (name === 'c' && !closing && this.inRow) return this.cell(bytes, tag + 2, close, end);
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

  /** `attributes` to `close`: the attributes of the cell's tag. */
  private cell(bytes: Uint8Array, attributes: number, close: number, end: number): number {
    const column = findAttribute(bytes, R, attributes, close, place)
      ? columnOf(bytes, place[0]!, place[1]!)
      : this.next;
    if (column < 0 || column >= MOST_COLUMNS) throw new PartError('a cell stands outside of the sheet');
    this.next = column + 1;
    if (bytes[close - 1] === SLASH) return close + 1;
    const wanted = this.columns === null || this.columns[column] === 1;
    let kind = 0;
    let kindLength = 0;
    if (findAttribute(bytes, T, attributes, close, place)) {
      kind = bytes[place[0]!]!;
      kindLength = place[1]! - place[0]!;
    }
    // Nearly every cell: a value, and nothing else.
    const start = close + 1;
    if (bytes[start] === LESS && bytes[start + 1] === V && bytes[start + 2] === GREATER) {
      const from = start + 3;
      const to = indexOf(bytes, LESS, from, end);
      if (to < 0 || to + 8 > end) return -1;
      if (
        bytes[to + 1] === SLASH &&
        bytes[to + 2] === V &&
        bytes[to + 5] === SLASH &&
        bytes[to + 6] === C &&
        bytes[to + 7] === GREATER
      ) {
        if (wanted) this.put(column, this.valueAt(bytes, from, to, kind, kindLength));
        return to + 8;
      }
    }
    const inner = innerText(bytes, start, end, this.pool);
    if (inner.end < 0) return -1;
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
