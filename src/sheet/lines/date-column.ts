import type { CivilDate, UnreadCell } from '../../domain';
import type { OpenDate } from '../read/date';
import type { DateOrder } from './notes';

/** Collects what the dates of a column prove about their order, and the open ones until the column has been read. */
export class DateColumn {
  private monthFirst = 0;
  private dayFirst = 0;
  private readonly open: { readonly line: number; readonly read: OpenDate; readonly unread: readonly UnreadCell[] }[] =
    [];

  saw(order: 'month-first' | 'day-first' | null): void {
    if (order === 'month-first') this.monthFirst++;
    if (order === 'day-first') this.dayFirst++;
  }

  /** The line at `line` waits for the column's order. */
  wait(line: number, read: OpenDate, unread: readonly UnreadCell[]): void {
    this.open.push({ line, read, unread });
  }

  get openDates(): number {
    return this.open.length;
  }

  order(chosen: 'month-first' | 'day-first' | null): DateOrder | null {
    if (this.open.length === 0) return null;
    if (chosen !== null) return chosen;
    if (this.monthFirst > 0 && this.dayFirst > 0) return 'contradictory';
    if (this.dayFirst > 0) return 'day-first';
    return this.monthFirst > 0 ? 'month-first' : 'assumed-month-first';
  }

  *settled(order: DateOrder): Iterable<{ readonly line: number; readonly date: CivilDate }> {
    if (order === 'contradictory') return;
    for (const { line, read } of this.open) {
      yield { line, date: order === 'day-first' ? read.dayFirst : read.monthFirst };
    }
  }

  /** Names the lines whose date stays open, with what was unread in them before. */
  markOpen(mark: (line: number, unread: readonly UnreadCell[]) => void): void {
    for (const { line, unread } of this.open) mark(line, [...unread, { field: 'date', problem: 'ambiguous-date' }]);
  }
}
