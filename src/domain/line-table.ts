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

/** A table over columns that are at hand; they are neither copied nor changed. */
export function tableOf(columns: LineColumns, about: Pick<LineTable, 'rowCount' | 'length' | 'columns'>): LineTable {
  const { length } = about;
  return {
    ...about,
    values: columns,
    line: (at) => plainLine(new ColumnLine(columns, at)),
    view: (at) => new ColumnLine(columns, at),
    saidByAll: (field) => saidByAll(columns, length, field),
    keys: columnsOf(KEYS, (name) => columns[name].subarray(0, length)),
  };
}

/** Collects lines one by one and closes them into a table. */
export class LineTableBuilder {
  private length = 0;
  private rows = 0;
  private readonly words = new Interner<string>();
  private readonly modifierLists = new Interner<ServiceLine['modifiers']>();
  private readonly unreadLists = new Interner<ServiceLine['unread']>();
  private all: LineColumns;

  /** `capacity`: how many lines are expected; more of them find room, too. */
  constructor(
    private readonly fields: ReadonlySet<Field>,
    private capacity = 64,
  ) {
    this.all = this.columnsFor(capacity);
  }

  /** The columns as they are now: others as soon as `next` has had to make room. What is not written says nothing. */
  get columns(): LineColumns {
    return this.all;
  }

  /** Counts rows that were read without giving a line. */
  countRows(upTo: number): void {
    this.rows = Math.max(this.rows, upTo);
  }

  add(line: ServiceLine): number {
    const at = this.next();
    const { all } = this;
    for (const field of INTEGER_COLUMNS) all[field][at] = line[field] ?? NONE;
    for (const field of NUMBER_COLUMNS) all[field][at] = line[field] ?? NaN;
    for (const field of TEXT_COLUMNS) all[field][at] = this.word(line[field]);
    all.modifiers[at] = this.modifierList(line.modifiers);
    all.unread[at] = this.unreadId(line.unread);
    return this.close(line.row);
  }

  /** Where the next line will stand, and so many of them: whoever writes their facts into `columns` closes them then. */
  next(count = 1): number {
    while (this.length + count > this.capacity) this.grow();
    return this.length;
  }

  /** So many lines at `next` are written, the last of them for this row; the place of the first. */
  close(row: number, count = 1): number {
    this.countRows(row + 1);
    const at = this.length;
    this.length += count;
    return at;
  }

  /** The number of a text; `NONE` for null. */
  word(text: string | null): number {
    return text === null ? NONE : this.words.id(text, text);
  }

  /** The number of a list of modifiers. */
  modifierList(list: ServiceLine['modifiers']): number {
    return this.modifierLists.id(list, list.join());
  }

  /** Settles what only the whole column can tell: the order of day and month, or whose time a clock time is. */
  amend(at: number, facts: Partial<Pick<ServiceLine, 'date' | 'minutes' | 'unread'>>): void {
    if (facts.date !== undefined) this.all.date[at] = facts.date ?? NONE;
    if (facts.minutes !== undefined) this.all.minutes[at] = facts.minutes ?? NaN;
    if (facts.unread !== undefined) this.all.unread[at] = this.unreadId(facts.unread);
  }

  private unreadId(unread: ServiceLine['unread']): number {
    if (unread.length === 0) return NONE;
    return this.unreadLists.id(unread, unread.map((u) => `${u.field}:${u.problem}`).join());
  }

  build(): LineTable {
    return tableOf(this.all, { rowCount: this.rows, length: this.length, columns: this.fields });
  }

  private grow(): void {
    this.capacity *= 2;
    this.all = this.columnsFor(this.capacity, this.all);
  }

  private columnsFor(capacity: number, before?: LineColumns): LineColumns {
    const integers = (name: IntegerColumn) => filled(new Int32Array(capacity), NONE, before?.[name]);
    return {
      ...columnsOf([...INTEGER_COLUMNS, ...TEXT_COLUMNS, ...LIST_COLUMNS], integers),
      ...columnsOf(NUMBER_COLUMNS, (name) => filled(new Float64Array(capacity), NaN, before?.[name])),
      words: this.words.values,
      modifierLists: this.modifierLists.values,
      unreadLists: this.unreadLists.values,
    };
  }
}

type IntegerColumn = (typeof INTEGER_COLUMNS | typeof TEXT_COLUMNS | typeof LIST_COLUMNS)[number];

function filled<Column extends Int32Array | Float64Array>(column: Column, nothing: number, before: Column | undefined) {
  column.fill(nothing);
  if (before) column.set(before);
  return column;
}

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

function columnsOf<Name extends string, Column>(
  names: readonly Name[],
  make: (name: Name) => Column,
): Record<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Column>;
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
