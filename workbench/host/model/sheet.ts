import type { Area } from '../addresses';
import type { CellFormat, CellFormatChange, CellValue, Rows } from './cells';
import type { DeleteShift, InsertShift } from './changes';
import type { AutoFilter, ConditionalFormat } from './records';
import type { SheetStore } from './stores';

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/**
 * One worksheet. All rows and columns are 0-based. Reads go cell by cell and must be cheap; writes come by rectangles,
 * so that one request of the add-in is one change. A read sees all writes before it, flushed or not.
 *
 * Arguments have been checked: areas lie on the sheet, arrays have the area's shape, protection was asked for.
 */
export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** `#RRGGBB` or empty. */
  tabColor: string;
  /** What a grid need not know of: page layout, charts, protection, validation, merged areas. */
  readonly store: SheetStore;

  /** What is seen, spilled and computed values included; '' where blank. */
  value(row: number, column: number): CellValue;
  /** With its equals sign; undefined for constants, blanks and cells that another cell's result spills into. */
  formula(row: number, column: number): string | undefined;
  /** The cells that the formula in this cell fills, where it fills more than its own; a model may not know. */
  spill?(row: number, column: number): Area | null;
  /** `General` by default. */
  numberFormat(row: number, column: number): string;
  format(row: number, column: number): CellFormat;
  /** The rectangle around all content (and formats, unless `valuesOnly`), cut to `within`; null where there is none. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null;

  /** Types into cells: texts starting with `=` are formulas, numbers and booleans are recognized. Null leaves a cell. */
  enter(area: Area, inputs: Rows<CellValue | null>): void;
  setNumberFormats(area: Area, formats: Rows<string | null>): void;
  changeFormat(area: Area, change: CellFormatChange): void;
  clear(area: Area, what: { readonly contents: boolean; readonly formats: boolean }): void;

  insert(area: Area, shift: InsertShift): void;
  delete(area: Area, shift: DeleteShift): void;
  /** Row `i` of the area receives what stood in its row `order[i]`: a sort. Formulas move as Excel sorts them. */
  reorderRows(area: Area, order: readonly number[]): void;

  rowHidden(row: number): boolean;
  columnHidden(column: number): boolean;
  hideRows(row: number, count: number, hidden: boolean): void;
  hideColumns(column: number, count: number, hidden: boolean): void;
  /** Points; null for the standard width. */
  columnWidth(column: number): number | null;
  setColumnWidth(column: number, count: number, width: number | null): void;
  rowHeight(row: number): number | null;
  setRowHeight(row: number, count: number, height: number | null): void;

  readonly autoFilter: AutoFilter | null;
  /** Rows of the area that do not show are hidden; null takes the filter off and shows them. */
  setAutoFilter(filter: AutoFilter | null): void;

  /** First has the highest priority. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  setConditionalFormats(formats: readonly ConditionalFormat[]): void;
}
