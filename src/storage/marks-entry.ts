import * as v from 'valibot';
import type { EntryKind } from './entry';

/** What the add-in has put on one sheet to mark rows, so that exactly that can be taken away again. */
export interface KeptMarks {
  readonly worksheetId: string;
  /** Ids of conditional formats. */
  readonly formats: readonly string[];
  /** Local date and time of the marking, `2026-01-31 14:05`, for the legend. */
  readonly asOf: string;
}

const ID = v.pipe(v.string(), v.maxLength(100));

/** One entry a sheet. */
export const marksEntry = (worksheetId: string): EntryKind<KeptMarks> => ({
  key: `${MARKS_PREFIX}${worksheetId}`,
  version: 1,
  schema: v.object({
    worksheetId: ID,
    formats: v.pipe(v.array(ID), v.maxLength(10_000)),
    asOf: v.pipe(v.string(), v.maxLength(30)),
  }),
});

export const MARKS_PREFIX = 'tcc.marks.';
