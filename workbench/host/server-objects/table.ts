import type { Area } from '../addresses';
import type { SheetModel, Table as TableModel } from '../model';
import { RichApiError, ServerObject, found, invalidArgument } from '../rich-api';
import { flag, text } from './arguments';
import { TableFilter } from './auto-filter';
import { TABLE_EVENTS } from './event-names';
import { Range } from './range';
import { placeOn } from './references';
import { guardSheet, sheetById, type Session } from './session';
import { sortKeys, sortRows } from './sort';
import { TableColumnCollection } from './table-columns';
import { TableRowCollection } from './table-rows';

/** The table with this id, looked up each time: another client may have taken it away. */
export class TableHandle {
  constructor(
    readonly session: Session,
    readonly id: string,
  ) {}

  get model(): TableModel {
    return found(this.session.workbook.tables.find((table) => table.id === this.id));
  }
  get sheet(): SheetModel {
    return sheetById(this.session, this.model.sheetId);
  }
  get body(): Area {
    const { area, showHeaders, showTotals } = this.model;
    const head = showHeaders ? 1 : 0;
    return { ...area, row: area.row + head, rows: area.rows - head - (showTotals ? 1 : 0) };
  }
  change(change: Partial<TableModel>): void {
    const { workbook } = this.session;
    workbook.setTables(workbook.tables.map((table) => (table.id === this.id ? { ...table, ...change } : table)));
  }
}

export class Table extends ServerObject {
  private readonly handle: TableHandle;

  constructor(
    private readonly session: Session,
    private readonly key: string,
  ) {
    super();
    this.handle = new TableHandle(session, key);
  }
  get className() {
    return 'Table';
  }
  override get id() {
    return this.key;
  }
  override get scalars() {
    return ['Id', 'Name', 'ShowHeaders', 'ShowTotals', 'Style'];
  }
  override get events() {
    return TABLE_EVENTS;
  }

  private range(area: Area): Range {
    return new Range(this.session, this.handle.sheet, area);
  }
  private guard(): void {
    guardSheet(this.session, this.handle.sheet);
  }

  get Id() {
    return this.key;
  }
  get Name() {
    return this.handle.model.name;
  }
  set Name(value: unknown) {
    const name = text(value);
    this.guard();
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument();
    const taken = this.session.workbook.tables.some(
      (table) => table.id !== this.key && table.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new RichApiError('ItemAlreadyExists');
    this.handle.change({ name });
  }
  get ShowHeaders() {
    return this.handle.model.showHeaders;
  }
  get ShowTotals() {
    return this.handle.model.showTotals;
  }
  /** The totals row is added below the rows, or taken away; what stands under the table moves. */
  set ShowTotals(value: unknown) {
    const shown = flag(value);
    this.guard();
    const { area, showTotals } = this.handle.model;
    if (shown === showTotals) return;
    const below: Area = { ...area, row: area.row + area.rows, rows: 1 };
    if (shown) {
      this.handle.sheet.insert(below, 'Down');
      this.handle.change({ showTotals: true, area: { ...area, rows: area.rows + 1 } });
      this.handle.sheet.enter({ ...below, columns: 1 }, [['Total']]);
      return;
    }
    this.handle.sheet.delete({ ...below, row: area.row + area.rows - 1 }, 'Up');
    this.handle.change({ showTotals: false });
  }
  get Style() {
    return this.handle.model.style;
  }
  set Style(value: unknown) {
    this.guard();
    this.handle.change({ style: text(value) });
  }
  get Worksheet() {
    return this.session.objects.worksheet(this.handle.sheet);
  }
  get Columns() {
    return new TableColumnCollection(this.handle);
  }
  get Rows() {
    return new TableRowCollection(this.handle);
  }
  get AutoFilter() {
    return new TableFilter(this.session, this.handle.sheet, () => this.handle.model.area);
  }
  get Sort() {
    return new TableSort(this.handle);
  }

  GetRange() {
    return this.range(this.handle.model.area);
  }
  GetHeaderRowRange() {
    return this.range({ ...this.handle.model.area, rows: 1 });
  }
  GetDataBodyRange() {
    return this.range(this.handle.body);
  }
  GetTotalRowRange() {
    const { area, showTotals } = this.handle.model;
    if (!showTotals) throw new RichApiError('ItemNotFound');
    return this.range({ ...area, row: area.row + area.rows - 1, rows: 1 });
  }
  Resize(range: unknown) {
    this.guard();
    const area = range instanceof Range ? range.area : placeOn(this.session, text(range), this.handle.sheet);
    if (area.row !== this.handle.model.area.row) throw invalidArgument();
    const { columnIds } = this.handle.model;
    const ids = Array.from({ length: area.columns }, (_, at) => columnIds[at] ?? Math.max(...columnIds) + at + 1);
    this.handle.change({ area, columnIds: ids });
  }
  ConvertToRange() {
    this.guard();
    const range = this.GetRange();
    this.remove();
    return range;
  }
  ClearFilters() {
    this.AutoFilter.ClearCriteria();
  }
  Delete() {
    this.guard();
    this.GetRange().Clear('All');
    this.remove();
  }

  private remove(): void {
    const { workbook } = this.session;
    workbook.setTables(workbook.tables.filter((table) => table.id !== this.key));
  }
}

class TableSort extends ServerObject {
  constructor(private readonly handle: TableHandle) {
    super();
  }
  get className() {
    return 'TableSort';
  }
  Apply(fields: unknown, matchCase: unknown) {
    const { session, sheet, body } = this.handle;
    guardSheet(session, sheet, 'AllowSort');
    sortRows(sheet, body, sortKeys(fields, body.columns), matchCase === true);
  }
}
