import { cellArea, readA1 } from '../addresses';
import type { CellFormatChange, CellValue } from '../model';
import { MemoryWorkbook } from './memory-workbook';

export interface TableSpec {
  readonly name: string;
  /** `A1:D9`; the rows of the sheet where left out. */
  readonly address?: string;
  readonly showTotals?: boolean;
}

export interface SheetSpec {
  readonly name: string;
  /** As typed into the cells from A1 on; an apostrophe keeps a text a text. */
  readonly rows?: readonly (readonly CellValue[])[];
  readonly tables?: readonly TableSpec[];
  /** Number formats by address. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, CellFormatChange>>;
  readonly protected?: boolean;
  /** 0-based. */
  readonly hiddenRows?: readonly number[];
}

/** A workbook in memory with these sheets; one blank sheet where none is given. */
export function memoryWorkbook(sheets: readonly SheetSpec[] = [{ name: 'Sheet1' }], name?: string): MemoryWorkbook {
  const workbook = new MemoryWorkbook(name);
  for (const spec of sheets) addSheet(workbook, spec);
  return workbook;
}

function addSheet(workbook: MemoryWorkbook, spec: SheetSpec): void {
  const sheet = workbook.addSheet(spec.name);
  const rows = spec.rows ?? [];
  for (const [address, format] of Object.entries(spec.numberFormats ?? {})) {
    const area = areaOf(address);
    sheet.setNumberFormats(
      area,
      Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill(format)),
    );
  }
  // Not by spreading: a million rows are more than a call may have arguments.
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > 0) {
    const full = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
    sheet.enter({ row: 0, column: 0, rows: rows.length, columns: width }, full);
  }
  for (const [address, change] of Object.entries(spec.formats ?? {})) sheet.changeFormat(areaOf(address), change);
  for (const row of spec.hiddenRows ?? []) sheet.hideRows(row, 1, true);
  for (const table of spec.tables ?? []) {
    const area =
      table.address === undefined
        ? { ...cellArea(0, 0), rows: Math.max(rows.length, 1), columns: Math.max(width, 1) }
        : areaOf(table.address);
    workbook.setTables([
      ...workbook.tables,
      {
        id: workbook.newId(),
        sheetId: sheet.id,
        name: table.name,
        area,
        showHeaders: true,
        showTotals: table.showTotals ?? false,
        style: 'TableStyleMedium2',
        columnIds: Array.from({ length: area.columns }, (_, at) => at + 1),
      },
    ]);
  }
  if (spec.protected) sheet.store.protection = {};
}

function areaOf(address: string) {
  const area = readA1(address);
  if (!area) throw new Error(`not an address: ${address}`);
  return area;
}
