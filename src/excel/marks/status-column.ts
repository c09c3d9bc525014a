import { markFormula, type MarkedSeverity } from '../../check';
import { columnIndex, columnName, STATUS_WORDS, type Area } from '../../sheet';
import type { CellValue } from '../cells';
import {
  blankRelabeled,
  findStatusColumn,
  isOurs,
  isOurWord,
  RANGES,
  readWords,
  type ColumnOf,
  type StatusPlace,
} from './find-column';
import { isOutsideFilter, newColumn } from './new-column';
import { writeWords } from './write-words';

export type RowStatus = keyof typeof STATUS_WORDS;

/** A rule that looks at the status of the same row, so that the mark moves with it. `firstRow` is 0-based. */
export const statusFormula = (severity: MarkedSeverity, column: number, firstRow: number): string =>
  `=AND($${columnName(column)}${firstRow + 1}="${STATUS_WORDS[severity]}",${markFormula(severity).slice(1)})`;

/** The column that such a rule looks at, or that it is no longer there; null for a rule on row numbers. */
export function statusColumnIn(formula: string): number | 'deleted' | null {
  if (/^=AND\((?:[^()"]*!)?#REF!/.test(formula)) return 'deleted';
  const name = /^=AND\(\$([A-Z]{1,3})\$?\d+="/.exec(formula)?.[1];
  return name === undefined ? null : columnIndex(name);
}

export interface StatusRequest extends ColumnOf {
  readonly tableId: string | null;
  readonly area: Area;
  readonly statuses: readonly RowStatus[];
}

/**
 * Why there is no status column: no free cells beside the table, a filter that would sort the rows without it, a column of
 * the clinic's with our label, or a person who has deleted ours.
 */
export type NoColumn = 'noRoom' | 'filtered' | 'otherWords' | 'deleted';

export interface WrittenColumn extends StatusPlace {
  /** Rows of the table in which a person's words stand. */
  readonly foreign: ReadonlySet<number>;
}

/** Writes the column, making it beside the table where there is none. What a person wrote into it stays. */
export async function writeStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  request: StatusRequest,
): Promise<WrittenColumn | NoColumn> {
  const { tableId, area, statuses, traces } = request;
  const { place: there, isTaken } = await findStatusColumn(context, sheet, request);
  if (isTaken) return 'otherWords';
  if (there === null) {
    if ((await traces()).isDeleted) return 'deleted';
    await blankRelabeled(context, sheet, traces);
  }
  const beside = there?.column ?? area.column + area.columns;
  if (tableId === null && (await isOutsideFilter(context, sheet, area, beside))) return 'filtered';
  const place = there ?? (await newColumn(context, sheet, tableId, area));
  if (place === null) return 'noRoom';
  const words: readonly CellValue[] =
    there === null ? statuses.map(() => '') : await readWords(context, sheet, place.column, area);
  if (!(await isOurs(place, words, traces))) return 'otherWords';
  const own = statuses.map((status) => STATUS_WORDS[status]);
  const top = { row: area.row, column: place.column };
  await writeWords(context, sheet, top, words.slice(0, own.length), own);
  return { ...place, foreign: new Set(words.flatMap((word, at) => (isOurWord(word) ? [] : [at]))) };
}

/**
 * Writes the state of some rows anew; `row` is 0-based on the sheet. What a person wrote stays. False where our column is
 * not there.
 */
export async function updateStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  changes: readonly StatusChange[],
  column: ColumnOf,
): Promise<boolean> {
  const { place } = await findStatusColumn(context, sheet, column);
  if (place === null) return false;
  for (let at = 0; at < changes.length; at += RANGES) {
    const cells = changes
      .slice(at, at + RANGES)
      .map(({ row, status }) => ({ status, cell: sheet.getRangeByIndexes(row, place.column, 1, 1).load('formulas') }));
    // One request holds only so many ranges.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { cell, status } of cells) {
      const word = (cell.formulas as CellValue[][])[0]![0]!;
      if (isOurWord(word) && word !== STATUS_WORDS[status]) cell.values = [[STATUS_WORDS[status]]];
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  return true;
}

export interface StatusChange {
  readonly row: number;
  readonly status: RowStatus;
}
