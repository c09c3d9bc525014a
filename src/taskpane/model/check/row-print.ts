import type { CellValue } from '../../../excel';
import type { Cell } from '../../../sheet';

/** A number of numbers in their order: of the cells of a row, or of the rows of a table. FNV-1a, 32 bits. */
export const FIRST_PRINT = 0x811c9dc5 | 0;
export const foldPrint = (print: number, next: number): number => Math.imul(print ^ next, 0x01000193);

/** Folds so many numbers into prints, from the one at `from` on. */
export function foldPrints(prints: Int32Array, from: number, numbers: Int32Array, count: number): void {
  for (let at = 0; at < count; at++) prints[from + at] = foldPrint(prints[from + at]!, numbers[at]!);
}

/** A number of the cells that are needed; equal cells have equal numbers. */
export function rowPrint(cells: readonly CellValue[], columns: readonly number[]): number {
  let print = FIRST_PRINT;
  for (const column of columns) print = foldPrint(print, cellPrint(cells[column]));
  return print;
}

export function cellPrint(cell: Cell | undefined): number {
  const text = String(cell ?? '');
  let print = FIRST_PRINT;
  for (let at = 0; at < text.length; at++) print = foldPrint(print, text.charCodeAt(at));
  // A number of 30 bits stands in an array as it is.
  return print & 0x3fffffff;
}
