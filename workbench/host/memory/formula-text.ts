import { MAX_COLUMNS, MAX_ROWS, columnLetters, columnNumber, quotedSheetName, spanned, type Area } from '../addresses';

/** One reference found in a formula's text. */
interface Found {
  readonly sheet: string | null;
  readonly area: Area;
}

const QUOTED = /'(?:[^']|'')*'!/y;
const PLAIN_SHEET = /[\p{L}_][\p{L}\p{N}_.]*!/uy;
const CELLS = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.([])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.([])/uy;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])/uy;
const WORD = /[\p{L}\p{N}_.\\]+/uy;
const TEXT = /"(?:[^"]|"")*"/y;
const BRACKETS = /\[[^\]]*\]/y;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Rewrites each reference of a formula; texts, names and structured references stay as they are. */
function rewrite(formula: string, each: (found: Written) => string): string {
  let out = '';
  for (let at = 0; at < formula.length;) {
    const skipped = match(TEXT, formula, at) ?? match(BRACKETS, formula, at);
    if (skipped) {
      out += skipped[0];
      at += skipped[0].length;
      continue;
    }
    const sheet = match(QUOTED, formula, at) ?? match(PLAIN_SHEET, formula, at);
    const from = at + (sheet?.[0].length ?? 0);
    const cells = readCells(formula, from);
    if (cells) {
      out += each({ prefix: sheet?.[0] ?? '', sheet: sheetName(sheet?.[0]), cells });
      at = from + cells.text.length;
      continue;
    }
    const word = sheet ?? match(WORD, formula, at);
    const length = word?.[0].length ?? 1;
    out += formula.slice(at, at + length);
    at += length;
  }
  return out;
}

const sheetName = (written: string | undefined): string | null => {
  if (written === undefined) return null;
  const name = written.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

/** A reference as it is written, with its sheet. */
interface Written {
  /** `Sheet1!`, or empty. */
  readonly prefix: string;
  readonly sheet: string | null;
  readonly cells: ReadCells;
}

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

interface ReadCells {
  readonly text: string;
  readonly kind: 'cell' | 'range' | 'columns' | 'rows';
  readonly from: Corner;
  readonly to: Corner;
}

function readCells(formula: string, at: number): ReadCells | null {
  const cells = match(CELLS, formula, at);
  if (cells) {
    const from = corner(cells[2]!, cells[4]!, cells[1] === '$', cells[3] === '$');
    const to = cells[6] === undefined ? from : corner(cells[6], cells[8]!, cells[5] === '$', cells[7] === '$');
    if (!onSheet(from) || !onSheet(to)) return null;
    return { text: cells[0], kind: cells[6] === undefined ? 'cell' : 'range', from, to };
  }
  const columns = match(COLUMNS, formula, at);
  if (columns) {
    const from = corner(columns[2]!, '1', columns[1] === '$', true);
    const to = corner(columns[4]!, String(MAX_ROWS), columns[3] === '$', true);
    return onSheet(from) && onSheet(to) ? { text: columns[0], kind: 'columns', from, to } : null;
  }
  const rows = match(ROWS, formula, at);
  if (!rows) return null;
  const from = corner('A', rows[2]!, true, rows[1] === '$');
  const to = corner(columnLetters(MAX_COLUMNS - 1), rows[4]!, true, rows[3] === '$');
  return onSheet(from) && onSheet(to) ? { text: rows[0], kind: 'rows', from, to } : null;
}

const corner = (letters: string, digits: string, fixedColumn: boolean, fixedRow: boolean): Corner => ({
  row: Number(digits) - 1,
  column: columnNumber(letters),
  fixedRow,
  fixedColumn,
});

const onSheet = ({ row, column }: Corner): boolean => row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;

const areaOf = ({ from, to }: ReadCells): Area =>
  spanned(
    Math.min(from.row, to.row),
    Math.min(from.column, to.column),
    Math.max(from.row, to.row),
    Math.max(from.column, to.column),
  );

function write(read: ReadCells, from: Corner, to: Corner): string {
  const column = (at: Corner) => `${at.fixedColumn ? '$' : ''}${columnLetters(at.column)}`;
  const row = (at: Corner) => `${at.fixedRow ? '$' : ''}${at.row + 1}`;
  if (read.kind === 'columns') return `${column(from)}:${column(to)}`;
  if (read.kind === 'rows') return `${row(from)}:${row(to)}`;
  const first = `${column(from)}${row(from)}`;
  return read.kind === 'cell' ? first : `${first}:${column(to)}${row(to)}`;
}

/** The references of a formula, in order. */
export function referencesIn(formula: string): readonly Found[] {
  const found: Found[] = [];
  rewrite(formula, ({ prefix, sheet, cells }) => {
    found.push({ sheet, area: areaOf(cells) });
    return prefix + cells.text;
  });
  return found;
}

/** Replaces the areas a formula refers to; null makes a reference `#REF!`. */
export function mapReferences(formula: string, map: (sheet: string | null, area: Area) => Area | null): string {
  return rewrite(formula, ({ prefix, sheet, cells }) => {
    const before = areaOf(cells);
    const after = map(sheet, before);
    if (after === null) return '#REF!';
    if (after === before) return prefix + cells.text;
    const from = { ...cells.from, row: after.row, column: after.column };
    const to = { ...cells.to, row: after.row + after.rows - 1, column: after.column + after.columns - 1 };
    return prefix + write(cells, from, to);
  });
}

/** The formula as it reads when it is moved with its relative references, as a copy or a sort does. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, ({ prefix, cells }) => {
    const move = (at: Corner): Corner => ({
      ...at,
      row: at.fixedRow ? at.row : at.row + rows,
      column: at.fixedColumn ? at.column : at.column + columns,
    });
    const [from, to] = [move(cells.from), move(cells.to)];
    const lost = [from, to].some((at) => at.row < 0 || at.column < 0 || !onSheet(at));
    return lost ? '#REF!' : prefix + write(cells, from, to);
  });
}

/** The formula after a sheet got another name. */
export const renameSheet = (formula: string, before: string, after: string): string =>
  rewrite(
    formula,
    ({ prefix, sheet, cells }) =>
      (sheet !== null && sheet.toLowerCase() === before.toLowerCase() ? `${quotedSheetName(after)}!` : prefix) +
      cells.text,
  );
