import type { SheetFunction } from './cell-function';
import { CellError, type ErrorCode } from './cells';

/** Excel's names of the errors. */
const HOST_CODES: Readonly<Record<ErrorCode, keyof typeof CustomFunctions.ErrorCode>> = {
  '#VALUE!': 'invalidValue',
  '#N/A': 'notAvailable',
  '#DIV/0!': 'divisionByZero',
  '#NUM!': 'invalidNumber',
  '#NULL!': 'nullReference',
};

/** Only these two take a text of our own. */
const WITH_TEXT: ReadonlySet<ErrorCode> = new Set(['#VALUE!', '#N/A']);

/**
 * Calls a function and gives Excel its answer. A cell's error becomes Excel's own error object in that cell; an error
 * that is the whole answer is thrown, the way in which Excel shows its message.
 */
export function run(called: SheetFunction, args: readonly unknown[]): unknown[][] {
  const rows = called.call(args);
  if (rows.length === 1 && rows[0]!.length === 1) {
    const only = rows[0]![0]!;
    if (only instanceof CellError) throw hostError(only);
    return [[only]];
  }
  return rows.map((row) => row.map((cell) => (cell instanceof CellError ? hostError(cell) : cell)));
}

function hostError({ code, message }: CellError): CustomFunctions.Error {
  const hostCode = CustomFunctions.ErrorCode[HOST_CODES[code]];
  return WITH_TEXT.has(code) ? new CustomFunctions.Error(hostCode, message) : new CustomFunctions.Error(hostCode);
}
