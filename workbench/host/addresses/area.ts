/** A rectangle of cells, 0-based. Whole columns have `rows` = MAX_ROWS, whole rows `columns` = MAX_COLUMNS. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The size of Excel's grid since 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const cellCount = (area: Area): number => area.rows * area.columns;

export const isOnSheet = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 &&
  column >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS &&
  [row, column, rows, columns].every(Number.isInteger);

/** The rectangle from the first to the last row and column, both included. */
export const spanned = (firstRow: number, firstColumn: number, toRow: number, toColumn: number): Area => ({
  row: firstRow,
  column: firstColumn,
  rows: toRow - firstRow + 1,
  columns: toColumn - firstColumn + 1,
});

export function intersection(a: Area, b: Area): Area | null {
  const cut = spanned(
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
    Math.min(lastRow(a), lastRow(b)),
    Math.min(lastColumn(a), lastColumn(b)),
  );
  return cut.rows > 0 && cut.columns > 0 ? cut : null;
}

/** The smallest rectangle around both. */
export const boundingArea = (a: Area, b: Area): Area =>
  spanned(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const contains = (outer: Area, inner: Area): boolean => {
  const cut = intersection(outer, inner);
  return cut !== null && sameArea(cut, inner);
};

/** What is left of `area` without `hole`: up to four rectangles (above, left, right, below). */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const parts = [
    spanned(area.row, area.column, cut.row - 1, lastColumn(area)),
    spanned(cut.row, area.column, lastRow(cut), cut.column - 1),
    spanned(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(area)),
    spanned(lastRow(cut) + 1, area.column, lastRow(area), lastColumn(area)),
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
