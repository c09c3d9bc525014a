import { MAX_COLUMNS, MAX_ROWS, isOnSheet, lastColumn, lastRow, spanned, type Area } from './area';

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 0-based; A is 0. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B2`, `B2:C9`, `B:C`, `2:9`, as Excel writes them. */
export function writeA1(area: Area): string {
  const { row, column } = area;
  if (area.rows === MAX_ROWS) return `${columnLetters(column)}:${columnLetters(lastColumn(area))}`;
  if (area.columns === MAX_COLUMNS) return `${row + 1}:${lastRow(area) + 1}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${columnLetters(lastColumn(area))}${lastRow(area) + 1}`;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

const CORNER = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/;

function readCorner(text: string): Corner | null {
  const [, letters = '', digits = ''] = CORNER.exec(text) ?? [];
  if (letters === '' && digits === '') return null;
  return {
    row: digits === '' ? null : Number(digits) - 1,
    column: letters === '' ? null : columnNumber(letters),
  };
}

/** Reads an A1 reference without a sheet's name; null where the text is none. */
export function readA1(text: string): Area | null {
  const parts = text.trim().split(':');
  const corners = parts.map(readCorner);
  const [from, to = from] = corners;
  if (!from || !to || parts.length > 2) return null;
  const wholeRows = from.column === null;
  const wholeColumns = from.row === null;
  if (parts.length === 1 && (wholeRows || wholeColumns)) return null;
  if (wholeRows !== (to.column === null) || wholeColumns !== (to.row === null)) return null;
  const rows = wholeColumns ? [0, MAX_ROWS - 1] : [from.row!, to.row!];
  const columns = wholeRows ? [0, MAX_COLUMNS - 1] : [from.column!, to.column!];
  const area = spanned(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return isOnSheet(area) ? area : null;
}
