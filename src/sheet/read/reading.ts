import { fail, ok, type ReadingProblem, type Result } from '../../domain';

/** What a cell says; null where it is blank; the problem where it says something that cannot be read. */
export type Reading<T> = Result<T | null, ReadingProblem>;

export const BLANK = ok(null);
export const CELL_ERROR = fail('cell-error' as const);
