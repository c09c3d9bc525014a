import type { CellValue, Rows } from '../model';

/** What an expression gives: one value or a rectangle of them. */
export type Computed = CellValue | Rows<CellValue>;

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;

export const isErrorValue = (value: CellValue): boolean => typeof value === 'string' && ERROR.test(value);
export const isRows = (value: Computed): value is Rows<CellValue> => typeof value === 'object';
export const rowsOf = (value: Computed): Rows<CellValue> => (isRows(value) ? value : [[value]]);

/** The first value; what Excel takes where one cell is wanted. */
export const single = (value: Computed): CellValue => (isRows(value) ? (value[0]?.[0] ?? '') : value);

/** Of a text that is a number its number; null where it is none. */
export function asNumber(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? null : number;
}

export const asText = (value: CellValue): string =>
  typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);

/** Applies an operation to each pair of values; one value goes with all of the other side. */
export function pairwise(left: Computed, right: Computed, each: (a: CellValue, b: CellValue) => CellValue): Computed {
  if (!isRows(left) && !isRows(right)) return each(left, right);
  const [a, b] = [rowsOf(left), rowsOf(right)];
  const height = Math.max(a.length, b.length);
  const width = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const pick = (rows: Rows<CellValue>, row: number, column: number): CellValue =>
    rows[rows.length === 1 ? 0 : row]?.[rows[0]!.length === 1 ? 0 : column] ?? '#N/A';
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => each(pick(a, row, column), pick(b, row, column))),
  );
}
