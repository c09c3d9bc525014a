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
  readonly keys: Readonly<
    Record<
      'row' | 'date' | 'client' | 'visit' | 'provider' | 'billingGroup' | 'code' | 'payer' | 'license' | 'state',
      Int32Array
    >
  >;
}

/** A table over columns that are at hand; they are neither copied nor changed. */
export function tableOf(columns: LineColumns, about: Pick<LineTable, 'rowCount' | 'length' | 'columns'>): LineTable {
  const { length } = about;
  const key = (name: keyof LineTable['keys']) => columns[name].subarray(0, length);
  return {
    ...about,
    values: columns,
    line: (at) => plainLine(new ColumnLine(columns, at)),
    view: (at) => new ColumnLine(columns, at),
    saidByAll: (field) => saidByAll(columns, length, field),
    keys: {
      row: key('row'),
      date: key('date'),
      client: key('client'),
      visit: key('visit'),
      provider: key('provider'),
      billingGroup: key('billingGroup'),
      code: key('code'),
      payer: key('payer'),
      license: key('license'),
      state: key('state'),
    },
  };
}

/** Collects lines one by one and closes them into a table. */
export class LineTableBuilder {
  private length = 0;
  private capacity = 64;
  private rows = 0;
  private readonly words = new Interner<string>();
  private readonly modifierLists = new Interner<ServiceLine['modifiers']>();
  private readonly unreadLists = new Interner<ServiceLine['unread']>();
  private readonly all: LineColumns = {
    ...columnsOf([...INTEGER_COLUMNS, ...TEXT_COLUMNS, ...LIST_COLUMNS], () => new Int32Array(this.capacity)),
    ...columnsOf(NUMBER_COLUMNS, () => new Float64Array(this.capacity)),
    words: this.words.values,
    modifierLists: this.modifierLists.values,
    unreadLists: this.unreadLists.values,
  };

  constructor(private readonly columns: ReadonlySet<Field>) {}

  /** Counts rows that were read without giving a line. */
  countRows(upTo: number): void {
    this.rows = Math.max(this.rows, upTo);
  }

  add(line: ServiceLine): void {
    if (this.length === this.capacity) this.grow();
    const { all } = this;
    const at = this.length++;
    for (const field of INTEGER_COLUMNS) all[field][at] = line[field] ?? NONE;
    for (const field of NUMBER_COLUMNS) all[field][at] = line[field] ?? NaN;
    for (const field of TEXT_COLUMNS) all[field][at] = this.words.text(line[field]);
    all.modifiers[at] = this.modifierLists.list(line.modifiers, line.modifiers.join());
    all.unread[at] = this.unreadId(line.unread);
    this.countRows(line.row + 1);
  }

  /** Settles what only the whole column can tell: the order of day and month, or whose time a clock time is. */
  amend(at: number, facts: Partial<Pick<ServiceLine, 'date' | 'minutes' | 'unread'>>): void {
    if (facts.date !== undefined) this.all.date[at] = facts.date ?? NONE;
    if (facts.minutes !== undefined) this.all.minutes[at] = facts.minutes ?? NaN;
    if (facts.unread !== undefined) this.all.unread[at] = this.unreadId(facts.unread);
  }

  private unreadId(unread: ServiceLine['unread']): number {
    if (unread.length === 0) return NONE;
    return this.unreadLists.list(unread, unread.map((u) => `${u.field}:${u.problem}`).join());
  }

  build(): LineTable {
    return tableOf(this.all, { rowCount: this.rows, length: this.length, columns: this.columns });
  }

  private grow(): void {
    this.capacity *= 2;
    const columns = this.all as unknown as Record<string, Int32Array | Float64Array>;
    for (const name of [...INTEGER_COLUMNS, ...NUMBER_COLUMNS, ...TEXT_COLUMNS, ...LIST_COLUMNS]) {
      const old = columns[name]!;
      const wider = old instanceof Int32Array ? new Int32Array(this.capacity) : new Float64Array(this.capacity);
      wider.set(old);
      columns[name] = wider;
    }
  }
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

function columnsOf<Name extends string, Column>(names: readonly Name[], make: () => Column): Record<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Column>;
}

/** Keeps each distinct value once and gives it a number. */
class Interner<T> {
  private readonly ids = new Map<string, number>();
  readonly values: T[] = [];

  text(this: Interner<string>, value: string | null): number {
    return value === null ? NONE : this.list(value, value);
  }

  list(value: T, key: string): number {
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.values.length;
      this.ids.set(key, id);
      this.values.push(value);
    }
    return id;
  }
}
