import type { CivilDate } from './civil-date';
import type { Field, ServiceLine } from './service-line';

/** Marks a missing value in the integer columns. */
export const NONE = -2147483648;

/** Names that may be one person's in two spellings: the first row of each spelling, never the name. */
export interface Spelling {
  readonly field: 'client' | 'provider';
  readonly rows: readonly number[];
}

/**
 * Service lines held by column, so that a million of them fit in memory and can be grouped without being built.
 * `line(i)` builds the i-th line anew; lines are in the order in which they were read.
 */
export interface LineTable {
  /** Number of rows that were read, also those that gave no line. */
  readonly rowCount: number;
  /** Number of service lines. */
  readonly length: number;
  /** The facts for which the sheet has a column (or a preamble value). */
  readonly columns: ReadonlySet<Field>;
  line(index: number): ServiceLine;
  /** Names that may be one person's in several spellings; absent where nobody compared them. */
  readonly spellings?: readonly Spelling[];
  /** Keys for grouping; `NONE` where the line does not say. */
  readonly keys: {
    readonly row: Int32Array;
    readonly date: Int32Array;
    readonly client: Int32Array;
    readonly visit: Int32Array;
    readonly provider: Int32Array;
    readonly billingGroup: Int32Array;
    /** Index of the payer's text among the table's texts, so equal texts have equal keys. */
    readonly payer: Int32Array;
    readonly license: Int32Array;
  };
}

const TEXT_FIELDS = [
  'license',
  'payer',
  'state',
  'technique',
  'goal',
  'notes',
  'authorization',
  'referral',
  'kx',
] as const;
const INTEGER_FIELDS = ['row', 'part', 'date', 'client', 'visit', 'provider', 'billingGroup'] as const;
const NUMBER_FIELDS = ['units', 'minutes', 'start', 'end', 'charge', 'treatmentMinutes'] as const;

/** Collects lines one by one and closes them into a table. */
export class LineTableBuilder {
  private length = 0;
  private capacity = 64;
  private rows = 0;
  private readonly integers = columnsOf(INTEGER_FIELDS, () => new Int32Array(this.capacity));
  private readonly numbers = columnsOf(NUMBER_FIELDS, () => new Float64Array(this.capacity));
  private readonly texts = columnsOf(
    [...TEXT_FIELDS, 'code', 'modifiers', 'unread'] as const,
    () => new Int32Array(this.capacity),
  );
  private readonly words = new Interner<string>();
  private readonly modifierLists = new Interner<ServiceLine['modifiers']>();
  private readonly unreadLists = new Interner<ServiceLine['unread']>();

  constructor(private readonly columns: ReadonlySet<Field>) {}

  /** Counts rows that were read without giving a line. */
  countRows(upTo: number): void {
    this.rows = Math.max(this.rows, upTo);
  }

  add(line: ServiceLine): void {
    if (this.length === this.capacity) this.grow();
    const at = this.length++;
    for (const field of INTEGER_FIELDS) this.integers[field][at] = line[field] ?? NONE;
    for (const field of NUMBER_FIELDS) this.numbers[field][at] = line[field] ?? NaN;
    for (const field of TEXT_FIELDS) this.texts[field][at] = this.words.text(line[field]);
    this.texts.code[at] = this.words.text(line.code);
    this.texts.modifiers[at] = this.modifierLists.list(line.modifiers, line.modifiers.join());
    this.texts.unread[at] = this.unreadId(line.unread);
    this.countRows(line.row + 1);
  }

  /** Settles what only the whole column can tell: the order of day and month, or whose time a clock time is. */
  amend(at: number, facts: Partial<Pick<ServiceLine, 'date' | 'minutes' | 'unread'>>): void {
    if (facts.date !== undefined) this.integers.date[at] = facts.date ?? NONE;
    if (facts.minutes !== undefined) this.numbers.minutes[at] = facts.minutes ?? NaN;
    if (facts.unread !== undefined) this.texts.unread[at] = this.unreadId(facts.unread);
  }

  private unreadId(unread: ServiceLine['unread']): number {
    if (unread.length === 0) return NONE;
    return this.unreadLists.list(unread, unread.map((u) => `${u.field}:${u.problem}`).join());
  }

  build(): LineTable {
    const { length, integers, numbers, texts, words, modifierLists, unreadLists } = this;
    const trim = (column: Int32Array) => column.subarray(0, length);
    const integer = (field: keyof typeof integers, at: number) => orNull(integers[field][at]!);
    const number = (field: keyof typeof numbers, at: number) =>
      Number.isNaN(numbers[field][at]!) ? null : numbers[field][at]!;
    const text = (field: keyof typeof texts, at: number) => words.at(texts[field][at]!) ?? null;
    return {
      rowCount: this.rows,
      length,
      columns: this.columns,
      line: (at) =>
        ({
          row: integers.row[at]!,
          part: integers.part[at]!,
          date: integer('date', at) as CivilDate | null,
          client: integer('client', at),
          visit: integer('visit', at),
          provider: integer('provider', at),
          billingGroup: integer('billingGroup', at),
          code: text('code', at),
          units: number('units', at),
          minutes: number('minutes', at),
          start: number('start', at),
          end: number('end', at),
          modifiers: modifierLists.at(texts.modifiers[at]!) ?? [],
          license: text('license', at),
          payer: text('payer', at),
          state: text('state', at),
          technique: text('technique', at),
          goal: text('goal', at),
          notes: text('notes', at),
          authorization: text('authorization', at),
          referral: text('referral', at),
          kx: text('kx', at),
          charge: number('charge', at),
          treatmentMinutes: number('treatmentMinutes', at),
          unread: unreadLists.at(texts.unread[at]!) ?? [],
        }) as ServiceLine,
      keys: {
        row: trim(integers.row),
        date: trim(integers.date),
        client: trim(integers.client),
        visit: trim(integers.visit),
        provider: trim(integers.provider),
        billingGroup: trim(integers.billingGroup),
        payer: trim(texts.payer),
        license: trim(texts.license),
      },
    };
  }

  private grow(): void {
    this.capacity *= 2;
    for (const columns of [this.integers, this.texts] as Record<string, Int32Array>[]) {
      for (const [field, column] of Object.entries(columns)) {
        const wider = new Int32Array(this.capacity);
        wider.set(column);
        columns[field] = wider;
      }
    }
    for (const field of NUMBER_FIELDS) {
      const wider = new Float64Array(this.capacity);
      wider.set(this.numbers[field]);
      this.numbers[field] = wider;
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

const orNull = (value: number): number | null => (value === NONE ? null : value);

/** Keeps each distinct value once and gives it a number. */
class Interner<T> {
  private readonly ids = new Map<string, number>();
  private readonly values: T[] = [];

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

  at(id: number): T | undefined {
    return this.values[id];
  }
}
