import type { SheetFunction } from './cell-function';
import { CellError, type ErrorCode } from './cells';

/** Excel's names of the errors; #NULL! and the rest have codes of the same text. */
const HOST_CODES: Readonly<Record<ErrorCode, () => CustomFunctions.ErrorCode>> = {
  '#VALUE!': () => CustomFunctions.ErrorCode.invalidValue,
  '#N/A': () => CustomFunctions.ErrorCode.notAvailable,
  '#DIV/0!': () => CustomFunctions.ErrorCode.divisionByZero,
  '#NUM!': () => CustomFunctions.ErrorCode.invalidNumber,
  '#NULL!': () => CustomFunctions.ErrorCode.nullReference,
};

/** Calls a function and gives Excel its answer; a cell's error becomes Excel's own error object in that cell. */
export function run(called: SheetFunction, args: readonly unknown[]): unknown[][] {
  return called
    .call(args)
    .map((row) =>
      row.map((cell) =>
        cell instanceof CellError ? new CustomFunctions.Error(HOST_CODES[cell.code](), cell.message) : cell,
      ),
    );
}
