import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellArea,
  intersection,
  lastColumn,
  lastRow,
  spanned,
  type Area,
} from '../../host/addresses';
import { moveFormula, readTyped } from '../../host/memory';
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
} from '../../host/model';
import { ConditionalFormats } from './conditional';
import { readFilter, writeFilter } from './filter';
import { PendingCells } from './pending';
import { formatOf, styleOf } from './style';
import { followStore } from './store';
import type { CellBlock, CellData, SheetApi, SheetData, StyleData } from './univer';

export const SET_VALUES = 'sheet.mutation.set-range-values';
/** Points in one pixel of a screen with 96 dots per inch. */
const POINTS = 0.75;
const STANDARD_WIDTH = 88;
const STANDARD_HEIGHT = 24;
const BLANK: CellData = { v: null, f: null, si: null, t: null, p: null };

/** What a sheet asks of its workbook. */
export interface UniverSheetOwner {
  readonly bookId: string;
  /** The style behind a name in the workbook's list. */
  sharedStyle(id: string): StyleData | null;
  /** Values that a formula spills into cells, which lie apart from the cells. */
  spilled(sheetId: string): CellBlock | undefined;
  /** Runs a command of our own, which is not told as a change of the person at the grid. */
  run<T>(work: () => T): T;
  command(id: string, params: unknown): void;
  tell(change: WorkbookChange): void;
}

/** A worksheet in Univer. Reads go to Univer's cells with the waiting writes over them. */
export class UniverSheet implements SheetModel {
  readonly id: string;
  readonly store = new SheetStore();
  private readonly data: SheetData;
  private readonly pending = new PendingCells();
  private readonly conditional: ConditionalFormats;
  private veryHidden = false;

  constructor(
    private readonly owner: UniverSheetOwner,
    readonly api: SheetApi,
  ) {
    this.id = api.getSheetId();
    this.data = api.getSheet();
    this.conditional = new ConditionalFormats(api, () => this.bounds);
    followStore(this.store, api, (work) => owner.run(work));
  }

  get name(): string {
    return this.api.getSheetName();
  }
  set name(name: string) {
    this.owner.run(() => this.api.setName(name));
    this.owner.tell({ kind: 'sheetRenamed', sheetId: this.id });
  }

  get visibility(): SheetVisibility {
    if (!this.api.isSheetHidden()) return 'Visible';
    return this.veryHidden ? 'VeryHidden' : 'Hidden';
  }
  set visibility(visibility: SheetVisibility) {
    this.veryHidden = visibility === 'VeryHidden';
    this.owner.run(() => (visibility === 'Visible' ? this.api.showSheet() : this.api.hideSheet()));
    this.owner.tell({ kind: 'visibility', sheetId: this.id });
  }

  get tabColor(): string {
    return this.api.getTabColor() ?? '';
  }
  set tabColor(color: string) {
    this.owner.run(() => this.api.setTabColor(color));
  }

  private get bounds(): Area {
    return { row: 0, column: 0, rows: this.data.getRowCount(), columns: this.data.getColumnCount() };
  }

  // ---- reading -----------------------------------------------------------------------------

  private cell(row: number, column: number): CellData | null | undefined {
    const cell = this.data.getCellMatrix().getValue(row, column);
    return this.pending.isEmpty ? cell : this.pending.over(row, column, cell, (each) => this.styleAt(each));
  }

  private styleAt(cell: CellData | null | undefined): StyleData | null {
    const style = cell?.s;
    return typeof style === 'string' ? this.owner.sharedStyle(style) : (style ?? null);
  }

  value(row: number, column: number): CellValue {
    const cell = this.cell(row, column);
    return shown(cell) ?? shown(this.owner.spilled(this.id)?.[row]?.[column]) ?? '';
  }

  formula(row: number, column: number): string | undefined {
    const cell = this.cell(row, column);
    if (cell?.f) return cell.f;
    return cell?.si ? this.api.getRange(row, column).getFormula() || undefined : undefined;
  }

  numberFormat(row: number, column: number): string {
    return this.styleAt(this.cell(row, column))?.n?.pattern || 'General';
  }

  format(row: number, column: number): CellFormat {
    const cell = this.cell(row, column);
    if (!cell?.s && !cell?.custom) return {};
    return { ...formatOf(this.styleAt(cell)), ...apart(cell) };
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    const see = (row: number, column: number) => {
      if (within && !intersection(within, cellArea(row, column))) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.carryOut();
    this.data.getCellMatrix().forValue((row, column, cell) => {
      if (cell && (holdsContent(cell) || (!valuesOnly && cell.s))) see(row, column);
    });
    for (const [row, cells] of Object.entries(this.owner.spilled(this.id) ?? {}))
      for (const column of Object.keys(cells ?? {})) see(Number(row), Number(column));
    return bottom < 0 ? null : spanned(top, left, bottom, right);
  }

  // ---- writing -----------------------------------------------------------------------------

  enter(area: Area, inputs: Rows<CellValue | null>): void {
    const single = area.rows === 1 && area.columns === 1;
    const before = single ? this.value(area.row, area.column) : undefined;
    for (const [row, column] of cellsOf(area)) {
      const input = inputs[row - area.row]![column - area.column]!;
      if (input !== null) this.enterCell(row, column, input);
    }
    const after = single ? this.value(area.row, area.column) : undefined;
    this.owner.tell({
      kind: 'edited',
      sheetId: this.id,
      areas: [area],
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    });
  }

  private enterCell(row: number, column: number, input: CellValue): void {
    const numberFormat = this.numberFormat(row, column);
    const typed =
      typeof input === 'string' ? readTyped(input, numberFormat) : { kind: 'constant' as const, value: input };
    if (typed.kind === 'formula') {
      this.pending.put(row, column, { ...BLANK, f: typed.formula });
      return;
    }
    this.pending.put(row, column, { ...BLANK, ...constant(typed.value) });
    if (typed.numberFormat !== undefined && numberFormat === 'General')
      this.putPattern(row, column, typed.numberFormat);
  }

  private putPattern(row: number, column: number, pattern: string): void {
    this.pending.put(row, column, { s: { n: pattern === 'General' ? null : { pattern } } });
  }

  setNumberFormats(area: Area, formats: Rows<string | null>): void {
    for (const [row, column] of cellsOf(this.cut(area))) {
      const format = formats[row - area.row]![column - area.column]!;
      if (format !== null) this.putPattern(row, column, format);
    }
    this.owner.tell({ kind: 'formatted', sheetId: this.id, area });
  }

  changeFormat(area: Area, change: CellFormatChange): void {
    for (const [row, column] of cellsOf(this.cut(area))) {
      const merged = Object.entries({ ...this.format(row, column), ...change }).filter(([, value]) => value !== null);
      const format = Object.fromEntries(merged) as CellFormat;
      this.pending.put(row, column, { s: styleOf(format), ...customOf(format) });
    }
    this.owner.tell({ kind: 'formatted', sheetId: this.id, area });
  }

  clear(area: Area, { contents, formats }: { readonly contents: boolean; readonly formats: boolean }): void {
    const filled = this.usedArea(false, area);
    if (filled) {
      for (const [row, column] of cellsOf(filled))
        this.pending.put(row, column, { ...(contents ? BLANK : {}), ...(formats ? { s: null, custom: null } : {}) });
    }
    if (contents) this.owner.tell({ kind: 'edited', sheetId: this.id, areas: [area] });
    if (formats) this.owner.tell({ kind: 'formatted', sheetId: this.id, area });
  }

  /** Excel's sheets have a million rows, Univer's as many as were made: whole columns end where the sheet does. */
  private cut(area: Area): Area {
    if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
    return intersection(area, this.bounds) ?? area;
  }

  /** All waiting writes as one command: one redraw, one calculation. */
  carryOut(): void {
    if (!this.pending.isEmpty) {
      this.grow(this.pending.lastRow() + 1, this.pending.lastColumn() + 1);
      const cellValue = this.pending.take();
      this.owner.run(() =>
        this.owner.command(SET_VALUES, { unitId: this.owner.bookId, subUnitId: this.id, cellValue }),
      );
    }
    this.owner.run(() => this.conditional.carryOut());
  }

  /** Univer stores cells below the last row of a sheet, but neither shows nor computes them. */
  grow(rows: number, columns: number): void {
    this.owner.run(() => {
      if (rows > this.data.getRowCount()) this.api.setRowCount(rows + 100);
      if (columns > this.data.getColumnCount()) this.api.setColumnCount(columns + 5);
    });
  }

  // ---- rows, columns, filters -------------------------------------------------------------------

  insert(area: Area, shift: InsertShift): void {
    this.shift(() => {
      if (area.columns === MAX_COLUMNS) this.api.insertRows(area.row, area.rows);
      else if (area.rows === MAX_ROWS) this.api.insertColumns(area.column, area.columns);
      else this.part(area).insertCells(shift === 'Down' ? 1 : 0);
    });
    this.owner.tell({ kind: 'inserted', sheetId: this.id, area, shift });
  }

  delete(area: Area, shift: DeleteShift): void {
    this.shift(() => {
      if (area.columns === MAX_COLUMNS) this.api.deleteRows(area.row, area.rows);
      else if (area.rows === MAX_ROWS) this.api.deleteColumns(area.column, area.columns);
      else this.part(area).deleteCells(shift === 'Up' ? 1 : 0);
    });
    this.owner.tell({ kind: 'deleted', sheetId: this.id, area, shift });
  }

  private shift(work: () => void): void {
    this.carryOut();
    this.owner.run(work);
  }

  private part({ row, column, rows, columns }: Area) {
    return this.api.getRange(row, column, rows, columns);
  }

  reorderRows(area: Area, order: readonly number[]): void {
    this.carryOut();
    const rows = order.map((from) =>
      Array.from({ length: area.columns }, (_, at) => {
        const [row, column] = [area.row + from, area.column + at];
        const cell = this.cell(row, column) ?? {};
        const formula = this.formula(row, column);
        const format = { ...formatOf(this.styleAt(cell)), ...apart(cell) };
        return { cell, formula, style: { ...styleOf(format), n: this.styleAt(cell)?.n ?? null } };
      }),
    );
    rows.forEach((cells, to) =>
      cells.forEach(({ cell, formula, style }, at) => {
        const content =
          formula === undefined
            ? { v: cell.v ?? null, t: cell.t ?? null, p: cell.p ?? null, f: null, si: null }
            : { ...BLANK, f: moveFormula(formula, to - order[to]!, 0) };
        this.pending.put(area.row + to, area.column + at, { ...content, s: style, custom: cell.custom ?? null });
      }),
    );
    this.owner.tell({ kind: 'sorted', sheetId: this.id, area });
  }

  rowHidden = (row: number): boolean => row < this.data.getRowCount() && !this.data.getRowVisible(row);
  columnHidden = (column: number): boolean => column < this.data.getColumnCount() && !this.data.getColVisible(column);

  hideRows(row: number, count: number, hidden: boolean): void {
    this.grow(row + count, 1);
    this.owner.run(() => (hidden ? this.api.hideRows(row, count) : this.api.showRows(row, count)));
    this.owner.tell({
      kind: 'rowHidden',
      sheetId: this.id,
      area: { row, column: 0, rows: count, columns: MAX_COLUMNS },
    });
  }

  hideColumns(column: number, count: number, hidden: boolean): void {
    this.grow(1, column + count);
    this.owner.run(() => (hidden ? this.api.hideColumns(column, count) : this.api.showColumns(column, count)));
  }

  columnWidth(column: number): number | null {
    const pixels = this.data.getColumnManager().getColumn(column)?.w;
    return pixels === undefined || pixels === STANDARD_WIDTH ? null : pixels * POINTS;
  }

  setColumnWidth(column: number, count: number, width: number | null): void {
    const columns = Math.min(count, Math.max(1, this.data.getColumnCount() - column));
    this.grow(1, column + columns);
    const pixels = width === null ? STANDARD_WIDTH : Math.round(width / POINTS);
    this.owner.run(() => this.api.setColumnWidths(column, columns, pixels));
    this.owner.tell({ kind: 'formatted', sheetId: this.id, area: { row: 0, column, rows: MAX_ROWS, columns: count } });
  }

  rowHeight(row: number): number | null {
    const pixels = this.data.getRowManager().getRow(row)?.h;
    return pixels === undefined || pixels === STANDARD_HEIGHT ? null : pixels * POINTS;
  }

  setRowHeight(row: number, count: number, height: number | null): void {
    const rows = Math.min(count, Math.max(1, this.data.getRowCount() - row));
    this.grow(row + rows, 1);
    const pixels = height === null ? STANDARD_HEIGHT : Math.round(height / POINTS);
    this.owner.run(() => this.api.setRowHeightsForced(row, rows, pixels));
    this.owner.tell({
      kind: 'formatted',
      sheetId: this.id,
      area: { row, column: 0, rows: count, columns: MAX_COLUMNS },
    });
  }

  get autoFilter(): AutoFilter | null {
    return readFilter(this.api);
  }

  setAutoFilter(filter: AutoFilter | null): void {
    this.carryOut();
    this.owner.run(() => writeFilter(this.api, filter));
    this.owner.tell({ kind: 'filtered', sheetId: this.id });
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.conditional.list;
  }

  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.conditional.set(formats);
    const area = formats[0]?.areas[0] ?? cellArea(0, 0);
    this.owner.tell({ kind: 'formatted', sheetId: this.id, area });
  }
}

/** Null where the cell is blank. */
function shown(cell: CellData | null | undefined): CellValue | null {
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  return cell?.t === 3 ? value === 1 || value === true || value === 'TRUE' : value;
}

const holdsContent = (cell: CellData): boolean =>
  (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f) || Boolean(cell.si);

function constant(value: CellValue): CellData {
  if (value === '') return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: value, t: typeof value === 'number' ? 2 : 1 };
}

function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.row; row <= lastRow(area); row++)
    for (let column = area.column; column <= lastColumn(area); column++) yield [row, column];
}

/** Members of a format that Univer's styles cannot say lie with the cell, in a place of their own. */
const APART = 'excelFormat';

const apart = (cell: CellData): CellFormat => (cell.custom?.[APART] ?? {}) as CellFormat;

function customOf({ locked, indentLevel }: CellFormat): CellData {
  const own = Object.fromEntries(Object.entries({ locked, indentLevel }).filter(([, value]) => value !== undefined));
  return { custom: Object.keys(own).length > 0 ? { [APART]: own } : null };
}
