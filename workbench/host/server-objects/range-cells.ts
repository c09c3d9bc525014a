import { MAX_COLUMNS, MAX_ROWS, cellCount, intersection, lastColumn, lastRow, type Area } from '../addresses';
import { displayText, type CellValue, type Rows } from '../model';
import { RichApiError, found, invalidArgument } from '../rich-api';
import { RangeBase } from './range-base';
import { guardSheet } from './session';

/** Larger reads and writes are refused by all of Excel's hosts. */
const MOST_CELLS = 5_000_000;
const ERRORS = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;
/** Longest text of a cell. */
const LONGEST_TEXT = 32_767;

/** What stands in the cells of a range. */
export abstract class RangeCells extends RangeBase {
  get Values() {
    return this.read((row, column) => this.sheet.value(row, column));
  }
  set Values(values: unknown) {
    this.enter(values);
  }
  get Formulas() {
    return this.read((row, column) => this.sheet.formula(row, column) ?? this.sheet.value(row, column));
  }
  set Formulas(formulas: unknown) {
    this.enter(formulas);
  }
  get FormulasLocal() {
    return this.Formulas;
  }
  get Text() {
    return this.read((row, column) => displayText(this.sheet.value(row, column), this.sheet.numberFormat(row, column)));
  }
  get ValueTypes() {
    return this.read((row, column) => valueType(this.sheet.value(row, column)));
  }
  get NumberFormat() {
    return this.read((row, column) => this.sheet.numberFormat(row, column));
  }
  set NumberFormat(formats: unknown) {
    guardSheet(this.session, this.sheet, 'AllowFormatCells');
    const area = this.bounded;
    if (!area) return;
    this.sheet.setNumberFormats(
      area,
      this.shaped(formats, area, (format) => {
        if (typeof format !== 'string') throw invalidArgument();
        return format;
      }),
    );
  }
  get NumberFormatLocal() {
    return this.NumberFormat;
  }
  /** Do all cells belong to a result that fills several? Null where only some do. */
  get HasSpill() {
    const spills = this.spills();
    if (spills.length === 0) return false;
    const covered = spills.reduce((sum, spill) => sum + cellCount(intersection(spill, this.area)!), 0);
    return covered === cellCount(this.area) ? true : null;
  }
  GetSpillingToRangeOrNullObject() {
    const spill = cellCount(this.area) === 1 ? this.sheet.spill?.(this.area.row, this.area.column) : null;
    return spill ? this.session.objects.range(this.sheet, spill) : null;
  }
  GetSpillingToRange() {
    return found(this.GetSpillingToRangeOrNullObject());
  }
  GetSpillParentOrNullObject() {
    const [spill] = cellCount(this.area) === 1 ? this.spills() : [];
    return spill ? this.at(spill.row, spill.column, 1, 1) : null;
  }
  GetSpillParent() {
    return found(this.GetSpillParentOrNullObject());
  }

  /** Results that reach into the range; their formulas may stand above it or to its left. */
  private spills(): readonly Area[] {
    const used = this.sheet.spill ? this.sheet.usedArea(true) : null;
    const areas: Area[] = [];
    if (!used) return areas;
    for (let row = used.row; row <= Math.min(lastRow(used), lastRow(this.area)); row++) {
      for (let column = used.column; column <= Math.min(lastColumn(used), lastColumn(this.area)); column++) {
        const spill = this.sheet.spill?.(row, column);
        if (spill && intersection(spill, this.area)) areas.push(spill);
      }
    }
    return areas;
  }

  /** The client cuts large writes into rows and asks beforehand whether the array fits. */
  _ValidateArraySize(rows: unknown, columns: unknown) {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongShape();
  }

  private read<T>(cell: (row: number, column: number) => T): T[][] | null {
    const { area } = this;
    // Whole columns and rows have no values in Excel's answers.
    if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) return null;
    if (cellCount(area) > MOST_CELLS) throw new RichApiError('RangeExceedsLimit');
    const rows: T[][] = [];
    for (let row = area.row; row <= lastRow(area); row++) {
      const cells: T[] = [];
      for (let column = area.column; column <= lastColumn(area); column++) cells.push(cell(row, column));
      rows.push(cells);
    }
    return rows;
  }

  private enter(values: unknown): void {
    const { area } = this;
    guardSheet(this.session, this.sheet, undefined, [area]);
    if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) throw new RichApiError('InvalidOperation');
    if (cellCount(area) > MOST_CELLS) throw new RichApiError('RangeExceedsLimit');
    const rows = this.shaped(values, area, cellInput);
    this.sheet.enter(area, Array.isArray(values) ? this.misplaced(rows) : rows);
  }

  /** Where some of the rows are hidden, Excel puts the first of several rows into each that shows, and leaves the others. */
  private misplaced(rows: Rows<CellValue | null>): Rows<CellValue | null> {
    const hidden = rows.map((_, at) => this.sheet.rowHidden(this.area.row + at));
    if (!hidden.includes(true) || !hidden.includes(false)) return rows;
    return rows.map((row, at) => (hidden[at] ? row.map(() => null) : rows[0]!));
  }

  /** A single value fills the range; an array must have its shape; null leaves a cell as it is. */
  private shaped<T>(values: unknown, area: Area, check: (value: unknown) => T): Rows<T | null> {
    if (!Array.isArray(values)) {
      const value = check(values);
      return Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(value));
    }
    const rows = values as unknown[];
    if (rows.length !== area.rows) throw wrongShape();
    return rows.map((row) => {
      if (!Array.isArray(row) || row.length !== area.columns) throw wrongShape();
      return (row as unknown[]).map((value) => (value === null ? null : check(value)));
    });
  }
}

function cellInput(value: unknown): CellValue {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) throw invalidArgument();
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
  return value;
}

const wrongShape = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export function valueType(value: CellValue): string {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return 'Empty';
  return ERRORS.test(value) ? 'Error' : 'String';
}
