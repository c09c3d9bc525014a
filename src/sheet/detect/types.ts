import type { Cell } from '../cell';
import type { ColumnMapping } from '../mapping';
import type { ColumnRole, Columns } from '../roles';
import type { SheetFacts } from '../lines/sheet-facts';
import type { DateSystem } from '../read/date';
import type { LabelLexicon } from './lexicon-types';

export interface DetectOptions {
  readonly dateSystem?: DateSystem;
  /** Rows in which a header is looked for; 80 unless given. */
  readonly headerWithin?: number;
  /** Another lexicon of labels; for measuring what each part of ours is worth. */
  readonly lexicon?: readonly LabelLexicon[];
}

/** Another column that could hold the same fact, best first. */
export interface Alternative {
  readonly role: ColumnRole;
  readonly columns: readonly number[];
}

/** A table of sessions that was found. All rows and columns 0-based in what was looked at. */
export interface FoundTable {
  /** The rows of the header: one, or two where a second row stands above or below. */
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  /** Each column's label; of a header of two rows, both rows' texts. To match a kept mapping against. */
  readonly header: readonly Cell[];
  readonly columns: Columns;
  /** How sure each chosen role is, 0 to 1. */
  readonly confidence: Readonly<Partial<Record<ColumnRole, number>>>;
  readonly alternatives: readonly Alternative[];
  /** What stands above the header and holds for every row. Names: for the reader only, never to be kept. */
  readonly facts: SheetFacts;
  readonly mapping: ColumnMapping;
}

/**
 * Why a sheet is no sheet of sessions. `no-header`: no row of labels that we know. `fee-schedule`: codes and prices, no
 * sessions. `summary`: codes and counts over many sessions. `timesheet`: working hours without clients or services.
 * `no-services`: a table of another kind. `empty`: nothing to look at.
 */
export type DeclineReason = 'empty' | 'no-header' | 'no-services' | 'fee-schedule' | 'summary' | 'timesheet';

export type Detection =
  | ({ readonly accepted: true } & FoundTable)
  | { readonly accepted: false; readonly reason: DeclineReason }
  /** Two columns are as good for a fact that findings stand on: a person has to choose. The best guess is given too. */
  | ({ readonly accepted: 'torn'; readonly candidates: readonly Alternative[] } & FoundTable);
