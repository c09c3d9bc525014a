import { NONE, type CivilDate } from '../../domain';
import { stretchOf } from '../../rules';
import { readDate, type Cell } from '../../sheet';

/** How a date that can be read in two ways is to be read; `null`: it stays ambiguous, and is said to be so. */
export type RecordDateOrder = 'month-first' | 'day-first' | null;

/** The date of a cell; `NONE` where it has none that can be read. */
export function dateOf(cell: Cell, order: RecordDateOrder): number {
  const read = readDate(cell);
  if (!read.ok || read.value === null) return NONE;
  if ('date' in read.value) return read.value.date;
  if (order === null) return NONE;
  return order === 'day-first' ? read.value.dayFirst : read.value.monthFirst;
}

/** Kinds above it are dates that are alike to none. */
const ITSELF = 2 ** 30;

/** What answers rest on of a date: the same number for dates that are alike to every rule. */
export type DateKind = (date: number) => number;

/** Dates between two turns are alike; a date after today is told in the answer, and without a client every date counts. */
export function dateKinds(turns: readonly CivilDate[], asOf: CivilDate | null, byClient: boolean): DateKind {
  return (date) => {
    if (date === NONE) return -1;
    return !byClient || (asOf !== null && date > asOf) ? ITSELF + date : stretchOf(date, turns);
  };
}
