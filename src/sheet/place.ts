import type { Area } from './address';
import type { Cell } from './cell';
import type { Detection } from './detect/types';

/** Label of the column that carries each row's state when rows are marked; it is no column of the clinic's. */
export const STATUS_HEADER = 'CPT check';

/** What stands in it. English in every language, so that a sheet reads the same for all who share it. */
export const STATUS_WORDS = { error: 'Error', warning: 'Warning', gap: 'Not checkable', ok: 'OK', none: '' } as const;

/**
 * A table that a person can choose. The id is that of the Excel table; of loose cells it is blank, and of further
 * blocks of them their number, from left to right and down.
 */
export interface TableChoice {
  readonly id: string;
  /** The name of the Excel table; blank for loose cells. */
  readonly name: string;
  /** The rows under the header. */
  readonly area: Area;
}

/** An Excel table as it stands on a sheet, with its header and first rows. */
export interface ExcelTable extends TableChoice {
  readonly hasTotals: boolean;
  readonly top: readonly (readonly Cell[])[];
}

/** One rectangle of a sheet in which a table of sessions may stand, with its first rows. */
export interface Place extends Omit<ExcelTable, 'id'> {
  /** Null for loose cells. */
  readonly tableId: string | null;
}

/** The cells of a sheet as far as they have to be seen to find its table. */
export interface SheetTop {
  /** The rectangle that holds values; null where the sheet is empty. */
  readonly used: Area | null;
  readonly top: readonly (readonly Cell[])[];
  readonly tables: readonly ExcelTable[];
}

/** Columns beyond which no header is looked for. */
export const TOP_COLUMNS = 256;

/** Whether cells stand in columns of the area that are not looked at. */
export const isTooWide = ({ columns }: Area): boolean => columns > TOP_COLUMNS;

export type Accepted = Exclude<Detection, { accepted: false }>;
