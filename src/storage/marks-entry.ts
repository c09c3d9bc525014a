import * as v from 'valibot';
import type { EntryKind } from './entry';

/** What the add-in has put on one sheet to mark rows, so that exactly that can be taken away again. */
export interface KeptMarks {
  readonly worksheetId: string;
  /** Ids of conditional formats. */
  readonly formats: readonly string[];
  /** Local date and time of the marking, `2026-01-31 14:05`, for the legend. */
  readonly asOf: string;
  /** True where a status column moves with the rows; else the marks lie on row numbers. */
  readonly column: boolean;
  /** A number of all rows in their order when they were marked; null where it was not taken. Never a cell's text. */
  readonly print: number | null;
  /** The status column took free cells beside its table into it: nothing moved for it, and nothing moves when it goes. */
  readonly widened?: boolean;
  /** Sums of the rows and of the words beside them, by which a column that was sorted apart from its rows is known. */
  readonly words?: string;
}

const ID = v.pipe(v.string(), v.maxLength(100));

/** One entry a sheet; one a table where a sheet has several. */
export const marksEntry = (place: string): EntryKind<KeptMarks> => ({
  key: `${MARKS_PREFIX}${place}`,
  version: 1,
  schema: v.object({
    worksheetId: ID,
    formats: v.pipe(v.array(ID), v.maxLength(10_000)),
    asOf: v.pipe(v.string(), v.maxLength(30)),
    column: v.optional(v.boolean(), false),
    print: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
    widened: v.exactOptional(v.boolean()),
    words: v.exactOptional(v.pipe(v.string(), v.maxLength(4_000))),
  }),
});

export const MARKS_PREFIX = 'tcc.marks.';

/** How a workbook's rows are marked; the clinic chooses once. */
export const MARK_MODES = ['column', 'formats', 'none'] as const;
export type MarkMode = (typeof MARK_MODES)[number];

export const markModeEntry: EntryKind<MarkMode> = { key: 'tcc.markMode', version: 1, schema: v.picklist(MARK_MODES) };
