import type { LineTable, Spelling } from '../../domain';

/**
 * How dates of the form 3/4/2024 were read. `assumed-month-first`: nothing in the column decides, so the US order was
 * taken, and the reader of a report should know. `contradictory`: the column has both orders; such dates are unread.
 */
export type DateOrder = 'month-first' | 'day-first' | 'assumed-month-first' | 'contradictory';

/** What a reader has to say about a sheet beyond its lines: counts and row numbers only. */
export interface ReadNotes {
  readonly skipped: {
    readonly blank: number;
    readonly total: number;
    /** A header that stands again between the rows. */
    readonly header: number;
    /** Rows with text, but nothing of a service: titles of sections, remarks. */
    readonly other: number;
  };
  /** Null where no date was open. */
  readonly dateOrder: DateOrder | null;
  /** How many dates could be read in both orders. */
  readonly openDates: number;
  readonly spellings: readonly Spelling[];
}

export interface ReadTable extends LineTable {
  readonly notes: ReadNotes;
}
