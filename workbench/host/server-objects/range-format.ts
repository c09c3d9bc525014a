import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow, type Area } from '../addresses';
import type { CellFormat, CellFormatChange, SheetModel } from '../model';
import { ServerObject } from '../rich-api';
import { color, flag, number, oneOf, text, whole } from './arguments';
import { RangeBorders } from './borders';
import { guardSheet, type Session } from './session';

/** Reads and changes what was set on the cells of some areas. */
export abstract class FormatPart extends ServerObject {
  constructor(
    protected readonly session: Session,
    protected readonly sheet: SheetModel,
    protected readonly areas: readonly Area[],
  ) {
    super();
  }

  /** What all cells share; null where they differ. */
  protected shared<T>(read: (format: CellFormat) => T): T | null {
    let common: { readonly value: T } | null = null;
    for (const area of this.cells()) {
      for (let row = area.row; row <= lastRow(area); row++) {
        for (let column = area.column; column <= lastColumn(area); column++) {
          const value = read(this.sheet.format(row, column));
          if (common === null) common = { value };
          else if (common.value !== value) return null;
        }
      }
    }
    return common === null ? read({}) : common.value;
  }

  protected change(change: CellFormatChange): void {
    guardSheet(this.session, this.sheet, 'AllowFormatCells');
    for (const area of this.cells()) this.sheet.changeFormat(area, change);
  }

  /** Whole rows and columns as far as anything stands in them. */
  private cells(): readonly Area[] {
    return this.areas.flatMap((area) =>
      area.rows < MAX_ROWS && area.columns < MAX_COLUMNS ? [area] : (this.sheet.usedArea(false, area) ?? []),
    );
  }
}

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

export class RangeFormat extends FormatPart {
  get className() {
    return 'RangeFormat';
  }
  override get scalars() {
    return ['ColumnWidth', 'HorizontalAlignment', 'IndentLevel', 'RowHeight', 'VerticalAlignment', 'WrapText'];
  }

  get Fill() {
    return new RangeFill(this.session, this.sheet, this.areas);
  }
  get Font() {
    return new RangeFont(this.session, this.sheet, this.areas);
  }
  get Borders() {
    return new RangeBorders(this.session, this.sheet, this.areas);
  }
  get Protection() {
    return new FormatProtection(this.session, this.sheet, this.areas);
  }

  get HorizontalAlignment() {
    return this.shared((format) => format.horizontalAlignment ?? 'General');
  }
  set HorizontalAlignment(value: unknown) {
    this.change({ horizontalAlignment: oneOf(value, HORIZONTAL) });
  }
  get VerticalAlignment() {
    return this.shared((format) => format.verticalAlignment ?? 'Bottom');
  }
  set VerticalAlignment(value: unknown) {
    this.change({ verticalAlignment: oneOf(value, VERTICAL) });
  }
  get WrapText() {
    return this.shared((format) => format.wrapText ?? false);
  }
  set WrapText(value: unknown) {
    this.change({ wrapText: flag(value) });
  }
  get IndentLevel() {
    return this.shared((format) => format.indentLevel ?? 0);
  }
  set IndentLevel(value: unknown) {
    this.change({ indentLevel: whole(value) });
  }
  /** Points; null where columns differ. */
  get ColumnWidth() {
    const widths = new Set(
      this.areas.flatMap((area) =>
        Array.from({ length: Math.min(area.columns, 1000) }, (_, at) => this.sheet.columnWidth(area.column + at)),
      ),
    );
    return widths.size === 1 ? ([...widths][0] ?? STANDARD_WIDTH) : null;
  }
  set ColumnWidth(value: unknown) {
    guardSheet(this.session, this.sheet);
    for (const area of this.areas) this.sheet.setColumnWidth(area.column, area.columns, number(value));
  }
  get RowHeight() {
    const heights = new Set(
      this.areas.flatMap((area) =>
        Array.from({ length: Math.min(area.rows, 1000) }, (_, at) => this.sheet.rowHeight(area.row + at)),
      ),
    );
    return heights.size === 1 ? ([...heights][0] ?? STANDARD_HEIGHT) : null;
  }
  set RowHeight(value: unknown) {
    guardSheet(this.session, this.sheet);
    for (const area of this.areas) this.sheet.setRowHeight(area.row, area.rows, number(value));
  }

  /** By the longest text; nothing here measures letters, so a letter is taken for five and a half points. */
  AutofitColumns() {
    guardSheet(this.session, this.sheet);
    for (const area of this.areas) {
      const used = this.sheet.usedArea(true, area);
      if (!used) continue;
      for (let column = used.column; column <= lastColumn(used); column++) {
        let longest = 0;
        for (let row = used.row; row <= lastRow(used); row++)
          longest = Math.max(longest, String(this.sheet.value(row, column)).length);
        this.sheet.setColumnWidth(column, 1, Math.max(longest * 5.5 + 4, 20));
      }
    }
  }
  AutofitRows() {
    guardSheet(this.session, this.sheet);
    for (const area of this.areas) this.sheet.setRowHeight(area.row, Math.min(area.rows, 10_000), null);
  }
}

class RangeFill extends FormatPart {
  get className() {
    return 'RangeFill';
  }
  override get scalars() {
    return ['Color'];
  }
  /** White where no fill is set, empty where the cells differ. */
  get Color() {
    return this.shared((format) => format.fill ?? '#FFFFFF') ?? '';
  }
  set Color(value: unknown) {
    this.change({ fill: color(value) });
  }
  Clear() {
    this.change({ fill: null });
  }
}

class RangeFont extends FormatPart {
  get className() {
    return 'RangeFont';
  }
  override get scalars() {
    return ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Strikethrough', 'Underline'];
  }
  get Bold() {
    return this.shared((format) => format.bold ?? false);
  }
  set Bold(value: unknown) {
    this.change({ bold: flag(value) });
  }
  get Italic() {
    return this.shared((format) => format.italic ?? false);
  }
  set Italic(value: unknown) {
    this.change({ italic: flag(value) });
  }
  get Strikethrough() {
    return this.shared((format) => format.strikethrough ?? false);
  }
  set Strikethrough(value: unknown) {
    this.change({ strikethrough: flag(value) });
  }
  get Underline() {
    return this.shared((format) => format.underline ?? 'None');
  }
  set Underline(value: unknown) {
    this.change({ underline: text(value) });
  }
  get Color() {
    return this.shared((format) => format.color ?? '#000000') ?? '';
  }
  set Color(value: unknown) {
    this.change({ color: color(value) });
  }
  get Name() {
    return this.shared((format) => format.fontName ?? 'Calibri');
  }
  set Name(value: unknown) {
    this.change({ fontName: text(value) });
  }
  get Size() {
    return this.shared((format) => format.fontSize ?? 11);
  }
  set Size(value: unknown) {
    this.change({ fontSize: number(value) });
  }
}

class FormatProtection extends FormatPart {
  get className() {
    return 'FormatProtection';
  }
  override get scalars() {
    return ['Locked'];
  }
  get Locked() {
    return this.shared((format) => format.locked ?? true);
  }
  set Locked(value: unknown) {
    this.change({ locked: flag(value) });
  }
}
