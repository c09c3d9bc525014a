import { WHOLE_SHEET, isOnSheet, isSheetName, type Area } from '../addresses';
import type { SheetModel } from '../model';
import { RichApiError, ServerObject, found, invalidArgument } from '../rich-api';
import { color, flag, oneOf, text, whole } from './arguments';
import { AutoFilter } from './auto-filter';
import { ChartCollection } from './charts';
import { WORKSHEET_EVENTS } from './event-names';
import { FreezePanes } from './freeze-panes';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './protection';
import { placeOn, placesOn } from './references';
import { findSheet, guardSheet, guardWorkbook, type Session } from './session';

const VISIBILITY = ['Visible', 'Hidden', 'VeryHidden'] as const;

export class Worksheet extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get className() {
    return 'Worksheet';
  }
  override get id() {
    return this.sheet.id;
  }
  override get scalars() {
    return ['Id', 'Name', 'Position', 'ShowGridlines', 'ShowHeadings', 'TabColor', 'Visibility'];
  }
  override get events() {
    return WORKSHEET_EVENTS;
  }

  get Id() {
    return this.sheet.id;
  }
  get Name() {
    return this.sheet.name;
  }
  set Name(value: unknown) {
    const name = text(value);
    guardWorkbook(this.session);
    if (!isSheetName(name)) throw invalidArgument();
    const other = findSheet(this.session, name);
    if (other && other !== this.sheet) throw new RichApiError('ItemAlreadyExists');
    this.sheet.name = name;
  }
  get Position() {
    return this.session.workbook.sheets.indexOf(this.sheet);
  }
  set Position(value: unknown) {
    guardWorkbook(this.session);
    const to = whole(value);
    if (to < 0 || to >= this.session.workbook.sheets.length) throw invalidArgument();
    this.session.workbook.moveSheet(this.sheet.id, to);
  }
  get Visibility() {
    return this.sheet.visibility;
  }
  set Visibility(value: unknown) {
    guardWorkbook(this.session);
    const visibility = oneOf(value, VISIBILITY);
    if (visibility !== 'Visible' && this.isLastVisible()) throw new RichApiError('InvalidOperation');
    this.sheet.visibility = visibility;
  }
  get TabColor() {
    return this.sheet.tabColor;
  }
  set TabColor(value: unknown) {
    guardWorkbook(this.session);
    this.sheet.tabColor = value === '' ? '' : color(value);
  }
  get ShowGridlines() {
    return this.sheet.store.showGridlines;
  }
  get ShowHeadings() {
    return this.sheet.store.showHeadings;
  }
  /** The wire has other names for setting these two. */
  get Gridlines() {
    return this.ShowGridlines;
  }
  set Gridlines(value: unknown) {
    guardSheet(this.session, this.sheet);
    this.sheet.store.showGridlines = flag(value);
  }
  get Headings() {
    return this.ShowHeadings;
  }
  set Headings(value: unknown) {
    guardSheet(this.session, this.sheet);
    this.sheet.store.showHeadings = flag(value);
  }

  get Tables() {
    return this.session.objects.tables(this.sheet);
  }
  get Names() {
    return new NamedItemCollection(this.session, this.sheet);
  }
  get Protection() {
    return new WorksheetProtection(this.session, this.sheet);
  }
  get AutoFilter() {
    return new AutoFilter(this.session, this.sheet);
  }
  get Charts() {
    return new ChartCollection(this.session, this.sheet);
  }
  get PageLayout() {
    return new PageLayout(this.session, this.sheet);
  }
  get FreezePanes() {
    return new FreezePanes(this.session, this.sheet);
  }

  GetRange(address: unknown) {
    if (address === undefined || address === '') return this.range(WHOLE_SHEET);
    const written = text(address);
    // Excel takes an address of several areas here too only where they can be one range; it cannot be told apart here.
    if (written.includes(',')) throw invalidArgument();
    return this.range(placeOn(this.session, written, this.sheet));
  }
  GetRanges(address: unknown) {
    const areas = address === undefined ? [WHOLE_SHEET] : placesOn(this.session, text(address), this.sheet);
    return this.session.objects.rangeAreas(this.sheet, areas);
  }
  GetCell(row: unknown, column: unknown) {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown) {
    const area = { row: whole(row), column: whole(column), rows: whole(rows), columns: whole(columns) };
    if (!isOnSheet(area)) throw invalidArgument();
    return this.range(area);
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown) {
    const area = this.sheet.usedArea(valuesOnly === true);
    return area && this.range(area);
  }
  /** Excel answers with A1 where nothing is used. */
  GetUsedRange(valuesOnly: unknown) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetNextOrNullObject(visibleOnly: unknown) {
    return this.neighbor(1, visibleOnly);
  }
  GetNext(visibleOnly: unknown) {
    return found(this.neighbor(1, visibleOnly));
  }
  GetPreviousOrNullObject(visibleOnly: unknown) {
    return this.neighbor(-1, visibleOnly);
  }
  GetPrevious(visibleOnly: unknown) {
    return found(this.neighbor(-1, visibleOnly));
  }

  Activate() {
    if (this.sheet.visibility !== 'Visible') throw new RichApiError('InvalidOperation');
    this.session.view.activate(this.sheet.id);
  }
  Calculate() {
    void this.session.workbook.calculate();
  }
  Delete() {
    guardWorkbook(this.session);
    if (this.isLastVisible() || this.sheet.visibility === 'VeryHidden') throw new RichApiError('InvalidOperation');
    this.session.workbook.deleteSheet(this.sheet.id);
  }

  private range(area: Area): ServerObject {
    return this.session.objects.range(this.sheet, area);
  }

  private neighbor(step: number, visibleOnly: unknown): ServerObject | null {
    const sheets = this.session.workbook.sheets.filter(
      (sheet) => sheet === this.sheet || visibleOnly !== true || sheet.visibility === 'Visible',
    );
    const next = sheets[sheets.indexOf(this.sheet) + step];
    return next ? this.session.objects.worksheet(next) : null;
  }

  private isLastVisible(): boolean {
    return this.session.workbook.sheets.every((sheet) => sheet === this.sheet || sheet.visibility !== 'Visible');
  }
}
