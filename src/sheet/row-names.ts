import type { Cell } from './cell';
import type { SheetFacts } from './lines/sheet-facts';
import type { Columns } from './roles';

/** Who a row is about, as texts of its cells. */
export const NAMED = ['client', 'provider', 'payer'] as const;
export type RowName = (typeof NAMED)[number];

/** The text of a column, or of several joined (first and last name); else what stands above the table; else empty. */
export const rowName = (
  cells: readonly (Cell | undefined)[],
  name: RowName,
  columns: Columns,
  above: SheetFacts,
): string => (joinedCells(cells, columns[name]) || (above[name] ?? '')).trim();

/** By what rows are told to belong together beside date and client: visit or claim, and billing group, as texts of their cells. */
export const visitColumns = ({ visit = [], claim = [], billingGroup = [] }: Columns): readonly number[] => [
  ...visit,
  ...claim,
  ...billingGroup,
];

/** The texts of such columns, each in its place. */
export const visitText = (cells: readonly (Cell | undefined)[], columns: readonly number[]): string =>
  columns.map((column) => String(cells[column] ?? '').trim()).join('/');

export const joinedCells = (cells: readonly (Cell | undefined)[], columns: readonly number[] = []): string =>
  columns
    .map((column) => String(cells[column] ?? ''))
    .join(' ')
    .trim();
