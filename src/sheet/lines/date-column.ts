import type { CivilDate, LineTableBuilder, UnreadCell } from '../../domain';
import type { DateReading, OpenDate } from '../read/date';
import type { DateOrder } from './notes';

/** Collects what the dates of a column prove about their order, and the open ones until the column has been read. */
export class DateColumn {
  private monthFirst = 0;
  private dayFirst = 0;
  private readonly lines: number[] = [];
  private readonly reads: OpenDate[] = [];
  private readonly unread: (readonly UnreadCell[])[] = [];

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

  get openDates(): number {
    return this.lines.length;
  }

  /** Gives each waiting line its date, or says that it stays ambiguous. */
  settle(chosen: DateOrder | null, builder: Pick<LineTableBuilder, 'amend'>): DateOrder | null {
    const order = this.order(chosen);
    this.lines.forEach((line, at) => {
      const read = this.reads[at]!;
      if (order === 'contradictory') {
        builder.amend(line, { unread: [...this.unread[at]!, { field: 'date', problem: 'ambiguous-date' }] });
      } else builder.amend(line, { date: order === 'day-first' ? read.dayFirst : read.monthFirst });
    });
    return order;
  }

  private order(chosen: DateOrder | null): DateOrder | null {
    if (this.lines.length === 0) return null;
    if (chosen !== null) return chosen;
    if (this.monthFirst > 0 && this.dayFirst > 0) return 'contradictory';
    if (this.dayFirst > 0) return 'day-first';
    return this.monthFirst > 0 ? 'month-first' : 'assumed-month-first';
  }
}
