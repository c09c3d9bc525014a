import {
  SHEET_FIELD_NAMES,
  sheetFieldColumns,
  type Alternative,
  type ColumnRole,
  type DeclineReason,
  type Detection,
} from '../sheet';

/** Which columns of a sheet are taken for what. */
export interface ColumnsAnswer {
  readonly accepted: boolean;
  /** Why the sheet is taken for no sheet of sessions. */
  readonly reason: DeclineReason | null;
  /** Columns by field, 0-based. */
  readonly columns: Readonly<Record<string, readonly number[]>>;
  /** Rows of the header; the first row is 1. */
  readonly headerRows: readonly number[];
  /** Fields for which two columns are as good, with both. */
  readonly ask: Readonly<Record<string, readonly number[]>>;
}

/** How a fact is called outside; facts without a name of their own keep the engine's. */
export const factName = (role: ColumnRole): string => SHEET_FIELD_NAMES[role] ?? role;

type Found = Pick<Exclude<Detection, { accepted: false }>, 'columns' | 'headerRows'>;
/** What is asked of a detection. */
export type FoundColumns =
  | Extract<Detection, { accepted: false }>
  | (Found & { readonly accepted: true })
  | (Found & { readonly accepted: 'torn'; readonly candidates: readonly Alternative[] });

export function columnsAnswer(detection: FoundColumns): ColumnsAnswer {
  if (detection.accepted === false) {
    return { accepted: false, reason: detection.reason, columns: {}, headerRows: [], ask: {} };
  }
  const ask = detection.accepted === 'torn' ? detection.candidates : [];
  return {
    accepted: true,
    reason: null,
    columns: sheetFieldColumns(detection.columns),
    headerRows: detection.headerRows.map((row) => row + 1),
    ask: Object.fromEntries(ask.map(({ role, columns }) => [factName(role), columns])),
  };
}

/** Why a sheet is no sheet of sessions, in words. */
export const DECLINED: Readonly<Record<DeclineReason, string>> = {
  empty: 'it is empty',
  'no-header': 'no row of column labels was found',
  'no-services': 'it is a table, but not of sessions: no column of codes or techniques was found',
  'fee-schedule': 'it is a list of prices, not of sessions',
  summary: 'it counts codes over many sessions and has no single ones to check',
  timesheet: 'it holds working hours, not sessions',
};
