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
  /** Taken apart when they are asked for: most days say what another one has said. */
  readonly cells: () => readonly Cell[];
}

/** Distinct dates and clients that are remembered; records of a day stand together. */
const REMEMBERED = 4096;

interface KnownDate {
  readonly text: string;
  readonly kind: string;
  readonly isKnown: boolean;
}

const NO_DATE: KnownDate = { text: 'none', kind: '', isKnown: false };

/** What answers rest on of a date: the same text for dates that are alike to every rule. */
export type DateKind = (date: number) => string;

/** Makes entries of records that have been split into cells. */
export function entryMaker(fields: RecordFields, order: RecordDateOrder, kindOf: DateKind) {
  const { byClient } = fields;
  const dates = new Memo<KnownDate>(REMEMBERED);
  const dateOf = (cell: Cell): KnownDate => {
    const key = `${typeof cell} ${cell}`;
    const known = dates.get(key);
    if (known !== undefined) return known;
    const read = readDate(cell);
    let date: number | null = null;
    if (read.ok && read.value !== null) {
      if ('date' in read.value) date = read.value.date;
      else if (order !== null) date = order === 'day-first' ? read.value.dayFirst : read.value.monthFirst;
    }
    const own = {
      text: String(date),
      kind: date === null || !byClient ? key : kindOf(date),
      isKnown: date !== null,
    };
    dates.set(key, own);
    return own;
  };
  /**
   * `first` holds at least the cells of the date and of the fields that only tell records and clients apart, `content` what all
   * others say.
   */
  return (first: readonly Cell[], id: string, content: string, cells: Entry['cells']): Entry => {
    const person = personOf(first, fields);
    const date = fields.date === null ? NO_DATE : dateOf(first[fields.date] ?? null);
    // Without a client, a visit is whole whatever its dates; else a day that is not known stands alone.
    const placed = person !== '' && (date.isKnown || fields.date === null);
    return { id, day: placed ? `${person}\t${date.text}` : null, content: `${date.kind}\t${content}`, cells };
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
