import { fail, ok, type Result } from '../../domain';
import { CellError, valueOf, type Given, type Value } from './value';

/** A whole column or row of Excel's grid; nobody means all of it. */
const GRID_ROWS = 1_048_576;
const GRID_COLUMNS = 16_384;

/** More cells in one answer than this make Excel stand still (office-js #2222). */
export const MOST_CELLS = 250_000;

export interface Argument {
  readonly name: string;
  /** A grid for a cell or a range; null or undefined where the argument was left out. */
  readonly cells: unknown;
}

/**
 * The arguments brought to one shape: `at(i, row, column)` is argument `i` there, a single cell repeated; undefined where
 * the argument was left out.
 */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
  at(argument: number, row: number, column: number): Value | undefined;
}

/**
 * Finds the shape that the answer spills in. Single cells are repeated; ranges must be of one size. Whole columns and
 * rows are cut after the last cell in use (0 counts as unused there, since blank cells arrive as 0).
 */
export function shapeOf(args: readonly Argument[]): Result<Shape, CellError> {
  const grids = args.map((arg) => gridOf(arg.cells));
  let first = -1;
  for (const [i, grid] of grids.entries()) {
    if (isSingle(grid)) continue;
    if (first < 0) first = i;
    else if (grid.length !== grids[first]!.length || width(grid) !== width(grids[first]!)) {
      return fail(
        new CellError(
          '#VALUE!',
          `The ranges differ in size: ${sized(args[first]!, grids[first]!)} and ${sized(args[i]!, grid)}.`,
        ),
      );
    }
  }
  const { rows, columns } = cut(first < 0 ? [] : grids.filter((grid) => !isSingle(grid)));
  if (rows * columns > MOST_CELLS) {
    return fail(new CellError('#VALUE!', `More than ${MOST_CELLS} cells in one formula: take a smaller range.`));
  }
  const single = grids.map((grid, i) =>
    isSingle(grid) ? { value: isLeftOut(args[i]!.cells) ? undefined : valueOf(grid[0]?.[0]) } : null,
  );
  return ok({
    rows,
    columns,
    at: (i, row, column) => {
      const repeated = single[i];
      return repeated ? repeated.value : valueOf(grids[i]![row]?.[column]);
    },
  });
}

/** One answer for each cell of the shape; the list of values is used again for the next one. */
export function eachCell<T>(shape: Shape, count: number, answer: (values: Given) => T): T[][] {
  const rows: T[][] = [];
  const values = new Array<Value | undefined>(count);
  for (let row = 0; row < shape.rows; row++) {
    const cells: T[] = [];
    for (let column = 0; column < shape.columns; column++) {
      for (let i = 0; i < count; i++) values[i] = shape.at(i, row, column);
      cells.push(answer(values));
    }
    rows.push(cells);
  }
  return rows;
}

/** Excel's runtime hands over null for an argument that was left out, and a grid for every cell and range. */
export const isLeftOut = (cells: unknown): boolean => cells === null || cells === undefined;

type Grid = readonly (readonly unknown[])[];

function gridOf(cells: unknown): Grid {
  if (!Array.isArray(cells)) return [[cells]];
  if (cells.length === 0) return [[null]];
  return Array.isArray(cells[0]) ? (cells as Grid) : [cells];
}

const width = (grid: Grid): number => grid[0]?.length ?? 0;
const isSingle = (grid: Grid): boolean => grid.length === 1 && width(grid) <= 1;
const sized = ({ name }: Argument, grid: Grid): string => `${name} (${grid.length} by ${width(grid)})`;

function cut(grids: readonly Grid[]): { rows: number; columns: number } {
  const grid = grids[0];
  if (!grid) return { rows: 1, columns: 1 };
  let rows = grid.length;
  let columns = width(grid);
  if (rows >= GRID_ROWS) {
    while (rows > 1 && grids.every((g) => g[rows - 1]!.every(isUnused))) rows--;
  }
  if (columns >= GRID_COLUMNS) {
    const unused = (column: number) => grids.every((g) => g.slice(0, rows).every((row) => isUnused(row[column])));
    while (columns > 1 && unused(columns - 1)) columns--;
  }
  return { rows, columns };
}

const isUnused = (cell: unknown): boolean => cell === 0 || cell === null || cell === undefined || cell === '';
