import { writeA1 } from './addresses';
import type { CellFormat, CellValue, ConditionalLook, WorkbookModel } from './model';

export interface CellSnapshot {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly format?: CellFormat;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: string;
  /** By address; cells that hold nothing are left out. */
  readonly cells: Readonly<Record<string, CellSnapshot>>;
  /** In order of priority, without their ids. */
  readonly conditionalFormats: readonly {
    readonly areas: readonly string[];
    readonly type: string;
    readonly formula: string;
    readonly stopIfTrue: boolean;
    readonly format: ConditionalLook;
  }[];
  readonly tables: readonly { readonly name: string; readonly area: string; readonly showTotals: boolean }[];
  readonly hiddenRows: readonly number[];
  readonly merged: readonly string[];
  readonly protected: boolean;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly documentSettings: Readonly<Record<string, string>>;
  readonly xmlParts: readonly string[];
  readonly customProperties: Readonly<Record<string, unknown>>;
}

/** Everything that an add-in could have changed, as plain data: two of them can be compared. */
export function snapshot(workbook: WorkbookModel): WorkbookSnapshot {
  const { store } = workbook;
  return {
    sheets: workbook.sheets.map((sheet) => snapshotSheet(workbook, sheet.id)),
    names: Object.fromEntries(workbook.names.map(({ name, formula }) => [name, formula])),
    settings: Object.fromEntries(store.settings),
    documentSettings: Object.fromEntries(store.documentSettings),
    xmlParts: [...store.xmlParts.values()],
    customProperties: Object.fromEntries(store.customProperties),
  };
}

function snapshotSheet(workbook: WorkbookModel, id: string): SheetSnapshot {
  const sheet = workbook.sheets.find((each) => each.id === id)!;
  const cells: Record<string, CellSnapshot> = {};
  const hiddenRows: number[] = [];
  const used = sheet.usedArea(false);
  for (let row = 0; used && row < used.row + used.rows; row++) {
    if (sheet.rowHidden(row)) hiddenRows.push(row);
    for (let column = 0; column < used.column + used.columns; column++) {
      const value = sheet.value(row, column);
      const formula = sheet.formula(row, column);
      const numberFormat = sheet.numberFormat(row, column);
      const format = sheet.format(row, column);
      const formatted = Object.keys(format).length > 0;
      if (value === '' && formula === undefined && numberFormat === 'General' && !formatted) continue;
      cells[writeA1({ row, column, rows: 1, columns: 1 })] = {
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(numberFormat === 'General' ? {} : { numberFormat }),
        ...(formatted ? { format } : {}),
      };
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    conditionalFormats: sheet.conditionalFormats.map(({ areas, type, formula, stopIfTrue, format }) => ({
      areas: areas.map(writeA1),
      type,
      formula,
      stopIfTrue,
      format,
    })),
    tables: workbook.tables
      .filter((table) => table.sheetId === id)
      .map(({ name, area, showTotals }) => ({ name, area: writeA1(area), showTotals })),
    hiddenRows,
    merged: sheet.store.merged.map(writeA1),
    protected: sheet.store.protection !== null,
  };
}
