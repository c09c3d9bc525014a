import { writeXlsx, type Cell, type CellStyle, type ColumnDef, type TableDefinition, type WriteSheet } from 'hucre';
import { lastColumn, lastRow, writeA1, type Area } from '../../host/addresses';
import type { CellValue, ConditionalFormat, SheetModel, Table, WorkbookModel } from '../../host/model';
import { callsAddin, formulaToFile } from './file-formulas';
import { styleForFile } from './file-styles';
import { widthForFile } from './sizes';

/** Is the cell's value part of another cell's result? Files hold it, but as that cell's. */
export type IsSpilled = (sheetId: string, row: number, column: number) => boolean;

interface Book {
  readonly workbook: WorkbookModel;
  readonly namespace: string;
  readonly isSpilled: IsSpilled;
}

/**
 * The workbook as a file for Excel, with formulas, formats, marks and tables. What the add-in keeps in the workbook's
 * settings is not in it.
 */
export function xlsxOf(book: Book): Promise<Uint8Array> {
  const { workbook } = book;
  workbook.flush();
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => fileSheet(book, sheet)),
    namedRanges: workbook.names.map(({ name, formula, comment, sheetId }) => {
      const scope = workbook.sheets.find(({ id }) => id === sheetId)?.name;
      return { name, range: formula.slice(1), ...(comment ? { comment } : {}), ...(scope ? { scope } : {}) };
    }),
  });
}

function fileSheet(book: Book, sheet: SheetModel): WriteSheet {
  const used = sheet.usedArea(false);
  const { frozen, merged, protection, showGridlines } = sheet.store;
  return {
    name: sheet.name,
    ...(used ? fileCells(book, sheet, used) : {}),
    columns: used ? columnsOf(sheet, lastColumn(used) + 1) : [],
    merges: merged.map(mergeOf),
    conditionalRules: sheet.conditionalFormats.flatMap(fileRule),
    tables: book.workbook.tables.filter(({ sheetId }) => sheetId === sheet.id).map((table) => fileTable(sheet, table)),
    ...(frozen ? { freezePane: frozenPart(frozen) } : {}),
    ...(sheet.autoFilter ? { autoFilter: { range: writeA1(sheet.autoFilter.area) } } : {}),
    ...(protection ? { protection: { sheet: true } } : {}),
    view: { showGridLines: showGridlines, ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.slice(1) } } : {}) },
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
  };
}

function fileCells(book: Book, sheet: SheetModel, used: Area): Pick<WriteSheet, 'rows' | 'cells' | 'rowDefs'> {
  const rows: (CellValue | null)[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, { height?: number; hidden?: boolean }>();
  for (let row = 0; row <= lastRow(used); row++) {
    const line: (CellValue | null)[] = [];
    for (let column = 0; column <= lastColumn(used); column++) {
      const value = sheet.value(row, column);
      line.push(value === '' ? null : value);
      const cell = fileCell(book, sheet, row, column);
      if (cell) cells.set(`${row},${column}`, cell);
    }
    rows.push(line);
    const height = sheet.rowHeight(row);
    const hidden = sheet.rowHidden(row);
    if (height !== null || hidden) rowDefs.set(row, { ...(height === null ? {} : { height }), hidden });
  }
  return { rows, cells, rowDefs };
}

/** What a cell has beside its value; null where it has nothing. */
function fileCell(book: Book, sheet: SheetModel, row: number, column: number): Partial<Cell> | null {
  const formula = sheet.formula(row, column);
  const value = sheet.value(row, column);
  const style = styleForFile(sheet.format(row, column), sheet.numberFormat(row, column));
  if (formula === undefined)
    return Object.keys(style).length > 0 ? { style, value: value === '' ? null : value } : null;
  const cell: Partial<Cell> = {
    style,
    formula: formulaToFile(formula, book.namespace),
    formulaResult: value,
    value,
  };
  const area = spillOf(book, sheet, row, column);
  if (!callsAddin(formula, book.namespace) && area.rows * area.columns === 1) return cell;
  // Excel stores what may spill in this form; without it, it would show an @ in front of the function.
  return { ...cell, formulaType: 'array', formulaDynamic: true, formulaRef: writeA1(area) };
}

/** The cells that a formula's result fills, its own with them. */
function spillOf({ isSpilled }: Book, sheet: SheetModel, row: number, column: number): Area {
  const inSpill = (down: number, right: number) =>
    isSpilled(sheet.id, row + down, column + right) && sheet.formula(row + down, column + right) === undefined;
  let [rows, columns] = [1, 1];
  while (inSpill(0, columns)) columns++;
  while (inSpill(rows, 0)) rows++;
  return { row, column, rows, columns };
}

const fileTable = (sheet: SheetModel, { name, area, style, showTotals }: Table): TableDefinition => ({
  name,
  range: writeA1(area),
  style,
  showTotalRow: showTotals,
  columns: Array.from({ length: area.columns }, (_, at) => ({ name: String(sheet.value(area.row, area.column + at)) })),
});

const columnsOf = (sheet: SheetModel, count: number): ColumnDef[] =>
  Array.from({ length: count }, (_, column) => {
    const width = sheet.columnWidth(column);
    return { ...(width === null ? {} : { width: widthForFile(width) }), hidden: sheet.columnHidden(column) };
  });

const mergeOf = ({ row, column, rows, columns }: Area) => ({
  startRow: row,
  startCol: column,
  endRow: row + rows - 1,
  endCol: column + columns - 1,
});

const frozenPart = ({ rows, columns }: Area) => ({
  rows: rows < 1_048_576 ? rows : 0,
  columns: columns < 16_384 ? columns : 0,
});

function fileRule({ type, formula, areas, stopIfTrue, format }: ConditionalFormat, at: number) {
  if (type !== 'Custom') return [];
  const style: CellStyle = styleForFile(format, 'General', true);
  const range = areas.map(writeA1).join(' ');
  return [{ type: 'expression' as const, priority: at + 1, formula: formula.slice(1), range, style, stopIfTrue }];
}
