import type { CellValue } from '../cells';
import { eachRun, ourRuns, type Run } from './find-column';

/** Rows of which it is asked at once whether one is hidden. */
const PIECE = 500;

/** Where a column of words begins, 0-based on the sheet. */
interface Top {
  readonly row: number;
  readonly column: number;
}

/**
 * Writes our words into a column in which `there` stands; what is not ours stays. Excel misplaces several values that are
 * written over hidden rows, so there each word that is another one is written by itself.
 */
export async function writeWords(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: Top,
  there: readonly CellValue[],
  words: readonly CellValue[],
): Promise<void> {
  const shown = await shownRows(context, sheet, top, ourRuns(there).flatMap(piecesOf(PIECE)));
  const blocks = ourRuns(there, (_, at) => shown.has(at));
  const cells = ourRuns(there, (word, at) => !shown.has(at) && word !== words[at]).flatMap(piecesOf(1));
  await eachRun(context, [...blocks, ...cells], (run) => {
    rangeOf(sheet, top, run).values = words.slice(run.at, run.at + run.count).map((word) => [word]);
  });
}

/** Rows of the pieces in which no row is hidden. */
async function shownRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: Top,
  pieces: readonly Run[],
): Promise<ReadonlySet<number>> {
  const ranges: Excel.Range[] = [];
  await eachRun(context, pieces, (piece) => ranges.push(rangeOf(sheet, top, piece).load('rowHidden')));
  const shown = new Set<number>();
  for (const [i, { at, count }] of pieces.entries()) {
    if (ranges[i]!.rowHidden === false) for (let row = at; row < at + count; row++) shown.add(row);
  }
  return shown;
}

const piecesOf =
  (most: number) =>
  ({ at, count }: Run): readonly Run[] =>
    Array.from({ length: Math.ceil(count / most) }, (_, piece) => ({
      at: at + piece * most,
      count: Math.min(most, count - piece * most),
    }));

const rangeOf = (sheet: Excel.Worksheet, { row, column }: Top, { at, count }: Run): Excel.Range =>
  sheet.getRangeByIndexes(row + at, column, count, 1);
