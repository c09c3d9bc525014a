import { MAX_COLUMNS, STATUS_HEADER, STATUS_WORDS, type Area } from '../../sheet';
import type { CellValue } from '../cells';

/** The column on its sheet, 0-based, with the row of its label. */
export interface StatusPlace {
  readonly headerRow: number;
  readonly column: number;
}

/** One of several tables on a sheet: marks and columns of the others are left alone. */
export interface TablePlace {
  /** Its id among the tables of the sheet: that of the Excel table, where it is one. */
  readonly id: string;
  /** The other tables of sessions on the sheet. */
  readonly others: readonly Area[];
}

/** By what a column with other words in it, or under another label, is known as ours. */
export interface Traces {
  /** A list of our marks names a column. */
  readonly listed: boolean;
  /** Columns that our rules look at, with the rows that they mark. */
  readonly rows: ReadonlyMap<number, Pick<Area, 'row' | 'rows'>>;
  /** The column that a list names was deleted: a rule of ours looks at what is no longer there. */
  readonly isDeleted: boolean;
}

/** Which column is meant, and by what it is known as ours. */
export interface ColumnOf {
  /** The rows under the header of the table, where they are known. */
  readonly area: Area | null;
  readonly only: TablePlace | null;
  readonly traces: () => Promise<Traces>;
}

/** Rows in which the label is looked for, and below it our words. */
const LOOKED_ROWS = 100;
/** Cells that are read or written in one request. */
export const BATCH = 20_000;
/** Ranges that are written in one request. */
export const RANGES = 300;

const KNOWN: ReadonlySet<CellValue> = new Set(Object.values(STATUS_WORDS));

/** Judged by what was typed: a formula is a person's, whatever it shows. */
export const isOurWord = (formula: CellValue): boolean => KNOWN.has(formula);

/** Nothing but our words, or a person's words among them in a column that we have made. */
export async function isOurs(
  { column }: StatusPlace,
  words: readonly CellValue[],
  traces: ColumnOf['traces'],
): Promise<boolean> {
  if (words.every(isOurWord)) return true;
  const { listed, rows } = await traces();
  return listed || rows.has(column);
}

/** What stands in a column, from a row on; formulas as such. */
export async function readWords(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
  { row, rows }: Pick<Area, 'row' | 'rows'>,
): Promise<readonly CellValue[]> {
  const words: CellValue[] = [];
  for (let at = 0; at < rows; at += BATCH) {
    const block = sheet.getRangeByIndexes(row + at, column, Math.min(BATCH, rows - at), 1).load('formulas');
    // One answer holds only so many cells.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const [word] of block.formulas as CellValue[][]) words.push(word!);
  }
  return words;
}

/** A run of cells that hold our words, counted from the first. */
export interface Run {
  readonly at: number;
  readonly count: number;
}

/** The cells that are ours, in pieces that fit into a request; of `only` those. */
export function ourRuns(
  words: readonly CellValue[],
  only: (word: CellValue, at: number) => boolean = () => true,
): readonly Run[] {
  const runs: { at: number; count: number }[] = [];
  words.forEach((word, at) => {
    if (!isOurWord(word) || !only(word, at)) return;
    const last = runs.at(-1);
    if (last && last.at + last.count === at && last.count < BATCH) last.count++;
    else runs.push({ at, count: 1 });
  });
  return runs;
}

/** Does something to each run, as many in one request as it holds. */
export async function eachRun(
  context: Excel.RequestContext,
  runs: readonly Run[],
  act: (run: Run) => void,
): Promise<void> {
  let [cells, ranges] = [0, 0];
  for (const run of runs) {
    if (ranges === RANGES || cells + run.count > BATCH) {
      // One request holds only so many cells and ranges.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      [cells, ranges] = [0, 0];
    }
    act(run);
    cells += run.count;
    ranges++;
  }
  if (ranges > 0) await context.sync();
}

/**
 * Blanks our words in columns that our rules look at and that somebody has given another label: they would stand there as they
 * are from now on. False where there are none.
 */
export async function blankRelabeled(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  traces: ColumnOf['traces'],
): Promise<boolean> {
  const known = await traces();
  // Rows that were pasted from another sheet bring rules with them: only a list says whose words these are.
  if (!known.listed) return false;
  let blanked = false;
  for (const [column, rows] of known.rows) {
    const runs = ourRuns(await readWords(context, sheet, column, rows), (word) => word !== '');
    blanked ||= runs.length > 0;
    await eachRun(context, runs, ({ at, count }) =>
      sheet.getRangeByIndexes(rows.row + at, column, count, 1).clear(Excel.ClearApplyTo.contents),
    );
  }
  return blanked;
}

export interface FoundColumn {
  /** The column that is ours; null where none is. */
  readonly place: StatusPlace | null;
  /** A column has our label, but not our words. */
  readonly isTaken: boolean;
}

/**
 * Looks at the columns with our label in a row of the sheet, the last one first. The label is looked for in `first`, or
 * in the first row that has it.
 */
async function columnIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: Area,
  first: number | null,
  { traces, skip }: Pick<ColumnOf, 'traces'> & { readonly skip: ReadonlySet<number> },
): Promise<FoundColumn> {
  const range = sheet.getRangeByIndexes(top.row, top.column, top.rows, top.columns).load('formulas');
  await context.sync();
  const cells = range.formulas as CellValue[][];
  const isLabel = (cell: CellValue, at: number) => cell === STATUS_HEADER && !skip.has(top.column + at);
  const row = first ?? cells.findIndex((each) => each.some(isLabel));
  if (row === -1) return { place: null, isTaken: false };
  const columns = cells[row]!.flatMap((cell, at) => (isLabel(cell, at) ? [at] : [])).reverse();
  for (const at of columns) {
    const place = { headerRow: top.row + row, column: top.column + at };
    const below = cells.slice(row + 1).map((each) => each[at]!);
    if (await isOurs(place, below, traces)) return { place, isTaken: false };
  }
  return { place: null, isTaken: columns.length > 0 };
}

/**
 * The column at the header of the table, wherever on the sheet that stands; on a sheet that has but one table, the one
 * near the top where the table has moved since.
 */
export async function findStatusColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area, only, traces }: ColumnOf,
  skip: ReadonlySet<number> = new Set(),
): Promise<FoundColumn> {
  if (area !== null && area.row > 0) {
    const columns = Math.min(area.columns + 1, MAX_COLUMNS - area.column);
    const rows = Math.min(area.rows, LOOKED_ROWS) + 1;
    const top = { row: area.row - 1, column: area.column, rows, columns };
    const beside = await columnIn(context, sheet, top, 0, { traces, skip });
    if (beside.place !== null || beside.isTaken) return beside;
  }
  if (only !== null) return { place: null, isTaken: false };
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return { place: null, isTaken: false };
  const rows = Math.min(used.rowCount, LOOKED_ROWS);
  const top = { row: used.rowIndex, column: used.columnIndex, rows, columns: used.columnCount };
  const near = await columnIn(context, sheet, top, null, { traces, skip });
  return { ...near, isTaken: false };
}
