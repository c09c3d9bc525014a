import { ColumnLine, plainLine } from './column-line';
import {
  INTEGER_COLUMNS,
  LIST_COLUMNS,
  NONE,
  NUMBER_COLUMNS,
  saidByAll,
  TEXT_COLUMNS,
  type LineColumns,
} from './line-columns';
import type { Field, ServiceLine } from './service-line';

/** Names that may be one person's in two spellings: the first row of each spelling, never the name. */
export interface Spelling {
  readonly field: 'client' | 'provider';
  readonly rows: readonly number[];
}

/**
 * Service lines held by column, so that a million of them fit in memory and can be grouped without being built.
 * Lines are in the order in which they were read.
 */
export interface LineTable {
  /** Number of rows that were read, also those that gave no line. */
  readonly rowCount: number;
  /** Number of service lines. */
  readonly length: number;
  /** The facts for which the sheet has a column (or a preamble value). */
  readonly columns: ReadonlySet<Field>;
  /** The line as an object of its own, built anew. */
  line(index: number): ServiceLine;
  /** The same line, whose facts are read from the table when they are asked for: to look at, not to keep or to spread. */
  view(index: number): ServiceLine;
  /** The lines' facts by column, as they are kept; a column may be longer than the table. */
  readonly values: LineColumns;
  /** Does every line say this? */
  saidByAll(field: Field): boolean;
  /** Names that may be one person's in several spellings; absent where nobody compared them. */
  readonly spellings?: readonly Spelling[];
  /** Keys for grouping and for asking once for each text; `NONE` where the line does not say. Equal texts have equal keys. */
  readonly keys: Readonly<Record<(typeof KEYS)[number], Int32Array>>;
}

const KEYS = [
  'row',
  'date',
  'client',
  'visit',
  'provider',
  'billingGroup',
  'code',
  'payer',
  'license',
  'state',
] as const;

/** A table over columns that are at hand; they are neither copied nor changed, and no longer change once it is asked. */
export function tableOf(columns: LineColumns, about: Pick<LineTable, 'rowCount' | 'length' | 'columns'>): LineTable {
  const { length } = about;
  const said: Partial<Record<Field, boolean>> = {};
  return {
    ...about,
    values: columns,
    line: (at) => plainLine(new ColumnLine(columns, at)),
    view: (at) => new ColumnLine(columns, at),
    saidByAll: (field) => (said[field] ??= saidByAll(columns, length, field)),
    keys: Object.fromEntries(KEYS.map((name) => [name, columns[name].subarray(0, length)])) as LineTable['keys'],
  };
}

/** Collects lines one by one and closes them into a table. */
export class LineTableBuilder {
  private length = 0;
  private rows = 0;
  private readonly words = new Interner<string>();
  private readonly modifierLists = new Interner<ServiceLine['modifiers']>();
  private readonly unreadLists = new Interner<ServiceLine['unread']>();
  /** Integers and numbers that say nothing: the columns of every fact that no line has. */
  private nothing: readonly Column[] = [];
  /** The columns as they are now: others as soon as `next` has had to make room. What is not written says nothing. */
  readonly columns = {
    words: this.words.values,
    modifierLists: this.modifierLists.values,
    unreadLists: this.unreadLists.values,
  } as Partial<LineColumns> as LineColumns;

  /** `capacity`: how many lines are expected; more of them find room, too. */
  constructor(
    private readonly fields: ReadonlySet<Field>,
    capacity = 64,
  ) {
    this.makeRoom(capacity);
  }

  /** The column of a fact, to be written: its own, no longer the one that says nothing for all. */
  own<Name extends ColumnName>(name: Name): LineColumns[Name] {
    const column = this.columns[name];
    return this.nothing.includes(column) ? (this.columns[name] = column.slice() as LineColumns[Name]) : column;
  }

  /** Counts rows that were read without giving a line. */
  countRows(upTo: number): void {
    this.rows = Math.max(this.rows, upTo);
  }

  add(line: ServiceLine): number {
    const at = this.next();
    for (const field of INTEGER_COLUMNS) this.put(field, at, line[field] ?? NONE);
    for (const field of NUMBER_COLUMNS) if (line[field] !== null) this.own(field)[at] = line[field];
    for (const field of TEXT_COLUMNS) this.put(field, at, this.word(line[field]));
    this.put('modifiers', at, this.modifierList(line.modifiers));
    this.put('unread', at, this.unreadList(line.unread));
    return this.close(line.row);
  }

  private put(name: IntegerColumn, at: number, value: number): void {
    if (value !== NONE) this.own(name)[at] = value;
  }

  /** Where the next line will stand, and so many of them: whoever writes their facts into `columns` closes them then. */
  next(count = 1): number {
    while (this.length + count > this.columns.row.length) this.makeRoom(this.columns.row.length * 2);
    return this.length;
  }

  /** So many lines at `next` are written, the last of them for this row; the place of the first. */
  close(row: number, count = 1): number {
    this.countRows(row + 1);
    return (this.length += count) - count;
  }

  /** The number of a text; `NONE` for null. */
  word(text: string | null): number {
    return text === null ? NONE : this.words.id(text, text);
  }

  /** The number of a list of modifiers. */
  modifierList(list: ServiceLine['modifiers']): number {
    return this.modifierLists.id(list, list.join());
  }

  /** The number of a list of cells that could not be read; `NONE` for none. */
  unreadList(unread: ServiceLine['unread']): number {
    if (unread.length === 0) return NONE;
    return this.unreadLists.id(unread, unread.map(Object.values).join());
  }

  build(): LineTable {
    return tableOf(this.columns, { rowCount: this.rows, length: this.length, columns: this.fields });
  }

  private makeRoom(capacity: number): void {
    const { nothing } = this;
    this.nothing = [new Int32Array(capacity).fill(NONE), new Float64Array(capacity).fill(NaN)];
    const columns = this.columns as Record<ColumnName, Column>;
    KINDS.forEach((names, kind) => {
      for (const name of names) {
        const before = columns[name];
        columns[name] = this.nothing[kind]!;
        if (before && !nothing.includes(before)) this.own(name).set(before);
      }
    });
  }
}

type Column = Int32Array | Float64Array;
/** Columns of integers and of numbers. */
const KINDS = [[...INTEGER_COLUMNS, ...TEXT_COLUMNS, ...LIST_COLUMNS], NUMBER_COLUMNS] as const;
type IntegerColumn = (typeof KINDS)[0][number];
type ColumnName = (typeof KINDS)[number][number];

/** A table of lines that are at hand; `columns` defaults to the facts that any of the lines has. */
export function lineTable(lines: readonly ServiceLine[], columns?: ReadonlySet<Field>): LineTable {
  const builder = new LineTableBuilder(columns ?? fieldsOf(lines));
  for (const line of lines) builder.add(line);
  return builder.build();
}

function fieldsOf(lines: readonly ServiceLine[]): ReadonlySet<Field> {
  const fields = new Set<Field>();
  for (const line of lines) {
    for (const [name, value] of Object.entries(line)) {
      if (name === 'row' || name === 'part' || name === 'unread') continue;
      if (Array.isArray(value) ? value.length > 0 : value !== null) fields.add(name as Field);
    }
    for (const unread of line.unread) fields.add(unread.field);
  }
  return fields;
}

/** Keeps each distinct value once and gives it a number. */
class Interner<T> {
  private readonly ids = new Map<string, number>();
  readonly values: T[] = [];

  id(value: T, key: string): number {
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.values.length;
      this.ids.set(key, id);
      this.values.push(value);
    }
    return id;
  }
}
