import {
  MAX_COLUMNS,
  MAX_ROWS,
  boundingArea,
  cellCount,
  intersection,
  isOnSheet,
  lastColumn,
  lastRow,
  quotedSheetName,
  writeA1,
  type Area,
} from '../addresses';
import type { SheetModel } from '../model';
import { ServerObject, found, invalidArgument } from '../rich-api';
import { text, whole, wholeOr } from './arguments';
import { placeOn } from './references';
import type { Session } from './session';

/** Where a range lies, and the ranges that are found from it. */
export abstract class RangeBase extends ServerObject {
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly area: Area,
  ) {
    super();
  }

  get className() {
    return 'Range';
  }

  /** The range as far as it can hold anything: whole rows and columns end with the used range. */
  get bounded(): Area | null {
    const { area } = this;
    return area.rows < MAX_ROWS && area.columns < MAX_COLUMNS ? area : this.sheet.usedArea(false, area);
  }

  protected at(row: number, column: number, rows: number, columns: number): ServerObject {
    const area = { row, column, rows, columns };
    if (!isOnSheet(area)) throw invalidArgument();
    return this.session.objects.range(this.sheet, area);
  }

  protected otherArea(other: unknown): Area {
    if (!(other instanceof RangeBase)) return placeOn(this.session, text(other), this.sheet);
    if (other.sheet !== this.sheet) throw invalidArgument();
    return other.area;
  }

  private orNull(area: Area | null): ServerObject | null {
    return area && this.session.objects.range(this.sheet, area);
  }

  get Address() {
    return `${quotedSheetName(this.sheet.name)}!${writeA1(this.area)}`;
  }
  get AddressLocal() {
    return this.Address;
  }
  get RowIndex() {
    return this.area.row;
  }
  get ColumnIndex() {
    return this.area.column;
  }
  get RowCount() {
    return this.area.rows;
  }
  get ColumnCount() {
    return this.area.columns;
  }
  /** Excel says -1 where the number does not fit. */
  get CellCount() {
    const count = cellCount(this.area);
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireRow() {
    return this.area.columns === MAX_COLUMNS;
  }
  get IsEntireColumn() {
    return this.area.rows === MAX_ROWS;
  }
  get Worksheet() {
    return this.session.objects.worksheet(this.sheet);
  }

  GetCell(row: unknown, column: unknown) {
    return this.at(this.area.row + whole(row), this.area.column + whole(column), 1, 1);
  }
  GetRow(row: unknown) {
    return this.at(this.area.row + whole(row), this.area.column, 1, this.area.columns);
  }
  GetColumn(column: unknown) {
    return this.at(this.area.row, this.area.column + whole(column), this.area.rows, 1);
  }
  GetLastRow() {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn() {
    return this.GetColumn(this.area.columns - 1);
  }
  GetLastCell() {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetEntireRow() {
    return this.at(this.area.row, 0, this.area.rows, MAX_COLUMNS);
  }
  GetEntireColumn() {
    return this.at(0, this.area.column, MAX_ROWS, this.area.columns);
  }
  GetOffsetRange(rows: unknown, columns: unknown) {
    const { area } = this;
    return this.at(area.row + whole(rows), area.column + whole(columns), area.rows, area.columns);
  }
  GetResizedRange(rows: unknown, columns: unknown) {
    const { area } = this;
    return this.at(area.row, area.column, area.rows + whole(rows), area.columns + whole(columns));
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown) {
    return this.at(this.area.row, this.area.column, whole(rows), whole(columns));
  }
  GetRowsAbove(count: unknown) {
    const rows = wholeOr(count, 1);
    return this.at(this.area.row - rows, this.area.column, rows, this.area.columns);
  }
  GetRowsBelow(count: unknown) {
    return this.at(lastRow(this.area) + 1, this.area.column, wholeOr(count, 1), this.area.columns);
  }
  GetColumnsBefore(count: unknown) {
    const columns = wholeOr(count, 1);
    return this.at(this.area.row, this.area.column - columns, this.area.rows, columns);
  }
  GetColumnsAfter(count: unknown) {
    return this.at(this.area.row, lastColumn(this.area) + 1, this.area.rows, wholeOr(count, 1));
  }
  GetBoundingRect(other: unknown) {
    return this.session.objects.range(this.sheet, boundingArea(this.area, this.otherArea(other)));
  }
  GetIntersectionOrNullObject(other: unknown) {
    return this.orNull(intersection(this.area, this.otherArea(other)));
  }
  GetIntersection(other: unknown) {
    return found(this.GetIntersectionOrNullObject(other));
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown) {
    return this.orNull(this.sheet.usedArea(valuesOnly === true, this.area));
  }
  /** Excel answers with the first cell where nothing is used. */
  GetUsedRange(valuesOnly: unknown) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetSurroundingRegion() {
    return this.session.objects.range(this.sheet, surroundingRegion(this.sheet, this.area));
  }
}

/** Grows while a filled cell touches the edge, corners included. */
function surroundingRegion(sheet: SheetModel, start: Area): Area {
  for (let area = start; ;) {
    const row = Math.max(area.row - 1, 0);
    const column = Math.max(area.column - 1, 0);
    const around: Area = {
      row,
      column,
      rows: Math.min(lastRow(area) + 2, MAX_ROWS) - row,
      columns: Math.min(lastColumn(area) + 2, MAX_COLUMNS) - column,
    };
    const used = sheet.usedArea(true, around);
    const grown = used ? boundingArea(area, used) : area;
    if (cellCount(grown) === cellCount(area)) return area;
    area = grown;
  }
}
