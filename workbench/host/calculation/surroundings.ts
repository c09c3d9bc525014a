import { boundingArea, cellCount, intersection, lastRow, quotedSheetName, writeA1, type Area } from '../addresses';
import type { Argument, Computed, Expression, Surroundings } from '../formulas';
import { unwrapped } from '../formulas';
import { findSheet, type MemorySheet, type MemoryWorkbook } from '../memory';
import { readA1, splitReference } from '../addresses';
import type { CellValue, Table } from '../model';
import type { FormulaCell } from './formula-cell';

/** What one cell's formula sees. `before` is called with each area before its cells are read. */
export class CellSurroundings implements Surroundings {
  constructor(
    private readonly workbook: MemoryWorkbook,
    private readonly cell: FormulaCell,
    private readonly before: (sheet: MemorySheet, area: Area) => void,
    readonly custom: (name: string, args: readonly (Argument | null)[]) => Computed | null,
  ) {}

  cells(sheetName: string | null, area: Area): Computed | null {
    const sheet = sheetName === null ? this.cell.sheet : findSheet(this.workbook.sheets, sheetName);
    return sheet ? this.read(sheet, area) : null;
  }

  column(tableName: string | null, column: string, thisRow: boolean): Computed | null {
    const found = this.columnArea(tableName, column, thisRow);
    return found && this.read(found.sheet, found.area);
  }

  name(name: string): Computed | null {
    const wanted = name.toLowerCase();
    const defined = this.workbook.names.find((each) => each.name.toLowerCase() === wanted);
    if (!defined) return null;
    const { sheet, rest } = splitReference(defined.formula.slice(1));
    const area = readA1(rest);
    return area && this.cells(sheet, area);
  }

  address(expression: Expression): string | null {
    if (expression.kind === 'cells') {
      const sheet = expression.sheet ?? this.cell.sheet.name;
      return `${quotedSheetName(sheet)}!${writeA1(expression.area)}`;
    }
    if (expression.kind !== 'column') return null;
    const found = this.columnArea(expression.table, expression.column, expression.thisRow);
    return found && `${quotedSheetName(found.sheet.name)}!${writeA1(found.area)}`;
  }

  private columnArea(
    tableName: string | null,
    column: string,
    thisRow: boolean,
  ): { readonly sheet: MemorySheet; readonly area: Area } | null {
    const table = tableName === null ? this.ownTable() : this.tableNamed(tableName);
    const sheet = table && this.workbook.sheets.find(({ id }) => id === table.sheetId);
    if (!table || !sheet) return null;
    const { area, showHeaders, showTotals } = table;
    const label = column.toLowerCase();
    const at = Array.from({ length: area.columns }, (_, each) => sheet.value(area.row, area.column + each)).findIndex(
      (value) => String(value).toLowerCase() === label,
    );
    if (at < 0) return null;
    const head = showHeaders ? 1 : 0;
    const body = {
      row: area.row + head,
      column: area.column + at,
      rows: area.rows - head - (showTotals ? 1 : 0),
      columns: 1,
    };
    if (!thisRow) return { sheet, area: body };
    const { row } = this.cell;
    return row >= body.row && row <= lastRow(body) ? { sheet, area: { ...body, row, rows: 1 } } : null;
  }

  private tableNamed(name: string): Table | undefined {
    return this.workbook.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  private ownTable(): Table | undefined {
    const { sheet, area } = this.cell;
    return this.workbook.tables.find((table) => table.sheetId === sheet.id && intersection(table.area, area) !== null);
  }

  /** Whole columns and rows end where the sheet's content ends. */
  private read(sheet: MemorySheet, wanted: Area): Computed {
    const area = cellCount(wanted) > 1_000_000 ? usedPart(sheet, wanted) : wanted;
    this.before(sheet, area);
    const rows: CellValue[][] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells: CellValue[] = [];
      for (let column = area.column; column < area.column + area.columns; column++)
        cells.push(sheet.value(row, column));
      rows.push(cells);
    }
    return unwrapped(rows);
  }
}

function usedPart(sheet: MemorySheet, area: Area): Area {
  const first = { ...area, rows: 1, columns: 1 };
  const used = sheet.usedArea(true, area);
  return used ? boundingArea(first, used) : first;
}
