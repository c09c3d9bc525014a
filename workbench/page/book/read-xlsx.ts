import { readXlsx, type Cell, type Sheet, type Workbook } from 'hucre';
import { readA1, type Area } from '../../host/addresses';
import { moveFormula } from '../../host/memory';
import type { CellValue, ConditionalFormat, SheetModel, WorkbookModel } from '../../host/model';
import { serialOf } from './day-numbers';
import { formulaFromFile } from './file-formulas';
import { formatFromFile } from './file-styles';
import { widthFromFile } from './sizes';

export type XlsxFile = Workbook;

/** Throws with words for a person where the file is no readable .xlsx. */
export async function readXlsxFile(bytes: Uint8Array): Promise<XlsxFile> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    const encrypted = error instanceof Error && /encrypt|password/i.test(error.message);
    throw new Error(
      encrypted
        ? 'the workbook has a password. Save a copy without one and open that.'
        : 'the file is no .xlsx workbook, or it is damaged. Save it again as .xlsx and open that.',
      { cause: error },
    );
  }
}

/**
 * Fills a workbook of one blank sheet with what the file holds. Answers with what the workbench cannot show, in words;
 * empty where nothing was lost.
 */
export function fillFromXlsx(workbook: WorkbookModel, file: XlsxFile, namespace: string): readonly string[] {
  const lost: string[] = [];
  const sheets = file.sheets.map((from, at) => {
    const sheet = at === 0 ? workbook.sheets[0]! : workbook.addSheet(from.name);
    if (sheet.name !== from.name) sheet.name = from.name;
    return [from, sheet] as const;
  });
  for (const [from, sheet] of sheets) {
    fillCells(sheet, from, file.themeColors ?? [], namespace);
    fillLines(sheet, from);
    const rules = (from.conditionalRules ?? []).length;
    const formats = conditionalFormats(workbook, from, file.themeColors ?? []);
    if (formats.length > 0) sheet.setConditionalFormats(formats);
    if (formats.length < rules) lost.push(`${rules - formats.length} conditional formats of "${from.name}"`);
    if ((from.images ?? []).length + (from.charts ?? []).length > 0) lost.push(`pictures and charts of "${from.name}"`);
  }
  workbook.setTables(sheets.flatMap(([from, sheet]) => tablesOf(workbook, from, sheet)));
  workbook.setNames(
    (file.namedRanges ?? []).map(({ name, range, scope, comment = '' }) => {
      const sheetId = workbook.sheets.find((sheet) => sheet.name === scope)?.id ?? null;
      return { name, formula: `=${range}`, comment, visible: true, sheetId };
    }),
  );
  for (const [from, sheet] of sheets) {
    if (from.veryHidden) sheet.visibility = 'VeryHidden';
    else if (from.hidden) sheet.visibility = 'Hidden';
  }
  workbook.flush();
  return lost;
}

function fillCells(sheet: SheetModel, from: Sheet, theme: readonly string[], namespace: string): void {
  const columns = from.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (columns === 0) return;
  const inputs = from.rows.map((row) => Array.from({ length: columns }, (_, at) => inputOf(row[at] ?? null)));
  const patterns = inputs.map((row) => row.map((): string | null => null));
  const shared = new Map<number, { row: number; column: number; formula: string }>();
  const spilled: (() => void)[] = [];
  for (const [place, cell] of from.cells ?? []) {
    const [row, column] = place.split(',').map(Number) as [number, number];
    const line = inputs[row];
    if (!line || column >= columns) continue;
    const formula = formulaOf(cell, row, column, shared);
    if (formula !== null) line[column] = formulaFromFile(formula, namespace);
    if (cell.formulaDynamic && cell.formulaRef !== undefined) {
      const area = readA1(cell.formulaRef);
      if (area) spilled.push(() => takeOutSpilled(inputs, area));
    }
    const numFmt = cell.style?.numFmt;
    if (numFmt !== undefined && numFmt !== 'General') patterns[row]![column] = numFmt;
  }
  for (const take of spilled) take();
  const area = { row: 0, column: 0, rows: inputs.length, columns };
  sheet.enter(area, inputs);
  sheet.setNumberFormats(area, patterns);
  for (const [place, { style }] of from.cells ?? []) {
    if (!style) continue;
    const format = formatFromFile(style, theme);
    const [row, column] = place.split(',').map(Number) as [number, number];
    if (Object.keys(format).length > 0) sheet.changeFormat({ row, column, rows: 1, columns: 1 }, format);
  }
}

/** A text of the file is a text whatever it looks like. */
function inputOf(value: Sheet['rows'][number][number]): CellValue | null {
  if (value === null) return null;
  if (value instanceof Date) return serialOf(value);
  return typeof value === 'string' ? (value === '' ? null : `'${value}`) : value;
}

/** A shared formula stands in one cell; the others only point to it. */
function formulaOf(
  cell: Cell,
  row: number,
  column: number,
  shared: Map<number, { row: number; column: number; formula: string }>,
): string | null {
  const index = cell.formulaSharedIndex;
  if (cell.formula !== undefined && cell.formula !== '') {
    if (index !== undefined && !shared.has(index)) shared.set(index, { row, column, formula: cell.formula });
    return cell.formula;
  }
  const first = index === undefined ? undefined : shared.get(index);
  return first ? moveFormula(`=${first.formula}`, row - first.row, column - first.column).slice(1) : null;
}

/** The cells that a formula spills into are its own to fill. */
function takeOutSpilled(inputs: (CellValue | null)[][], area: Area): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (row !== area.row || column !== area.column) inputs[row]?.splice(column, 1, null);
}

function fillLines(sheet: SheetModel, from: Sheet): void {
  from.columns?.forEach(({ width, hidden }, column) => {
    if (width !== undefined) sheet.setColumnWidth(column, 1, widthFromFile(width));
    if (hidden) sheet.hideColumns(column, 1, true);
  });
  for (const [row, { height, hidden }] of from.rowDefs ?? []) {
    if (height !== undefined) sheet.setRowHeight(row, 1, height);
    if (hidden) sheet.hideRows(row, 1, true);
  }
  const { rows = 0, columns = 0 } = from.freezePane ?? {};
  if (rows + columns > 0)
    sheet.store.frozen = { row: 0, column: 0, rows: rows || 1_048_576, columns: columns || 16_384 };
  const merged = (from.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  if (merged.length > 0) sheet.store.merged = merged;
  if (from.view?.showGridLines === false) sheet.store.showGridlines = false;
  if (from.view?.tabColor?.rgb) sheet.tabColor = `#${from.view.tabColor.rgb.slice(-6)}`;
  if (from.protection?.sheet) sheet.store.protection = {};
  const filtered = from.autoFilter && readA1(from.autoFilter.range);
  if (filtered) sheet.setAutoFilter({ area: filtered, shown: new Map() });
}

function conditionalFormats(
  workbook: WorkbookModel,
  from: Sheet,
  theme: readonly string[],
): readonly ConditionalFormat[] {
  return [...(from.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ type, formula, range, style = {}, stopIfTrue = false }) => {
      const text = Array.isArray(formula) ? formula[0] : formula;
      const areas = range.split(' ').flatMap((each) => readA1(each) ?? []);
      if (type !== 'expression' || text === undefined || areas.length === 0) return [];
      const { fill, color, bold, italic, strikethrough, underline } = formatFromFile(style, theme, true);
      const look = { fill, color, bold, italic, strikethrough, underline };
      const format = Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
      return [{ id: workbook.newId(), type: 'Custom', areas, formula: `=${text}`, stopIfTrue, format }];
    });
}

function tablesOf(workbook: WorkbookModel, from: Sheet, sheet: SheetModel) {
  return (from.tables ?? []).flatMap(({ name, range, style = '', showTotalRow = false }) => {
    const area = range === undefined ? null : readA1(range);
    if (!area) return [];
    const columnIds = Array.from({ length: area.columns }, (_, at) => at + 1);
    const id = workbook.newId();
    return [{ id, sheetId: sheet.id, name, area, showHeaders: true, showTotals: showTotalRow, style, columnIds }];
  });
}
