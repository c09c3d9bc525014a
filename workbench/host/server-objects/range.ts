import { MAX_COLUMNS, MAX_ROWS, intersection, lastColumn, lastRow, type Area } from '../addresses';
import type { Rows } from '../model';
import { RichApiError, ServerCollection, found, invalidArgument } from '../rich-api';
import { flag, oneOf, whole } from './arguments';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { guardSheet } from './session';
import type { RangeBase } from './range-base';
import { RangeCells } from './range-cells';
import { RangeFormat } from './range-format';
import { RangeSort } from './sort';
import { specialCells } from './special-cells';

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

/** A rectangle of cells of one sheet. */
export class Range extends RangeCells {
  override get scalars() {
    return [
      'Address',
      'AddressLocal',
      'CellCount',
      'ColumnCount',
      'ColumnHidden',
      'ColumnIndex',
      'Formulas',
      'FormulasLocal',
      'Hidden',
      'IsEntireColumn',
      'IsEntireRow',
      'NumberFormat',
      'NumberFormatLocal',
      'RowCount',
      'RowHidden',
      'RowIndex',
      'Text',
      'ValueTypes',
      'Values',
    ];
  }

  get Format() {
    return new RangeFormat(this.session, this.sheet, [this.area]);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this.session, this.sheet, [this.area]);
  }
  get DataValidation() {
    return new DataValidation(this.session, this.sheet, this.area);
  }
  get Sort() {
    return new RangeSort(this.session, this.sheet, this.area);
  }

  /** Null where only some of the rows are hidden. */
  get RowHidden() {
    return common(this.area.row, this.rowEnd, (row) => this.sheet.rowHidden(row));
  }
  set RowHidden(hidden: unknown) {
    guardSheet(this.session, this.sheet);
    this.sheet.hideRows(this.area.row, this.area.rows, flag(hidden));
  }
  get ColumnHidden() {
    return common(this.area.column, lastColumn(this.area), (column) => this.sheet.columnHidden(column));
  }
  set ColumnHidden(hidden: unknown) {
    guardSheet(this.session, this.sheet);
    this.sheet.hideColumns(this.area.column, this.area.columns, flag(hidden));
  }
  get Hidden() {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }
  /** Points from the top of the sheet. */
  get Top() {
    return sum(0, this.area.row - 1, this.height);
  }
  get Left() {
    return sum(0, this.area.column - 1, this.width);
  }
  get Height() {
    return sum(this.area.row, lastRow(this.area), this.height);
  }
  get Width() {
    return sum(this.area.column, lastColumn(this.area), this.width);
  }

  private readonly height = (row: number) =>
    this.sheet.rowHidden(row) ? 0 : (this.sheet.rowHeight(row) ?? STANDARD_HEIGHT);
  private readonly width = (column: number) =>
    this.sheet.columnHidden(column) ? 0 : (this.sheet.columnWidth(column) ?? STANDARD_WIDTH);

  /** Whole columns are looked at as far as anything stands in the sheet, and one row beyond. */
  private get rowEnd(): number {
    if (this.area.rows < MAX_ROWS) return lastRow(this.area);
    const used = this.sheet.usedArea(false);
    return used ? lastRow(used) + 1 : 0;
  }

  Clear(applyTo: unknown = 'All') {
    const what = oneOf(applyTo, ['All', 'Contents', 'Formats', 'ResetContents', 'Hyperlinks', 'RemoveHyperlinks']);
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
    guardSheet(this.session, this.sheet, undefined, [this.area]);
    this.sheet.clear(this.area, { contents: what !== 'Formats', formats: what === 'All' || what === 'Formats' });
    if (what === 'All' || what === 'Formats') this.ConditionalFormats.ClearAll();
  }

  Insert(shift: unknown) {
    const direction = oneOf(shift, ['Down', 'Right']);
    guardSheet(this.session, this.sheet, 'AllowInsertRows');
    this.refuseTearing(direction === 'Down');
    this.sheet.insert(this.area, direction);
    return this.session.objects.range(this.sheet, this.area);
  }

  Delete(shift: unknown) {
    const direction = oneOf(shift, ['Up', 'Left']);
    guardSheet(this.session, this.sheet, 'AllowDeleteRows');
    this.refuseTearing(direction === 'Up');
    this.sheet.delete(this.area, direction);
  }

  /** Excel moves no part of a table without the rest of the row, or column, of the table. */
  private refuseTearing(vertical: boolean): void {
    const { area } = this;
    for (const { sheetId, area: table } of this.session.workbook.tables) {
      if (sheetId !== this.sheet.id) continue;
      const moving: Area = vertical
        ? { ...area, rows: MAX_ROWS - area.row }
        : { ...area, columns: MAX_COLUMNS - area.column };
      const cut = intersection(moving, table);
      if (cut === null) continue;
      const torn = vertical ? cut.columns < table.columns : cut.rows < table.rows;
      if (torn) throw new RichApiError('InsertDeleteConflict');
    }
  }

  Merge(across: unknown) {
    guardSheet(this.session, this.sheet);
    const { area, sheet } = this;
    const parts =
      across === true
        ? Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }))
        : [area];
    this.Unmerge();
    sheet.store.merged = [...sheet.store.merged, ...parts];
  }

  Unmerge() {
    guardSheet(this.session, this.sheet);
    const { store } = this.sheet;
    store.merged = store.merged.filter((merged) => intersection(merged, this.area) === null);
  }

  GetMergedAreasOrNullObject() {
    const merged = this.sheet.store.merged.filter((each) => intersection(each, this.area) !== null);
    if (merged.length > 512) throw new RichApiError('GeneralException');
    return merged.length === 0 ? null : this.session.objects.rangeAreas(this.sheet, merged);
  }

  /** Values and formats of another range; of the same shape, or one cell for all. */
  CopyFrom(source: unknown, copyType: unknown = 'All') {
    const what = oneOf(copyType, ['All', 'Values', 'Formats', 'Formulas']);
    if (!(source instanceof Range)) throw invalidArgument();
    guardSheet(this.session, this.sheet, undefined, [this.area]);
    const target: Area = { ...this.area, rows: source.area.rows, columns: source.area.columns };
    const cells = (what === 'Values' ? source.Values : source.Formulas) as Rows<string>;
    if (what !== 'Formats')
      this.sheet.enter(
        target,
        cells.map((row) => row.map(asTyped)),
      );
    if (what === 'Values' || what === 'Formulas') return;
    for (let row = 0; row < target.rows; row++) {
      for (let column = 0; column < target.columns; column++) {
        const cell = { row: target.row + row, column: target.column + column, rows: 1, columns: 1 };
        this.sheet.changeFormat(cell, source.sheet.format(source.area.row + row, source.area.column + column));
      }
    }
  }

  Select() {
    this.session.view.select({ sheetId: this.sheet.id, areas: [this.area] });
  }

  GetTables() {
    return this.session.objects.tables(this.sheet, this.area);
  }

  GetSpecialCellsOrNullObject(cellType: unknown, valueType: unknown) {
    const areas = specialCells(this.sheet, this.area, cellType, valueType);
    return areas.length === 0 ? null : this.session.objects.rangeAreas(this.sheet, areas);
  }
  GetSpecialCells(cellType: unknown, valueType: unknown) {
    return found(this.GetSpecialCellsOrNullObject(cellType, valueType));
  }

  Calculate() {
    // Formulas are computed as they change.
  }
}

/** Texts keep being texts when they are copied. */
const asTyped = (value: string | number | boolean) =>
  typeof value === 'string' && /^['+\-@\d.$]/.test(value) ? `'${value}` : value;

function common<T>(from: number, to: number, read: (at: number) => T): T | null {
  const first = read(from);
  for (let at = from + 1; at <= to; at++) if (read(at) !== first) return null;
  return first;
}

function sum(from: number, to: number, size: (at: number) => number): number {
  let total = 0;
  for (let at = from; at <= to; at++) total += size(at);
  return total;
}

export class RangeCollection extends ServerCollection<RangeBase> {
  constructor(private readonly ranges: readonly RangeBase[]) {
    super();
  }
  get className() {
    return 'RangeCollection';
  }
  items() {
    return this.ranges;
  }
  item(key: unknown) {
    return this.GetItemAt(key);
  }
  GetItemAt(index: unknown) {
    return found(this.ranges[whole(index)]);
  }
}
