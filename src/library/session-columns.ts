import {
  NONE,
  parseCode,
  parseIsoDate,
  tableOf,
  type Field,
  type LineColumns,
  type LineTable,
  type Modifier,
  type ReadingProblem,
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
const OTHERS = ['date', 'code', 'modifiers'] as const;

/** Throws `RangeError` where columns are of several lengths or have names that are no facts. */
export function tableOfColumns(columns: SessionColumns): LineTable {
  const length = lengthOf(columns);
  const words = new Words();
  const unread = new UnreadCells(length);
  const modifierLists: (readonly Modifier[])[] = [];
  const blank = new Int32Array(length).fill(NONE);
  const noNumber = new Float64Array(length).fill(NaN);
  const all: LineColumns = {
    row: numbered(length),
    part: new Int32Array(length),
    date: readInto(columns.date, blank, 'date', unread, (text) => orProblem(parseIsoDate(text), 'not-a-date')),
    code: readInto(columns.code, blank, 'code', unread, (text) => {
      const code = parseCode(text);
      return code.ok ? words.id(code.value) : orProblem(code, 'malformed-code');
    }),
    modifiers: readInto(columns.modifiers, blank, 'modifiers', unread, (text) => {
      const list = readModifiers(text);
      if (!list.ok) return orProblem(list, 'malformed-modifier');
      return list.value === null ? NONE : modifierLists.push(list.value) - 1;
    }),
    ...each(KEYS, (name) => keysInto(columns[name], blank)),
    ...each(TEXTS, (name) => readInto(columns[name], blank, name, unread, (text) => words.trimmed(text))),
    ...each(NUMBERS, (name) => numbersInto(columns[name], noNumber, name, unread)),
    words: words.list,
    modifierLists,
    unread: unread.column ?? blank,
    unreadLists: unread.lists,
  };
  return tableOf(all, { rowCount: length, length, columns: new Set(Object.keys(columns) as Field[]) });
}

function numbered(length: number): Int32Array {
  const rows = new Int32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

function lengthOf(columns: SessionColumns): number {
  const known = new Set<string>([...OTHERS, ...KEYS, ...NUMBERS, ...TEXTS]);
  const entries = Object.entries(columns) as [string, ArrayLike<unknown>][];
  const unknown = entries.find(([name]) => !known.has(name));
  if (unknown) throw new RangeError(`there is no column "${unknown[0]}"; known are ${[...known].join(', ')}`);
  const length = entries[0]?.[1].length ?? 0;
  const other = entries.find(([, column]) => column.length !== length);
  if (!other) return length;
  throw new RangeError(`columns have one length: ${entries[0]![0]} has ${length}, ${other[0]} has ${other[1].length}`);
}

const each = <Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Record<Name, T> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;

/** What stands for a text that cannot be read. */
interface Problem {
  readonly problem: ReadingProblem;
}

/** Of codes a reading tells more than that it failed. */
const OF_CODES: readonly ReadingProblem[] = ['abc-code', 'letter-for-digit'];

function orProblem(
  read: { readonly ok: true; readonly value: number } | { readonly ok: false; readonly error: string },
  problem: ReadingProblem,
): number | Problem {
  if (read.ok) return read.value;
  return read.error === 'blank' ? NONE : { problem: OF_CODES.find((one) => one === read.error) ?? problem };
}

/** Reads a column of texts that repeat: every distinct text once. */
function readInto(
  column: Texts | undefined,
  blank: Int32Array,
  field: Field,
  unread: UnreadCells,
  read: (text: string) => number | Problem,
): Int32Array {
  if (column === undefined) return blank;
  const values = new Int32Array(blank.length);
  const known = new Map<string, number | Problem>();
  for (let at = 0; at < values.length; at++) {
    const text = column[at];
    if (text === null || text === undefined) {
      values[at] = NONE;
      continue;
    }
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = read(text)));
    if (typeof value === 'number') values[at] = value;
    else {
      values[at] = NONE;
      unread.add(at, { field, problem: value.problem });
    }
  }
  return values;
}

/** Numbers each distinct key as it comes. */
function keysInto(column: Keys | undefined, blank: Int32Array): Int32Array {
  if (column === undefined) return blank;
  const values = new Int32Array(blank.length);
  const known = new Map<string | number, number>();
  for (let at = 0; at < values.length; at++) {
    const key = column[at];
    if (key === null || key === undefined || key === '') {
      values[at] = NONE;
      continue;
    }
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = known.size));
    values[at] = number;
  }
  return values;
}

function numbersInto(column: Numbers | undefined, none: Float64Array, field: Field, unread: UnreadCells): Float64Array {
  if (column === undefined) return none;
  const values = new Float64Array(none.length);
  for (let at = 0; at < values.length; at++) {
    const value = column[at];
    values[at] = value ?? NaN;
    if (value === null || value === undefined || Number.isFinite(value)) continue;
    values[at] = NaN;
    unread.add(at, { field, problem: 'not-a-number' });
  }
  return values;
}

/** Distinct texts, each once. */
class Words {
  readonly list: string[] = [];
  private readonly ids = new Map<string, number>();

  id(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) this.ids.set(text, (id = this.list.push(text) - 1));
    return id;
  }

  trimmed(text: string): number {
    const trimmed = text.trim();
    return trimmed === '' ? NONE : this.id(trimmed);
  }
}

/** The few cells that cannot be read, line by line. */
class UnreadCells {
  readonly lists: UnreadCell[][] = [];
  column: Int32Array | null = null;

  constructor(private readonly length: number) {}

  add(at: number, cell: UnreadCell): void {
    this.column ??= new Int32Array(this.length).fill(NONE);
    const list = this.column[at]!;
    if (list === NONE) this.column[at] = this.lists.push([cell]) - 1;
    else this.lists[list]!.push(cell);
  }
}
