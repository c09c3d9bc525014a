import { fail, ok, type Result } from '../../domain';
import type { CellValue, ExcelProblem } from '../../excel';
import { columnsRead, type Area, type Columns } from '../../sheet';
import type { FoundSheet } from './check/found-sheet';
import { rowPrint } from './check/row-print';
import type { ExcelPort } from './ports';
import { slice } from './slices';
import type { KnownTable } from './state';

/** Looks for the table on its sheet anew; null where it is not there any more, or not to be told. */
export type LookAgain = (table: KnownTable) => Promise<FoundSheet | null>;

/** A table as it stands now, and which of its rows have the cells that are looked for. */
export interface FoundRows {
  readonly area: Area;
  /** By each column of old, the column of now; both from the first of the table. */
  readonly columns: ReadonlyMap<number, number>;
  /** By print the rows of now, ascending. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
}

/**
 * Looks for rows by their cells, in the table as it stands now: it may have moved, and columns may have come between. Ends early as
 * soon as `enough` rows were found. A row's print is of all the table's columns, or of each of the sets of them (`by`).
 */
export async function findRows(
  excel: ExcelPort,
  lookAgain: LookAgain,
  table: KnownTable,
  prints: ReadonlySet<number>,
  enough = Infinity,
  by: readonly (readonly number[])[] = [columnsRead(table.columns)],
): Promise<Result<FoundRows, ExcelProblem>> {
  const now = await lookAgain(table);
  const moved = now === null ? null : columnsOfNow(table.columns, now.mapping.columns);
  const area = now === null || moved === null ? table.area : now.area;
  const printed = columnsRead(table.columns);
  const columns = moved ?? new Map(printed.map((column) => [column, column]));
  const read = printed.map((column) => columns.get(column)!);
  const sets = by.map((set) => set.map((column) => columns.get(column)!));
  const rows = new Map<number, number[]>();
  let count = 0;
  const take = (cells: readonly CellValue[], row: number) => {
    for (const set of sets) {
      const print = rowPrint(cells, set);
      if (!prints.has(print)) continue;
      rows.set(print, [...(rows.get(print) ?? []), row]);
      count++;
    }
  };
  const ended = await excel.readBlocks({
    worksheetId: table.worksheetId,
    area,
    columns: read,
    async onBlock({ firstRow, cells }) {
      for (let at = 0; at < cells.length; at++) {
        take(cells[at]!, firstRow + at);
        if (at % ROWS !== 0 || !slice.due()) continue;
        await slice.pause();
      }
      return count < enough;
    },
  });
  return ended.ok ? ok({ area, columns, rows }) : fail(ended.error);
}

/** Rows between two looks at the clock. */
const ROWS = 256;

/** By each column of old the one that holds the same now; null where a field has gone or has more or fewer columns. */
function columnsOfNow(old: Columns, now: Columns): ReadonlyMap<number, number> | null {
  const columns = new Map<number, number>();
  for (const [field, were] of Object.entries(old) as [keyof Columns, readonly number[]][]) {
    const are = now[field] ?? [];
    if (are.length !== were.length) return null;
    were.forEach((column, at) => columns.set(column, are[at]!));
  }
  return columns;
}
