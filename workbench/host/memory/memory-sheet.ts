import { MAX_COLUMNS, MAX_ROWS, cellArea, lastColumn, lastRow, type Area } from '../addresses';
import {
  SheetStore,
  type AutoFilter,
  type CellFormat,
  type CellFormatChange,
  type CellValue,
  type ConditionalFormat,
  type DeleteShift,
  type InsertShift,
  type Rows,
  type SheetModel,
  type SheetVisibility,
  type WorkbookChange,
} from '../model';
import { filteredRows } from './filter';
import { moveFormula } from './formula-text';
import { Grid } from './grid';
import { Lines } from './lines';
import { shiftCells } from './move-cells';
import { shiftArea, type CellShift } from './shift';
import { readTyped, type Typed } from './typed';

/** What a sheet tells the workbook that it belongs to. */
export interface SheetOwner {
  tell(change: WorkbookChange): void;
  renamed(sheet: MemorySheet, before: string): void;
  /** Cells of the sheet moved: references, tables and names follow. */
  shifted(sheet: MemorySheet, shift: CellShift): void;
  /** Cells have other contents than before. */
  entered(sheet: MemorySheet, area: Area): void;
}

const NO_FORMAT: CellFormat = {};

export class MemorySheet implements SheetModel {
  readonly store = new SheetStore();
  /** The cells themselves; for the workbook and what computes it. */
  readonly grid = new Grid();
  tabColor = '';
  private readonly rowLines = new Lines();
  private readonly columnLines = new Lines();
  private filterHides: ReadonlySet<number> = new Set();
  private filter: AutoFilter | null = null;
  private formats: readonly ConditionalFormat[] = [];
  private shownAs: SheetVisibility = 'Visible';
  private readonly typedBefore = new Map<string, Typed>();

  constructor(
    private readonly owner: SheetOwner,
    readonly id: string,
    private called: string,
  ) {}

  get name(): string {
    return this.called;
  }

  set name(name: string) {
    const before = this.called;
    this.called = name;
    this.owner.renamed(this, before);
    this.owner.tell({ kind: 'sheetRenamed', sheetId: this.id });
  }

  get visibility(): SheetVisibility {
    return this.shownAs;
  }

  set visibility(visibility: SheetVisibility) {
    this.shownAs = visibility;
    this.owner.tell({ kind: 'visibility', sheetId: this.id });
  }

  value = (row: number, column: number): CellValue => this.grid.value(row, column);
  formula = (row: number, column: number): string | undefined => this.grid.details(row, column)?.formula;
  spill = (row: number, column: number): Area | null => this.grid.details(row, column)?.spill ?? null;
  numberFormat = (row: number, column: number): string => this.grid.details(row, column)?.numberFormat ?? 'General';
  format = (row: number, column: number): CellFormat => this.grid.details(row, column)?.format ?? NO_FORMAT;
  usedArea = (valuesOnly: boolean, within?: Area): Area | null => this.grid.usedArea(valuesOnly, within);

  enter(area: Area, inputs: Rows<CellValue | null>): void {
    const single = area.rows === 1 && area.columns === 1;
    const before = single ? this.value(area.row, area.column) : undefined;
    this.each(area, (row, column) => {
      const input = inputs[row - area.row]![column - area.column]!;
      if (input !== null) this.enterCell(row, column, input);
    });
    this.typedBefore.clear();
    this.owner.entered(this, area);
    const after = single ? this.value(area.row, area.column) : undefined;
    this.tell({
      kind: 'edited',
      areas: [area],
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    });
  }

  private enterCell(row: number, column: number, input: CellValue): void {
    const numberFormat = this.numberFormat(row, column);
    const typed =
      typeof input === 'string' ? this.typed(input, numberFormat) : { kind: 'constant' as const, value: input };
    // Nearly every cell has a value and nothing else.
    if (typed.kind === 'constant' && typed.numberFormat === undefined && this.grid.details(row, column) === undefined)
      return this.grid.setValue(row, column, typed.value);
    this.grid.setDetails(row, column, {
      formula: typed.kind === 'formula' ? typed.formula : undefined,
      spill: undefined,
      spilled: undefined,
      ...(typed.kind === 'constant' && typed.numberFormat !== undefined && numberFormat === 'General'
        ? { numberFormat: typed.numberFormat }
        : {}),
    });
    this.grid.setValue(row, column, typed.kind === 'formula' ? 0 : typed.value);
  }

  /** A text that is entered into many cells is read once. */
  private typed(input: string, numberFormat: string): Typed {
    if (numberFormat !== 'General') return readTyped(input, numberFormat);
    let typed = this.typedBefore.get(input);
    if (typed === undefined) {
      typed = readTyped(input, numberFormat);
      if (this.typedBefore.size < 10_000) this.typedBefore.set(input, typed);
    }
    return typed;
  }

  setNumberFormats(area: Area, formats: Rows<string | null>): void {
    this.each(area, (row, column) => {
      const format = formats[row - area.row]![column - area.column]!;
      if (format !== null)
        this.grid.setDetails(row, column, { numberFormat: format === 'General' ? undefined : format });
    });
    this.tell({ kind: 'formatted', area });
  }

  changeFormat(area: Area, change: CellFormatChange): void {
    this.each(area, (row, column) => {
      const merged = Object.entries({ ...this.format(row, column), ...change }).filter(([, value]) => value !== null);
      this.grid.setDetails(row, column, {
        format: merged.length > 0 ? (Object.fromEntries(merged) as CellFormat) : undefined,
      });
    });
    this.tell({ kind: 'formatted', area });
  }

  clear(area: Area, { contents, formats }: { readonly contents: boolean; readonly formats: boolean }): void {
    const filled = this.grid.filled(area);
    if (filled) {
      this.each(filled, (row, column) => {
        if (contents) {
          this.grid.setValue(row, column, '');
          this.grid.setDetails(row, column, { formula: undefined, spill: undefined, spilled: undefined });
        }
        if (formats) this.grid.setDetails(row, column, { format: undefined, numberFormat: undefined });
      });
    }
    if (contents) {
      this.owner.entered(this, area);
      this.tell({ kind: 'edited', areas: [area] });
    }
    if (formats) this.tell({ kind: 'formatted', area });
  }

  insert(area: Area, shift: InsertShift): void {
    this.shift({ area, shift });
    this.tell({ kind: 'inserted', area, shift });
  }

  delete(area: Area, shift: DeleteShift): void {
    this.shift({ area, shift });
    this.tell({ kind: 'deleted', area, shift });
  }

  private shift(change: CellShift): void {
    const { area, shift } = change;
    shiftCells(this.grid, change);
    if (area.columns === MAX_COLUMNS) this.rowLines.shift(shift, area.row, area.rows);
    if (area.rows === MAX_ROWS) this.columnLines.shift(shift, area.column, area.columns);
    const moved = (areas: readonly Area[]) => areas.flatMap((each) => shiftArea(each, change) ?? []);
    this.formats = this.formats
      .map((format) => ({ ...format, areas: moved(format.areas) }))
      .filter((format) => format.areas.length > 0);
    this.store.merged = moved(this.store.merged);
    if (this.filter) {
      const filtered = shiftArea(this.filter.area, change);
      this.filter = filtered && { ...this.filter, area: filtered };
      this.filterHides = filteredRows(this, this.filter);
    }
    this.owner.shifted(this, change);
  }

  reorderRows(area: Area, order: readonly number[]): void {
    const cells = order.map((from) =>
      Array.from({ length: area.columns }, (_, at) => this.grid.take(area.row + from, area.column + at)),
    );
    cells.forEach((row, to) =>
      row.forEach((cell, at) => {
        const formula = cell.details?.formula;
        const details =
          formula === undefined ? cell.details : { ...cell.details, formula: moveFormula(formula, to - order[to]!, 0) };
        this.grid.put(area.row + to, area.column + at, { value: cell.value, details });
      }),
    );
    if (this.filter) this.filterHides = filteredRows(this, this.filter);
    this.owner.entered(this, area);
    this.tell({ kind: 'sorted', area });
  }

  rowHidden = (row: number): boolean => this.rowLines.isHidden(row) || this.filterHides.has(row);
  columnHidden = (column: number): boolean => this.columnLines.isHidden(column);
  columnWidth = (column: number): number | null => this.columnLines.size(column);
  rowHeight = (row: number): number | null => this.rowLines.size(row);

  hideRows(row: number, count: number, hidden: boolean): void {
    this.rowLines.hide(row, count, hidden);
    this.tell({ kind: 'rowHidden', area: { row, column: 0, rows: count, columns: MAX_COLUMNS } });
  }

  hideColumns(column: number, count: number, hidden: boolean): void {
    this.columnLines.hide(column, count, hidden);
  }

  setColumnWidth(column: number, count: number, width: number | null): void {
    this.columnLines.resize(column, count, width);
    this.tell({ kind: 'formatted', area: { row: 0, column, rows: MAX_ROWS, columns: count } });
  }

  setRowHeight(row: number, count: number, height: number | null): void {
    this.rowLines.resize(row, count, height);
    this.tell({ kind: 'formatted', area: { row, column: 0, rows: count, columns: MAX_COLUMNS } });
  }

  get autoFilter(): AutoFilter | null {
    return this.filter;
  }

  setAutoFilter(filter: AutoFilter | null): void {
    this.filter = filter;
    this.filterHides = filteredRows(this, filter);
    this.owner.tell({ kind: 'filtered', sheetId: this.id });
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.formats;
  }

  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.formats = formats;
    for (const area of formats.at(0)?.areas.slice(0, 1) ?? [cellArea(0, 0)]) this.tell({ kind: 'formatted', area });
  }

  private each(area: Area, visit: (row: number, column: number) => void): void {
    for (let row = area.row; row <= lastRow(area); row++)
      for (let column = area.column; column <= lastColumn(area); column++) visit(row, column);
  }

  private tell(change: SheetChange): void {
    this.owner.tell({ ...change, sheetId: this.id });
  }
}

type WithoutSheet<T> = T extends { readonly sheetId: string } ? Omit<T, 'sheetId'> : never;
type SheetChange = WithoutSheet<WorkbookChange>;
