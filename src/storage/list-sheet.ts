/** A sheet of the workbook that the add-in keeps as a list: a header and rows that are only ever added. */
export interface ListSheet {
  readonly name: string;
  readonly header: readonly string[];
}

/** A row of a list, and where on the sheet it stands: the first row is 0. */
export interface ListRow<Cell = unknown> {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The rows of a list by those of its sheet, wherever its header has come to stand; null where the sheet is somebody else's. */
export function rowsOfList<Cell>(
  list: ListSheet,
  sheet: readonly (readonly Cell[])[],
): readonly ListRow<Cell>[] | null {
  const rows = sheet.map((cells, row) => ({ row, cells })).filter(({ cells }) => isWritten(cells));
  const own = rows.filter(({ cells }) => !isHeaderOf(list, cells));
  return own.length === rows.length && rows.length > 0 ? null : own;
}

/** Of an earlier version's header the last labels are missing, and somebody may have named a column anew. */
export function isHeaderOf({ header }: ListSheet, cells: readonly unknown[]): boolean {
  const same = header.filter((label, at) => textOf(cells[at]).toLowerCase() === label.toLowerCase());
  return same.length * 2 >= header.length;
}

/** Has somebody written anything into the row? */
export const isWritten = (cells: readonly unknown[]): boolean => cells.some((cell) => textOf(cell) !== '');

const textOf = (cell: unknown): string => String(cell ?? '').trim();
