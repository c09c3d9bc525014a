/** A cell's value. Dates from Excel are serial numbers; a blank is null or an empty text; an error is its text (`#N/A`). */
export type Cell = string | number | boolean | null;

const DASHES_ONLY = /^[-\u2013\u2014\s]*$/;
const NOTHING_SAID = new Set(['n/a', 'na', 'none', 'nil', 'null', '(blank)', '(none)']);
const CELL_ERRORS = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
]);

/** Longest text that a reader looks at; Excel's own limit of a cell. */
const CELL_LIMIT = 32767;

/** Spaces around, in a row, or of another kind than the plain one; marks that show nothing, as copied from web pages. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/;
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]+/g;

/** Nothing typed, or only a dash as people put it for nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === null) return true;
  if (typeof cell !== 'string' || cell.length >= 16) return false;
  const first = cell.charCodeAt(0);
  // Nearly every cell begins with a letter or a figure.
  return !(first > 45 && first < 128) && DASHES_ONLY.test(cell);
}

/** Blank, or a word for nothing (`n/a`, `none`). Not for names: Na is one. */
export function saysNothing(cell: Cell | undefined): boolean {
  if (isBlank(cell)) return true;
  return typeof cell === 'string' && cell.length < 16 && NOTHING_SAID.has(cell.trim().toLowerCase());
}

export function isCellError(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell.charCodeAt(0) === 35 && CELL_ERRORS.has(cell.trim().toUpperCase());
}

/** The cell as a text without spaces around it; runs of spaces, also no-break spaces, become one. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = cell.length > CELL_LIMIT ? cell.slice(0, CELL_LIMIT) : cell;
  return UNTIDY.test(text) ? text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim() : text;
}
