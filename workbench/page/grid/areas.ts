import type { Area } from '../../host/addresses';
import type { UniverRange } from './univer';

export const areaOf = ({ startRow, endRow, startColumn, endColumn }: UniverRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export const rangeOf = ({ row, column, rows, columns }: Area): UniverRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});
