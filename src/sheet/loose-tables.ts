import type { Area } from './address';
import { isBlank, type Cell } from './cell';
import type { Detection } from './detect/types';
import { isWhole } from './own-columns';
import type { Columns } from './roles';
import { STATUS_HEADER, STATUS_WORDS, type Accepted, type Place, type SheetTop } from './place';
import { tableWidth, withinTables } from './table-width';
import { withoutTables } from './without-tables';

type Row = readonly Cell[];
type Detect = (top: Place['top']) => Detection;

/** A table of loose cells among several on a sheet. */
export interface LooseTable {
  readonly place: Place;
  readonly detection: Accepted;
  /** The rows under its header, down to its last one. */
  readonly area: Area;
}

/** A row with fewer cells is no row of a table: a title, a line of the clinic's about what stands below. */
const CELLS = 3;
/** A block with more rows above its labels is none. */
const LABELS_WITHIN = 3;
/** Of a sheet with more blocks below one another the first ones are judged. */
const MOST_BLOCKS = 20;

/**
 * The tables of sessions in the loose cells of a sheet, where these stand beside one another with a blank column between,
 * or below one another with a blank row and columns in another order. A table that goes on under the same columns is one.
 */
export function looseTables(sheet: SheetTop, detect: Detect): readonly LooseTable[] {
  const { used } = sheet;
  if (used === null) return [];
  const rows = looseRows(sheet, used);
  const segments = segmentsOf(rows);
  const blocks = segments.reduce((sum, segment) => sum + blockStarts(cellsOf(rows, segment)).length, 0);
  // The one table of a sheet has been looked at as such.
  if (blocks + sheet.tables.length < 2) return [];
  const found = segments.flatMap((segment) => tablesBelowOneAnother(sheet, used, rows, segment, detect));
  // A blank column within a table makes two halves of it, and a list of prices has codes as well.
  return found
    .filter(({ detection }) => isWhole(detection.columns))
    .sort((a, b) => a.area.column - b.area.column || a.area.row - b.area.row);
}

/** The first rows of the sheet without the cells of Excel tables and of the columns that we write. */
function looseRows({ top, tables }: SheetTop, used: Area): readonly Row[] {
  const rows = withoutTables(top, used, tables).map((cells) => [...cells]);
  rows.forEach((cells, row) => {
    for (let at = cells.indexOf(STATUS_HEADER); at !== -1; at = cells.indexOf(STATUS_HEADER)) {
      cells[at] = '';
      for (let below = row + 1; STATUSES.has(rows[below]?.[at]); below++) rows[below]![at] = '';
    }
  });
  return rows;
}

const STATUSES: ReadonlySet<unknown> = new Set(Object.values(STATUS_WORDS));

interface Segment {
  readonly column: number;
  readonly columns: number;
}

/** Columns between blank ones, by rows that may belong to a table. */
function segmentsOf(rows: readonly Row[]): readonly Segment[] {
  const filled: boolean[] = [];
  for (const row of rows) {
    const at = row.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
    if (at.length >= CELLS) for (const column of at) filled[column] = true;
  }
  const segments: { column: number; columns: number }[] = [];
  for (let column = 0; column < filled.length; column++) {
    if (!filled[column]) continue;
    if (filled[column - 1]) segments.at(-1)!.columns++;
    else segments.push({ column, columns: 1 });
  }
  return segments.filter(({ columns }) => columns >= CELLS);
}

function tablesBelowOneAnother(
  { tables, top }: SheetTop,
  used: Area,
  rows: readonly Row[],
  segment: Segment,
  detect: Detect,
): readonly LooseTable[] {
  const { column, columns } = segment;
  const own = cellsOf(rows, segment);
  const starts = blockStarts(own);
  const found: { from: number; end: number; detection: Accepted }[] = [];
  starts.forEach((start, at) => {
    const last = found.at(-1);
    const end = starts[at + 1] ?? own.length;
    // What stands above a table speaks of it.
    const from = last === undefined ? 0 : start;
    const detection = detect(own.slice(from, end));
    if (detection.accepted === false || from + detection.firstDataRow <= start) return;
    if (last && goesOn(last.detection, detection)) return;
    if (last) last.end = start;
    found.push({ from, end: own.length, detection });
  });
  return found.flatMap(({ from, end, detection }): LooseTable[] => {
    const width = Math.min(columns, tableWidth(own.slice(from, end), detection));
    const area = { row: used.row, column: used.column + column, rows: used.rows, columns: width };
    const first = from + detection.firstDataRow;
    const isCut = end === own.length && used.rows > top.length;
    const until = isCut ? used.rows : lastFilled(own, first, end) + 1;
    const below = { ...area, row: used.row + first, rows: until - first };
    const rowsUnder = withinTables(below, detection.columns, tables);
    if (rowsUnder.rows <= 0) return [];
    const whole = { ...area, columns, row: used.row + from, rows: rowsUnder.row + rowsUnder.rows - used.row - from };
    const place: Place = { area: whole, tableId: null, name: '', hasTotals: false, top: own.slice(from, end) };
    return [{ place, detection, area: rowsUnder }];
  });
}

const cellsOf = (rows: readonly Row[], { column, columns }: Segment): readonly Row[] =>
  rows.map((cells) => cells.slice(column, column + columns));

/** Rows where a block begins that has labels in its first rows, also labels that follow right under the rows of another one. */
function blockStarts(rows: readonly Row[]): readonly number[] {
  const starts: number[] = [];
  let hasLabels = false;
  for (let row = 0; row < rows.length && starts.length < MOST_BLOCKS; row++) {
    if (rows[row]!.every(isBlank)) continue;
    const above = rows[row - 1];
    const areLabels = mayBeLabels(rows[row]!);
    if (above === undefined || above.every(isBlank)) {
      if (rows.slice(row, row + LABELS_WITHIN).some(mayBeLabels)) {
        starts.push(row);
        hasLabels = false;
      }
    } else if (areLabels && hasLabels && !mayBeLabels(above)) starts.push(row);
    hasLabels ||= areLabels;
  }
  return starts;
}

/** Several words, and neither numbers nor dates. */
function mayBeLabels(cells: Row): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length >= CELLS && filled.every((cell) => typeof cell === 'string' && /^\D/.test(cell.trim()));
}

/** The same labels, or other words for the same facts in the same columns. */
const goesOn = ({ columns, mapping }: Accepted, next: Accepted): boolean => {
  const places = (of: Columns) => JSON.stringify(Object.entries(of).sort());
  return places(columns) === places(next.columns) || mapping.labels.join() === next.mapping.labels.join();
};

const lastFilled = (rows: readonly Row[], from: number, end: number): number => {
  for (let row = end - 1; row >= from; row--) if (!rows[row]!.every(isBlank)) return row;
  return from - 1;
};
