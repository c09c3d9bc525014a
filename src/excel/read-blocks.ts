import { fail, ok, type Result } from '../domain';
import { columnSpans, type Area, type ColumnSpan } from '../sheet';
import { measureBlocked } from './blocked';
import type { Cells, CellValue } from './cells';
import { isTooLarge, type ExcelProblem } from './problem';
import { inExcel } from './run';

/** Some rows of the area, whole: columns that were not asked for are blank. */
export interface Block {
  /** 0-based from the first row of the area. */
  readonly firstRow: number;
  readonly cells: Cells;
}

export interface ReadRequest {
  readonly worksheetId: string;
  readonly area: Area;
  /** 0-based columns of the area that are needed; all where left out. */
  readonly columns?: readonly number[];
  /** Called with each block in order; answer false to stop. */
  readonly onBlock: (block: Block) => boolean | Promise<boolean>;
}

export type ReadOutcome = 'complete' | 'stopped';

/** Excel on the web takes 5 MB an answer; 5,000 to 20,000 rows of a dozen columns lie safely under it. */
const FIRST_CELLS = 60_000;
const LARGEST_CELLS = 240_000;
const FEWEST_ROWS = 50;
/** A block whose answer held the thread longer than this (milliseconds) is followed by a smaller one. */
const LONG_TASK = 80;
const SHORT_TASK = 40;

/**
 * Reads the values of an area in blocks; a block that Excel finds too large is halved and read again. While a block is
 * looked at, Excel makes the next one ready.
 */
export async function readBlocks(request: ReadRequest): Promise<Result<ReadOutcome, ExcelProblem>> {
  const { area } = request;
  const spans = columnSpans(request.columns ?? Array.from({ length: area.columns }, (_, at) => at));
  const width = Math.max(
    1,
    spans.reduce((sum, span) => sum + span.count, 0),
  );
  const begin = (at: number, rows: number) => {
    const count = Math.min(rows, area.rows - at);
    const reading = measureBlocked(readBlock(request, spans, at, count));
    // Whoever stops does not wait for the block that was read ahead, nor for what Excel says to it.
    reading.catch(() => undefined);
    return { at, count, reading };
  };
  let rows = Math.max(FEWEST_ROWS, Math.floor(FIRST_CELLS / width));
  let next = area.rows > 0 ? begin(0, rows) : null;
  while (next !== null) {
    const { at, count, reading } = next;
    const { value: read, longest } = await reading;
    if (!read.ok) {
      if (!isTooLarge(read.error) || count <= FEWEST_ROWS) return fail(read.error);
      rows = Math.max(FEWEST_ROWS, Math.floor(count / 2));
      next = begin(at, rows);
      continue;
    }
    rows = nextRows(rows, longest, width);
    const end = at + count;
    next = end < area.rows ? begin(end, rows) : null;
    if (!(await request.onBlock({ firstRow: at, cells: read.value }))) return ok('stopped');
  }
  return ok('complete');
}

/** How many rows follow a block whose answer held the thread for so many milliseconds. */
export function nextRows(rows: number, longest: number, width: number): number {
  if (longest > LONG_TASK) return Math.max(FEWEST_ROWS, Math.floor((rows * LONG_TASK) / longest));
  if (longest < SHORT_TASK)
    return Math.min(Math.floor(rows * 1.5), Math.max(FEWEST_ROWS, Math.floor(LARGEST_CELLS / width)));
  return rows;
}

function readBlock(
  { worksheetId, area }: ReadRequest,
  spans: readonly ColumnSpan[],
  at: number,
  count: number,
): Promise<Result<Cells, ExcelProblem>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId);
    const ranges = spans.map((span) =>
      sheet.getRangeByIndexes(area.row + at, area.column + span.from, count, span.count).load('values'),
    );
    await context.sync();
    const parts = ranges.map((range) => range.values as CellValue[][] | null);
    // Over its limit of cells Excel may answer null instead of an error.
    if (parts.some((part) => part === null)) throw tooManyCells();
    return spans.length === 1 && spans[0]!.count === area.columns
      ? parts[0]!
      : assemble(parts as CellValue[][][], spans, count, area.columns);
  });
}

function assemble(parts: readonly CellValue[][][], spans: readonly ColumnSpan[], rows: number, columns: number): Cells {
  return Array.from({ length: rows }, (_, row) => {
    const cells = new Array<CellValue>(columns).fill('');
    spans.forEach((span, part) => {
      const read = parts[part]![row]!;
      for (let at = 0; at < span.count; at++) cells[span.from + at] = read[at]!;
    });
    return cells;
  });
}

const tooManyCells = () => Object.assign(new Error('too many cells'), { code: 'RangeExceedsLimit', debugInfo: {} });
