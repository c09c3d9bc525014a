import { isBlank, readDate, textOf, type Cell } from '../sheet';
import { Memo } from '../domain';
import type { RecordFields } from './fields';

/** How a date that can be read in two ways is to be read; `null`: it stays ambiguous, and is said to be so. */
export type RecordDateOrder = 'month-first' | 'day-first' | null;

/** One record of the input. */
export interface Entry {
  /** As JSON, as the answer gives it back. */
  readonly id: string;
  /** Whose day it is; null where the record does not say, or its date cannot be read. */
  readonly day: string | null;
  /** Everything that an answer rests on, as one text. */
  readonly content: string;
  readonly cells: readonly Cell[];
}

/** Distinct dates and clients that are remembered; records of a day stand together. */
const REMEMBERED = 4096;

/** Makes entries of records that have been split into cells. */
export function entryMaker(fields: RecordFields, order: RecordDateOrder) {
  const dates = new Memo<number | 'none'>(REMEMBERED);
  const dateOf = (cell: Cell): number | 'none' => {
    const key = `${typeof cell} ${cell}`;
    const known = dates.get(key);
    if (known !== undefined) return known;
    const read = readDate(cell);
    let date: number | 'none' = 'none';
    if (read.ok && read.value !== null) {
      if ('date' in read.value) date = read.value.date;
      else if (order !== null) date = order === 'day-first' ? read.value.dayFirst : read.value.monthFirst;
    }
    dates.set(key, date);
    return date;
  };
  return (cells: readonly Cell[], id: string, content: string): Entry => {
    const person = personOf(cells, fields);
    const date = fields.date === null ? 'none' : dateOf(cells[fields.date] ?? null);
    // Without a client, a visit is whole whatever its dates; else a day that is not known stands alone.
    const placed = person !== '' && (date !== 'none' || fields.date === null);
    return { id, day: placed ? `${person}\t${date}` : null, content, cells };
  };
}

/** The client's number where the record has one, else the name, as the sheet reader tells clients apart. */
function personOf(cells: readonly Cell[], { clientId, person }: RecordFields): string {
  const number = joined(cells, clientId);
  return number === '' ? joined(cells, person) : `#${number}`;
}

function joined(cells: readonly Cell[], places: readonly number[]): string {
  let text = '';
  for (const place of places) {
    const cell = cells[place];
    if (isBlank(cell)) continue;
    text = text === '' ? textOf(cell) : `${text} ${textOf(cell)}`;
  }
  return text;
}
