import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellCount,
  intersection,
  isOnSheet,
  quotedSheetName,
  writeA1,
  type Area,
} from '../addresses';
import type { SheetModel } from '../model';
import { RichApiError, ServerObject, found, invalidArgument } from '../rich-api';
import { oneOf, text, whole } from './arguments';
import { ConditionalFormatCollection } from './conditional-formats';
import { Range, RangeCollection } from './range';
import { RangeFormat } from './range-format';
import { placesOn } from './references';
import { guardSheet, type Session } from './session';
import { specialCells } from './special-cells';

/** Several rectangles of one sheet. */
export class RangeAreas extends ServerObject {
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly list: readonly Area[],
  ) {
    super();
  }
  get className() {
    return 'RangeAreas';
  }
  override get scalars() {
    return ['Address', 'AddressLocal', 'AreaCount', 'CellCount', 'IsEntireColumn', 'IsEntireRow'];
  }

  private make(areas: readonly Area[]): RangeAreas {
    if (!areas.every(isOnSheet)) throw invalidArgument();
    return new RangeAreas(this.session, this.sheet, areas);
  }

  private cutOut(other: unknown): readonly Area[] {
    const theirs =
      other instanceof RangeAreas
        ? other.list
        : other instanceof Range
          ? [other.area]
          : placesOn(this.session, text(other), this.sheet);
    return this.list.flatMap((mine) => theirs.flatMap((area) => intersection(mine, area) ?? []));
  }

  get Address() {
    const sheet = quotedSheetName(this.sheet.name);
    return this.list.map((area) => `${sheet}!${writeA1(area)}`).join(', ');
  }
  get AddressLocal() {
    return this.Address;
  }
  get AreaCount() {
    return this.list.length;
  }
  get CellCount() {
    const count = this.list.reduce((sum, area) => sum + cellCount(area), 0);
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireRow() {
    return this.list.every((area) => area.columns === MAX_COLUMNS);
  }
  get IsEntireColumn() {
    return this.list.every((area) => area.rows === MAX_ROWS);
  }
  get Areas() {
    return new RangeCollection(this.list.map((area) => new Range(this.session, this.sheet, area)));
  }
  get Format() {
    return new RangeFormat(this.session, this.sheet, this.list);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this.session, this.sheet, this.list);
  }
  get Worksheet() {
    return this.session.objects.worksheet(this.sheet);
  }

  GetEntireRow() {
    return this.make(this.list.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })));
  }
  GetEntireColumn() {
    return this.make(this.list.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })));
  }
  GetOffsetRangeAreas(rows: unknown, columns: unknown) {
    return this.make(
      this.list.map((area) => ({ ...area, row: area.row + whole(rows), column: area.column + whole(columns) })),
    );
  }
  GetIntersectionOrNullObject(other: unknown) {
    const areas = this.cutOut(other);
    return areas.length === 0 ? null : this.make(areas);
  }
  GetIntersection(other: unknown) {
    return found(this.GetIntersectionOrNullObject(other));
  }
  GetUsedRangeAreasOrNullObject(valuesOnly: unknown) {
    const areas = this.list.flatMap((area) => this.sheet.usedArea(valuesOnly === true, area) ?? []);
    return areas.length === 0 ? null : this.make(areas);
  }
  GetUsedRangeAreas(valuesOnly: unknown) {
    return found(this.GetUsedRangeAreasOrNullObject(valuesOnly));
  }
  GetSpecialCellsOrNullObject(cellType: unknown, valueType: unknown) {
    const areas = this.list.flatMap((area) => specialCells(this.sheet, area, cellType, valueType));
    return areas.length === 0 ? null : this.make(areas);
  }
  GetSpecialCells(cellType: unknown, valueType: unknown) {
    return found(this.GetSpecialCellsOrNullObject(cellType, valueType));
  }

  Clear(applyTo: unknown = 'All') {
    const what = oneOf(applyTo, ['All', 'Contents', 'Formats']);
    guardSheet(this.session, this.sheet, undefined, this.list);
    for (const area of this.list) new Range(this.session, this.sheet, area).Clear(what);
  }
  Select() {
    if (this.list.length === 0) throw new RichApiError('InvalidOperation');
    this.session.view.select({ sheetId: this.sheet.id, areas: this.list });
  }
  Calculate() {
    // Formulas are computed as they change.
  }
}
