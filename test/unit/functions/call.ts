import type { SheetFunction } from '../../../src/functions/cell-function';
import { CellError } from '../../../src/functions/cells';
import { useKnowledge } from '../../../src/functions/known';
import { testKnowledge } from '../knowledge';

useKnowledge(testKnowledge);

/** Calls a function as Excel does: every argument a grid. Errors are shown by their code. */
export const calling =
  (called: SheetFunction) =>
  (...args: unknown[]): unknown[][] =>
    called
      .call(args.map((arg) => (Array.isArray(arg) || arg === undefined ? arg : [[arg]])))
      .map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));

/** The one cell of an answer. */
export const oneOf =
  (called: SheetFunction) =>
  (...args: unknown[]): unknown => {
    const answer = calling(called)(...args);
    expect([answer.length, answer[0]?.length]).toEqual([1, 1]);
    return answer[0]![0];
  };
