import { isBlank, saysNothing, textOf, type Cell } from './cell';
import type { FactsAbove } from './lines/facts-above';
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

/** The same of a row under others that stand between the services and say who it is about, where it says so itself, or they do. */
export function rowNameUnder(
  cells: readonly (Cell | undefined)[],
  name: RowName,
  columns: Columns,
  above: FactsAbove,
  row: number,
): string {
  const said = above.section(row)?.[name];
  return said !== undefined && ownName(cells, name, columns) === ''
    ? said
    : rowName(cells, name, columns, above.header);
}

/** What the row itself says of it, as the reader of lines takes it; empty where it leaves it open. */
export function ownName(cells: readonly (Cell | undefined)[], name: RowName, columns: Columns): string {
  const text = textsOf(cells, columns[name]).join(' ');
  return name === 'payer' && saysNothing(text) ? '' : text;
}

/** The texts of those cells that are not blank; a dash is nothing. */
export const textsOf = (cells: readonly (Cell | undefined)[], columns: readonly number[] = []): readonly string[] =>
  columns.map((column) => (isBlank(cells[column]) ? '' : textOf(cells[column]))).filter((text) => text !== '');

/** By what rows are told to belong together beside date and client: visit or claim, and billing group, as texts of their cells. */
export const visitColumns = ({ visit = [], claim = [], billingGroup = [] }: Columns): readonly number[] => [
  ...visit,
  ...claim,
  ...billingGroup,
];

/** The texts of such columns, each in its place. */
export const visitText = (cells: readonly (Cell | undefined)[], columns: readonly number[]): string =>
  columns.map((column) => String(cells[column] ?? '').trim()).join('/');

const joinedCells = (cells: readonly (Cell | undefined)[], columns: readonly number[] = []): string =>
  columns
    .map((column) => String(cells[column] ?? ''))
    .join(' ')
    .trim();
