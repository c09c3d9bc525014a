/** A rectangle of cells, 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 -> `A`, 26 -> `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** `A` -> 0. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `B3:D10`, without a sheet name. */
export function formatArea({ row, column, rows, columns }: Area): string {
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

const CELL = /^([A-Z]{0,3})(\d{0,7})$/;

/**
 * Reads `B3`, `B3:D10`, `B:D` and `3:10`, with or without `$` and a sheet name before `!`.
 * Null for anything else (several areas, names).
 */
export function parseArea(address: string): Area | null {
  const bare = address
    .slice(address.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .toUpperCase();
  const [from = '', to = from, ...more] = bare.split(':');
  const a = CELL.exec(from);
  const b = CELL.exec(to);
  if (!a || !b || more.length > 0 || from === '' || to === '') return null;
  const columns = [a[1] ? columnIndex(a[1]) : 0, b[1] ? columnIndex(b[1]) : MAX_COLUMNS - 1] as const;
  const rows = [a[2] ? Number(a[2]) - 1 : 0, b[2] ? Number(b[2]) - 1 : MAX_ROWS - 1] as const;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** The areas of an address that may name several, `A1:B2,D4`; those that cannot be read are left out. */
export function parseAreas(address: string): readonly Area[] {
  return address.split(',').flatMap((piece) => parseArea(piece.trim()) ?? []);
}

export const contains = (outer: Area, { row, column, rows, columns }: Area): boolean =>
  row >= outer.row &&
  column >= outer.column &&
  row + rows <= outer.row + outer.rows &&
  column + columns <= outer.column + outer.columns;

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
