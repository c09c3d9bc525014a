import { MAX_COLUMNS, lastColumn, lastRow, spanned, type Area } from '../addresses';
import type { Grid } from './grid';
import type { CellShift } from './shift';

const NOTHING = { value: '', details: undefined } as const;

/** Inserts or deletes cells of the grid; what lies beside the area moves. */
export function shiftCells(grid: Grid, { area, shift }: CellShift): void {
  if (area.columns === MAX_COLUMNS && shift === 'Down') return grid.insertRows(area.row, area.rows);
  if (area.columns === MAX_COLUMNS && shift === 'Up') return grid.deleteRows(area.row, area.rows);
  const bottom = Math.max(grid.rowCount - 1, 0);
  const right = Math.max(grid.columnCount() - 1, 0);
  switch (shift) {
    case 'Down':
      return moveBlock(grid, spanned(area.row, area.column, bottom, cut(area, right)), area.rows, 0);
    case 'Up':
      clearBlock(grid, { ...area, columns: cut(area, right) - area.column + 1 }, bottom);
      return moveBlock(grid, spanned(area.row + area.rows, area.column, bottom, cut(area, right)), -area.rows, 0);
    case 'Right':
      return moveBlock(grid, spanned(area.row, area.column, Math.min(lastRow(area), bottom), right), 0, area.columns);
    case 'Left':
      clearBlock(grid, { ...area, columns: Math.min(area.columns, right - area.column + 1) }, bottom);
      return moveBlock(
        grid,
        spanned(area.row, area.column + area.columns, Math.min(lastRow(area), bottom), right),
        0,
        -area.columns,
      );
  }
}

const cut = (area: Area, right: number): number => Math.min(lastColumn(area), right);

function clearBlock(grid: Grid, area: Area, bottom: number): void {
  for (let row = area.row; row <= Math.min(lastRow(area), bottom); row++)
    for (let column = area.column; column <= lastColumn(area); column++) grid.put(row, column, NOTHING);
}

/** Moves a block; cells are taken in the order in which none is overwritten before it was moved. */
function moveBlock(grid: Grid, block: Area, rows: number, columns: number): void {
  const down = rows > 0 || columns > 0;
  for (let i = 0; i < block.rows; i++) {
    const row = down ? lastRow(block) - i : block.row + i;
    for (let j = 0; j < block.columns; j++) {
      const column = down ? lastColumn(block) - j : block.column + j;
      const cell = grid.take(row, column);
      grid.put(row, column, NOTHING);
      grid.put(row + rows, column + columns, cell);
    }
  }
}
