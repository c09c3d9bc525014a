import {
  LineTableBuilder,
  parseCode,
  parseIsoDate,
  type Field,
  type LineTable,
  type ReadingProblem,
  type ServiceLine,
  type UnreadCell,
} from '../domain';
import { readModifiers } from '../sheet';

/**
 * Service lines by column: arrays of one length, a line at each index. A column that is left out is a fact that nobody
 * gave; `null` is a blank cell. Clients, providers, visits and billing groups are any texts or numbers that tell them apart.
 */
export interface SessionColumns {
  /** Dates of service, `YYYY-MM-DD`. */
  readonly date?: Texts;
  readonly client?: Keys;
  readonly visit?: Keys;
  readonly provider?: Keys;
  readonly billingGroup?: Keys;
  readonly code?: Texts;
  readonly units?: Numbers;
  readonly minutes?: Numbers;
  /** Minutes since midnight, 0 to 1440. */
  readonly start?: Numbers;
  readonly end?: Numbers;
  /** All modifiers of a line in one text: `59 GP`. */
  readonly modifiers?: Texts;
  readonly license?: Texts;
  readonly payer?: Texts;
  readonly state?: Texts;
  readonly technique?: Texts;
  readonly goal?: Texts;
  readonly notes?: Texts;
  readonly authorization?: Texts;
  readonly referral?: Texts;
  readonly kx?: Texts;
  readonly charge?: Numbers;
  /** All minutes of the visit, timed and untimed together. */
  readonly treatmentMinutes?: Numbers;
}

type Column<T> = ArrayLike<T | null>;
type Texts = Column<string>;
type Numbers = Column<number>;
type Keys = Column<string | number>;

const KEYS = ['client', 'visit', 'provider', 'billingGroup'] as const;
const NUMBERS = ['units', 'minutes', 'start', 'end', 'charge', 'treatmentMinutes'] as const;
const TEXTS = ['license', 'payer', 'state', 'technique', 'goal', 'notes', 'authorization', 'referral', 'kx'] as const;

const NOTHING_UNREAD: readonly UnreadCell[] = [];

/** Throws `RangeError` where columns are of several lengths or have names that are no facts. */
export function tableOfColumns(columns: SessionColumns): LineTable {
  const length = lengthOf(columns);
  const builder = new LineTableBuilder(new Set(Object.keys(columns) as Field[]));
  const dates = reader(columns.date, (text: string) => valueOr(parseIsoDate(text), 'not-a-date'));
  const codes = reader(columns.code, (text: string) => valueOr(parseCode(text), 'malformed-code'));
  const modifiers = reader(columns.modifiers, (text: string) => valueOr(readModifiers(text), 'malformed-modifier'));
  const keys = KEYS.map((name) => [name, keyReader(columns[name])] as const);
  const numbers = NUMBERS.map((name) => [name, columns[name]] as const);
  const texts = TEXTS.map((name) => [name, reader(columns[name], textOf)] as const);
  for (let row = 0; row < length; row++) {
    const unread: UnreadCell[] = [];
    const line: Record<string, unknown> = { row, part: 0, unread: NOTHING_UNREAD };
    line.date = taken(dates(row), 'date', unread);
    line.code = taken(codes(row), 'code', unread);
    line.modifiers = taken(modifiers(row), 'modifiers', unread) ?? [];
    for (const [name, key] of keys) line[name] = key(row);
    for (const [name, column] of numbers) line[name] = taken(numberOf(column?.[row]), name, unread);
    for (const [name, text] of texts) line[name] = text(row);
    if (unread.length > 0) line.unread = unread;
    builder.add(line as unknown as ServiceLine);
  }
  return builder.build();
}

function lengthOf(columns: SessionColumns): number {
  const known = new Set<string>([...KEYS, ...NUMBERS, ...TEXTS, 'date', 'code', 'modifiers']);
  const entries = Object.entries(columns) as [string, ArrayLike<unknown>][];
  const unknown = entries.find(([name]) => !known.has(name));
  if (unknown) throw new RangeError(`there is no column "${unknown[0]}"; known are ${[...known].join(', ')}`);
  const length = entries[0]?.[1].length ?? 0;
  const other = entries.find(([, column]) => column.length !== length);
  if (!other) return length;
  throw new RangeError(`columns have one length: ${entries[0]![0]} has ${length}, ${other[0]} has ${other[1].length}`);
}

interface Unread {
  readonly problem: ReadingProblem;
}

const isUnread = (value: unknown): value is Unread => typeof value === 'object' && value !== null && 'problem' in value;

function taken<T>(value: T | Unread | null, field: Field, unread: UnreadCell[]): T | null {
  if (!isUnread(value)) return value;
  unread.push({ field, problem: value.problem });
  return null;
}

function valueOr<T>(
  read: { ok: true; value: T } | { ok: false; error: string },
  problem: ReadingProblem,
): T | Unread | null {
  if (read.ok) return read.value;
  return read.error === 'blank' ? null : { problem: read.error === 'abc-code' ? 'abc-code' : problem };
}

function textOf(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

function numberOf(value: number | null | undefined): number | Unread | null {
  if (value === null || value === undefined) return null;
  return Number.isFinite(value) ? value : { problem: 'not-a-number' };
}

/** Reads a column of texts that repeat: every distinct text once. */
function reader<T>(column: Texts | undefined, read: (text: string) => T): (row: number) => T | null {
  if (column === undefined) return () => null;
  const known = new Map<string, T>();
  return (row) => {
    const text = column[row];
    if (text === null || text === undefined) return null;
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = read(text)));
    return value;
  };
}

/** Numbers each distinct key as it comes. */
function keyReader(column: Keys | undefined): (row: number) => number | null {
  if (column === undefined) return () => null;
  const known = new Map<string | number, number>();
  return (row) => {
    const key = column[row];
    if (key === null || key === undefined || key === '') return null;
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = known.size));
    return number;
  };
}
