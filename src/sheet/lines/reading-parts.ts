import type { Field, LineTableBuilder, UnreadCell } from '../../domain';
import type { Columns } from '../roles';
import type { DateColumn } from './date-column';
import type { DerivedMinutes } from './derived-minutes';
import type { RowReaders } from './row-readers';
import type { WhoReader } from './who';

/** What a reading of rows is made of. */
export interface ReadingParts {
  readonly at: Columns;
  /** Codes stand in the cells of one column. */
  readonly oneCodeColumn: boolean;
  readonly readers: RowReaders;
  readonly builder: LineTableBuilder;
  readonly who: WhoReader;
  readonly dates: DateColumn;
  readonly derived: DerivedMinutes;
  /** The facts that the table will have. */
  readonly fields: Set<Field>;
}

export const NOTHING_UNREAD: readonly UnreadCell[] = [];
