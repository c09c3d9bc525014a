import type { CellValue, Rows } from '../../host/model';

/**
 * The part of Univer that this page uses, written down by hand: the project's types are checked without Univer's
 * packages, which only `npm start` installs. `grid/vendor.mjs` gives it to the page as the global `grid`.
 *
 * All rows and columns are 0-based; `end` members are included in the range.
 */
export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** 0 or 1. */
type Flag = number;

export interface StyleData {
  readonly bg?: { readonly rgb?: string | null } | null;
  readonly cl?: { readonly rgb?: string | null } | null;
  readonly bl?: Flag | null;
  readonly it?: Flag | null;
  readonly st?: { readonly s: Flag } | null;
  readonly ul?: { readonly s: Flag; readonly t?: number } | null;
  readonly ff?: string | null;
  /** Points. */
  readonly fs?: number | null;
  readonly ht?: number | null;
  readonly vt?: number | null;
  readonly tb?: number | null;
  readonly bd?: BorderData | null;
  readonly n?: { readonly pattern: string } | null;
}

export type BorderData = {
  readonly [side in 't' | 'b' | 'l' | 'r']?: { readonly s: number; readonly cl: { readonly rgb?: string } } | null;
};

export interface CellData {
  readonly v?: string | number | boolean | null;
  /** 1 text, 2 number, 3 boolean (whose value is 1 or 0), 4 text by an apostrophe. */
  readonly t?: number | null;
  readonly f?: string | null;
  /** The formula stands in another cell and was filled into this one. */
  readonly si?: string | null;
  readonly s?: StyleData | string | null;
  /** Rich text. */
  readonly p?: unknown;
  readonly custom?: Readonly<Record<string, unknown>> | null;
}

export type CellBlock = Readonly<Record<number, Readonly<Record<number, CellData | null>>>>;

export interface ConditionalRule {
  readonly cfId: string;
  readonly ranges: readonly UniverRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: string;
    readonly subType?: string;
    readonly value?: unknown;
    readonly style?: StyleData;
  };
}

interface Columns {
  getColumn(column: number): { readonly w?: number } | undefined;
}
interface RowManager {
  getRow(row: number): { readonly h?: number; readonly ah?: number } | undefined;
}

/** Univer's data of a sheet, below its commands. */
export interface SheetData {
  getCellMatrix(): {
    getValue(row: number, column: number): CellData | null | undefined;
    forValue(visit: (row: number, column: number, cell: CellData | null) => void): void;
  };
  getRowVisible(row: number): boolean;
  getColVisible(column: number): boolean;
  getRowManager(): RowManager;
  getColumnManager(): Columns;
  getRowCount(): number;
  getColumnCount(): number;
}

export interface Filter {
  getRange(): { getRange(): UniverRange };
  getColumnFilterCriteria(
    column: number,
  ): { readonly filters?: { readonly filters?: readonly string[] } } | null | undefined;
  setColumnFilterCriteria(column: number, criteria: unknown): Filter;
  remove(): boolean;
}

export interface RangeApi {
  getRange(): UniverRange;
  getFormula(): string;
  insertCells(shift: number): void;
  deleteCells(shift: number): void;
  createFilter(): Filter | null;
  merge(): unknown;
  breakApart(): unknown;
}

export interface SheetApi {
  getSheetId(): string;
  getSheetName(): string;
  setName(name: string): unknown;
  getSheet(): SheetData;
  getRange(row: number, column: number, rows?: number, columns?: number): RangeApi;
  getTabColor(): string | undefined;
  setTabColor(color: string): unknown;
  hideSheet(): unknown;
  showSheet(): unknown;
  isSheetHidden(): boolean;
  insertRows(row: number, count: number): unknown;
  deleteRows(row: number, count: number): unknown;
  insertColumns(column: number, count: number): unknown;
  deleteColumns(column: number, count: number): unknown;
  hideRows(row: number, count: number): unknown;
  showRows(row: number, count: number): unknown;
  hideColumns(column: number, count: number): unknown;
  showColumns(column: number, count: number): unknown;
  setColumnWidths(column: number, count: number, pixels: number): unknown;
  setRowHeightsForced(row: number, count: number, pixels: number): unknown;
  setRowCount(rows: number): unknown;
  setColumnCount(columns: number): unknown;
  setFrozenRows(rows: number): unknown;
  setFrozenColumns(columns: number): unknown;
  getFrozenRows(): number;
  getFrozenColumns(): number;
  cancelFreeze(): unknown;
  setHiddenGridlines(hidden: boolean): unknown;
  setActiveRange(range: RangeApi): unknown;
  scrollToCell(row: number, column: number): unknown;
  getVisibleRange(): UniverRange | null;
  getConditionalFormattingRules(): readonly ConditionalRule[];
  addConditionalFormattingRule(rule: ConditionalRule): unknown;
  deleteConditionalFormattingRule(id: string): unknown;
  setConditionalFormattingRule(id: string, rule: ConditionalRule): unknown;
  moveConditionalFormattingRule(id: string, to: string, where: 'before' | 'after'): unknown;
  getFilter(): Filter | null;
  setTableRange(id: string, range: UniverRange): Promise<boolean>;
  setTableName(id: string, name: string): unknown;
  removeTable(id: string): Promise<boolean>;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly subUnitId: string;
  readonly range: UniverRange;
  readonly showHeader: boolean;
}

export interface BookApi {
  getId(): string;
  getName(): string;
  getWorkbook(): { getStyles(): { get(id: string): StyleData | null | undefined } };
  getSheets(): readonly SheetApi[];
  getSheetBySheetId(id: string): SheetApi | null;
  getActiveSheet(): SheetApi;
  setActiveSheet(sheet: SheetApi | string): unknown;
  getActiveRange(): RangeApi | null;
  create(name: string, rows: number, columns: number, options?: { index?: number }): SheetApi;
  deleteSheet(id: string): boolean;
  moveSheet(sheet: SheetApi, index: number): unknown;
  getTableList(): readonly TableInfo[];
  addTable(sheetId: string, name: string, range: UniverRange, id: string, options: unknown): Promise<unknown>;
  getDefinedNames(): readonly DefinedNameApi[];
  insertDefinedName(name: string, formula: string): unknown;
  deleteDefinedName(name: string): boolean;
  abortEditingAsync(): Promise<boolean>;
}

export interface DefinedNameApi {
  getName(): string;
  getFormulaOrRefString(): string;
}

export interface CommandEvent {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: { readonly fromFormula?: boolean; readonly applyFormulaCalculationResult?: boolean };
}

interface Disposable {
  dispose(): void;
}

/** What the formula bar says of a function while one types. */
export interface FunctionWords {
  /** With its namespace. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
}

/** Ranges come as arrays by row, a skipped argument as null; errors are texts such as `#N/A`. */
export type GridFunction = (args: readonly (CellValue | Rows<CellValue> | null)[]) => CellValue | Rows<CellValue>;

export interface FormulaApi {
  executeCalculation(): void;
  onCalculationEnd(): Promise<void>;
  whenComputingCompleteAsync(milliseconds?: number): Promise<boolean>;
}

export interface UniverApi {
  createWorkbook(snapshot: unknown): BookApi;
  disposeUnit(id: string): boolean;
  syncExecuteCommand(id: string, params: unknown): unknown;
  getFormula(): FormulaApi;
  addEvent(name: string, listener: (event: never) => void): Disposable;
  readonly Event: Readonly<Record<string, string>>;
}

export interface StartedGrid {
  readonly api: UniverApi;
  addFunction(words: FunctionWords, answer: GridFunction): void;
  readonly formulaData: {
    getArrayFormulaCellData(): Readonly<Record<string, Readonly<Record<string, CellBlock | undefined>> | undefined>>;
  };
}

declare global {
  // What grid/vendor.mjs exports.
  var grid: { startGrid(container: HTMLElement): StartedGrid };
}
