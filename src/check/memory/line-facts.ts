import { NONE, numberRows, type CivilDate, type LineTable, type RowNumbers } from '../../domain';
import { stretchOf } from '../../rules';

/**
 * The lines of a table by what rules read of them: lines that agree in it have one number, so that what was once said of a
 * line or a client's day can be said again of one with the same facts. A date counts as its class: see `turnsOf`.
 */
export interface LineFacts {
  /** Code, modifiers, license, payer, whether units are billed, cells that could not be read, and the class of the date. */
  readonly coded: RowNumbers;
  /** These, the units and the minutes. */
  readonly timed: RowNumbers;
  /** All that a rule about a line alone may read. */
  readonly whole: RowNumbers;
  /** Of these facts a rule about a day may ask only whether two lines of the day agree in them. */
  readonly groups: readonly Int32Array[];
  readonly names: readonly Int32Array[];
  /** Clock times: they matter by their distance. */
  readonly times: readonly Int32Array[];
}

export function* lineFacts({ values, length }: LineTable, turns: readonly CivilDate[]): Generator<void, LineFacts> {
  const { code, license, payer, modifiers, unread, technique, state, client, visit, provider, billingGroup } = values;
  const date = classes(values.date, length, turns);
  yield;
  const units = whole(values.units, length);
  const minutes = whole(values.minutes, length);
  yield;
  const coded = yield* numbered([code, license, payer, modifiers, unread, billed(units), date], length);
  const timed = yield* refined(coded, [units, minutes, whole(values.treatmentMinutes, length)], length);
  const all = yield* refined(timed, [technique, state, said(client, length), said(visit, length)], length);
  return {
    coded,
    timed,
    whole: all,
    groups: varying([billingGroup], length),
    names: varying([billingGroup, provider, visit, technique, whole(values.charge, length)], length),
    times: varying([whole(values.start, length), whole(values.end, length)], length),
  };
}

/** Numbers the rows by those of the columns that say different things at all. */
export function* numbered(columns: readonly Int32Array[], length: number): Generator<void, RowNumbers> {
  return yield* numberRows(varying(columns, length), length);
}

/** Adds facts to numbers, which stay as they are where the facts are those of all rows. */
function* refined(numbers: RowNumbers, columns: readonly Int32Array[], length: number): Generator<void, RowNumbers> {
  const more = varying(columns, length);
  return more.length === 0 ? numbers : yield* numberRows([numbers.of, ...more], length);
}

/** Which lines bill units, and which say nothing of them. */
const billed = (units: Int32Array): Int32Array => units.map((value) => (value === NONE || value === 0 ? value : 1));

/** Which lines say this; all are alike where it is all of them, or none. */
function said(column: Int32Array, length: number): Int32Array {
  const known = new Int32Array(length);
  if (column.includes(NONE)) for (let at = 0; at < length; at++) known[at] = column[at] === NONE ? 0 : 1;
  return known;
}

const varying = (columns: readonly Int32Array[], length: number): readonly Int32Array[] =>
  columns.filter((column) => {
    for (let at = 1; at < length; at++) if (column[at] !== column[0]) return true;
    return false;
  });

/** Numbers as integers: whole ones as they are, others by a number for each. */
function whole(column: Float64Array, length: number): Int32Array {
  const numbers = new Int32Array(length);
  let others: Map<number, number> | null = null;
  for (let at = 0; at < length; at++) {
    const value = column[at]!;
    const integer = value | 0;
    if (integer === value && integer > LOWEST) numbers[at] = integer;
    else if (value !== value) numbers[at] = NONE;
    else {
      others ??= new Map();
      if (!others.has(value)) others.set(value, NONE + 1 + others.size);
      numbers[at] = others.get(value)!;
    }
  }
  return numbers;
}

/** Below it stand the numbers of values that are not whole. */
export const LOWEST = -(2 ** 30);

/** The class of each date: its stretch between two turns. */
function classes(dates: Int32Array, length: number, turns: readonly CivilDate[]): Int32Array {
  const found = new Int32Array(length);
  let last = NONE;
  let own = NONE;
  for (let at = 0; at < length; at++) {
    const date = dates[at]!;
    if (date !== last) [last, own] = [date, date === NONE ? NONE : stretchOf(date, turns)];
    found[at] = own;
  }
  return found;
}
