import { inStretches, NONE, numberRows, type CivilDate, type LineTable, type RowNumbers } from '../../domain';
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
  /** The same without amounts: of units and minutes only whether there are any, and whether they are 0. */
  readonly amountless: RowNumbers;
  /** Of these facts a rule about a day may ask only whether two lines of the day agree in them. */
  readonly groups: readonly Int32Array[];
  readonly names: readonly Int32Array[];
  /** Clock times: they matter by their distance. */
  readonly times: readonly Int32Array[];
}

export function* lineFacts({ values, length }: LineTable, turns: readonly CivilDate[]): Generator<void, LineFacts> {
  const { code, license, payer, modifiers, unread, technique, state, client, visit, provider, billingGroup } = values;
  const date = yield* classes(values.date, length, turns);
  const varies = variesAmong(length);
  const wholes: Facts[] = [];
  // Whatever goes through all rows is a task of its own.
  for (const name of ['units', 'minutes', 'treatmentMinutes', 'charge', 'start', 'end'] as const) {
    wholes.push(whole(values[name], length, varies));
    yield;
  }
  const [units, minutes, treatment, charge, start, end] = wholes as [Facts, Facts, Facts, Facts, Facts, Facts];
  const coded = yield* numbered([code, license, payer, modifiers, unread, some(units), date], length, varies);
  const timed = yield* refined(coded, [units, minutes, treatment], length, varies);
  const beside = [technique, state, said(client, length, varies), said(visit, length, varies)];
  yield;
  const amounts = [some(minutes), some(treatment)];
  yield;
  return {
    coded,
    timed,
    whole: yield* refined(timed, beside, length, varies),
    amountless: yield* refined(coded, [...amounts, ...beside], length, varies),
    groups: varying([billingGroup], varies),
    names: varying([billingGroup, provider, visit, technique, charge], varies),
    times: varying([start, end], varies),
  };
}

/** A column of facts; null where all rows have the same. */
type Facts = Int32Array | null;

/** Do the lines say different things? */
type Varies = (column: Int32Array | Float64Array) => boolean;

/** Numbers the rows by those of the columns that say different things at all. */
export function* numbered(
  columns: readonly Facts[],
  length: number,
  varies = variesAmong(length),
): Generator<void, RowNumbers> {
  return yield* numberRows(varying(columns, varies), length);
}

/** Adds facts to numbers, which stay as they are where the facts are those of all rows. */
function* refined(
  numbers: RowNumbers,
  columns: readonly Facts[],
  length: number,
  varies: Varies,
): Generator<void, RowNumbers> {
  const more = varying(columns, varies);
  return more.length === 0 ? numbers : yield* numberRows([numbers.of, ...more], length);
}

/** Which lines have some of it, which have 0, and which say nothing of it. */
function some(amounts: Facts): Facts {
  if (amounts === null) return null;
  const has = new Int32Array(amounts.length);
  for (let at = 0; at < has.length; at++) {
    const value = amounts[at]!;
    has[at] = value === NONE || value === 0 ? value : 1;
  }
  return has;
}

/** Which lines say this. */
function said(column: Int32Array, length: number, varies: Varies): Facts {
  const own = column.subarray(0, length);
  return own.includes(NONE) && varies(column) ? own.map((value) => (value === NONE ? 0 : 1)) : null;
}

const varying = (columns: readonly Facts[], varies: Varies): readonly Int32Array[] =>
  columns.filter((column): column is Int32Array => column !== null && varies(column));

/** Looks at each column once: one that nobody filled may stand for many facts. */
function variesAmong(length: number): Varies {
  const known = new Map<Int32Array | Float64Array, boolean>();
  return (column) => {
    let own = known.get(column);
    if (own === undefined) known.set(column, (own = hasTwo(column, length)));
    return own;
  };
}

/** Not a number is one value. */
function hasTwo(column: Int32Array | Float64Array, length: number): boolean {
  const first = column[0]!;
  const isNumber = first === first;
  for (let at = 1; at < length; at++) {
    const value = column[at]!;
    if (value !== first && (isNumber || value === value)) return true;
  }
  return false;
}

/** Numbers as integers: whole ones as they are, others by a number for each. */
function whole(column: Float64Array, length: number, varies: Varies): Facts {
  if (!varies(column)) return null;
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
function* classes(dates: Int32Array, length: number, turns: readonly CivilDate[]): Generator<void, Int32Array> {
  const found = new Int32Array(length);
  const known = new Map([[NONE, NONE]]);
  yield* inStretches(length, (from, end) => classify(dates, turns, known, found, from, end));
  return found;
}

/** Each date is looked for among the turns once. */
function classify(
  dates: Int32Array,
  turns: readonly CivilDate[],
  known: Map<number, number>,
  found: Int32Array,
  from: number,
  end: number,
): void {
  for (let at = from; at < end; at++) {
    const date = dates[at]!;
    let own = known.get(date);
    if (own === undefined) known.set(date, (own = stretchOf(date, turns)));
    found[at] = own;
  }
}
