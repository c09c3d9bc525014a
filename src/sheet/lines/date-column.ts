import { civilParts, type CivilDate, type UnreadCell } from '../../domain';
import type { DateReading, OpenDate } from '../read/date';
import { amend, type Amended } from './amend';
import type { DateOrder } from './notes';

/** Lines between two yields: a slice of a few milliseconds. */
const SLICE = 5000;

/** Collects what the dates of a column prove about their order, and the open ones until the column has been read. */
export class DateColumn {
  private monthFirst = 0;
  private dayFirst = 0;
  private readonly lines: number[] = [];
  private readonly reads: OpenDate[] = [];
  private readonly unread: (readonly UnreadCell[])[] = [];
  private readonly serialLines: number[] = [];
  private readonly serialUnread: (readonly UnreadCell[])[] = [];

  /** The date of a cell, null where there is none, or the open date that has to `wait`. */
  take(read: DateReading, unread: UnreadCell[]): CivilDate | OpenDate | null {
    if (!read.ok) {
      unread.push({ field: 'date', problem: read.error });
      return null;
    }
    if (read.value === null || !('date' in read.value)) return read.value;
    if (read.value.order === 'month-first') this.monthFirst++;
    else if (read.value.order === 'day-first') this.dayFirst++;
    return read.value.date;
  }

  /** The line at `line` waits for the column's order. */
  wait(line: number, read: OpenDate, unread: readonly UnreadCell[]): void {
    this.lines.push(line);
    this.reads.push(read);
    this.unread.push(unread);
  }

  /**
   * A date that came as a number. Where a workbook of US settings has opened a day-first file, `25/03/2024` stays a text
   * and `03/04/2024` has silently become March 4: beside such texts, a number with a day of 12 or less may be either.
   */
  cameAsNumber(line: number, date: CivilDate, unread: readonly UnreadCell[]): void {
    if (mayBeSwapped(date)) this.maybeSwapped(line, unread);
  }

  /** The same of a date that is another day with day and month the other way round. */
  maybeSwapped(line: number, unread: readonly UnreadCell[]): void {
    this.serialLines.push(line);
    this.serialUnread.push(unread);
  }

  get openDates(): number {
    return this.lines.length;
  }

  /** Gives each waiting line its date, or says that it stays ambiguous. */
  *settle(chosen: DateOrder | null, builder: Amended): Generator<void, DateOrder | null> {
    const order = this.order(chosen);
    const ambiguous = (line: number, unread: readonly UnreadCell[]) =>
      amend(builder, line, { date: null, unread: [...unread, { field: 'date', problem: 'ambiguous-date' }] });
    for (const [at, line] of this.lines.entries()) {
      const read = this.reads[at]!;
      if (order === 'contradictory') ambiguous(line, this.unread[at]!);
      else amend(builder, line, { date: order === 'day-first' ? read.dayFirst : read.monthFirst });
      if (at % SLICE === SLICE - 1) yield;
    }
    if (order !== 'contradictory') return order;
    for (const [at, line] of this.serialLines.entries()) {
      ambiguous(line, this.serialUnread[at]!);
      if (at % SLICE === SLICE - 1) yield;
    }
    return order;
  }

  private order(chosen: DateOrder | null): DateOrder | null {
    const swapped = this.dayFirst > 0 && this.serialLines.length > 0;
    if (this.lines.length === 0 && !swapped) return null;
    if (chosen !== null) return chosen;
    if (swapped || (this.monthFirst > 0 && this.dayFirst > 0)) return 'contradictory';
    if (this.dayFirst > 0) return 'day-first';
    return this.monthFirst > 0 ? 'month-first' : 'assumed-month-first';
  }
}

/** A day that is another day with day and month the other way round. */
export function mayBeSwapped(date: CivilDate): boolean {
  const { day, month } = civilParts(date);
  return day <= 12 && day !== month;
}
