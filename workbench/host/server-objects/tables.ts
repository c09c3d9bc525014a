import { intersection, type Area } from '../addresses';
import type { SheetModel, Table as TableModel } from '../model';
import { RichApiError, ServerCollection, found, invalidArgument } from '../rich-api';
import { flag, text, whole } from './arguments';
import { TABLES_EVENTS } from './event-names';
import { Range } from './range';
import { findPlace, type Place } from './references';
import { guardSheet, sheetById, type Session } from './session';
import { Table } from './table';

/** The tables of the workbook, of one sheet, or of a part of it. */
export class TableCollection extends ServerCollection<Table> {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel | null,
    private readonly within?: Area,
  ) {
    super();
  }
  get className() {
    return 'TableCollection';
  }
  override get scalars() {
    return ['Count'];
  }
  override get events() {
    return TABLES_EVENTS;
  }

  private get list(): readonly TableModel[] {
    const { sheet, within } = this;
    return this.session.workbook.tables.filter(
      (table) =>
        (sheet === null || table.sheetId === sheet.id) && (!within || intersection(table.area, within) !== null),
    );
  }

  private make(table: TableModel): Table {
    return new Table(this.session, table.id);
  }

  get Count() {
    return this.list.length;
  }
  items() {
    return this.list.map((table) => this.make(table));
  }
  item(key: unknown) {
    return found(this.GetItemOrNullObject(key));
  }
  GetItemOrNullObject(key: unknown) {
    const wanted = String(key).toLowerCase();
    const table = this.list.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
    return table ? this.make(table) : null;
  }
  GetItemAt(index: unknown) {
    return found(this.items()[whole(index)]);
  }

  Add(address: unknown, hasHeaders: unknown) {
    const { sheet, area } = this.place(address);
    guardSheet(this.session, sheet);
    const { workbook } = this.session;
    const taken = workbook.tables.some(
      (table) => table.sheetId === sheet.id && intersection(table.area, area) !== null,
    );
    if (taken) throw new RichApiError('InvalidOperation');
    const id = workbook.newId();
    const headed = flag(hasHeaders) ? area : this.addHeader(sheet, area);
    const whole = { ...headed, rows: Math.max(headed.rows, 2) };
    this.nameColumns(sheet, whole);
    const columnIds = Array.from({ length: whole.columns }, (_, at) => at + 1);
    const table: TableModel = {
      id,
      sheetId: sheet.id,
      name: this.freeName(),
      area: whole,
      showHeaders: true,
      showTotals: false,
      style: 'TableStyleMedium2',
      columnIds,
    };
    workbook.setTables([...workbook.tables, table]);
    return this.make(table);
  }

  private place(address: unknown): Place {
    if (address instanceof Range) {
      if (this.sheet && address.sheet !== this.sheet) throw invalidArgument();
      return address;
    }
    const home = this.sheet ?? sheetById(this.session, this.session.view.activeSheetId);
    const place = findPlace(this.session, text(address), home);
    if (!place) throw invalidArgument();
    return place;
  }

  /** Rows without a header move down for one. */
  private addHeader(sheet: SheetModel, area: Area): Area {
    sheet.insert({ ...area, rows: 1 }, 'Down');
    return { ...area, rows: area.rows + 1 };
  }

  /** Blank labels get a name, and labels that were there already a number. */
  private nameColumns(sheet: SheetModel, area: Area): void {
    const used = new Set<string>();
    for (let at = 0; at < area.columns; at++) {
      const column = area.column + at;
      const written = String(sheet.value(area.row, column));
      const label = written === '' ? `Column${at + 1}` : written;
      let free = label;
      for (let number = 2; used.has(free.toLowerCase()); number++) free = `${label}${number}`;
      used.add(free.toLowerCase());
      if (free !== written) sheet.enter({ row: area.row, column, rows: 1, columns: 1 }, [[`'${free}`]]);
    }
  }

  private freeName(): string {
    const names = new Set(this.session.workbook.tables.map(({ name }) => name.toLowerCase()));
    for (let number = 1; ; number++) if (!names.has(`table${number}`)) return `Table${number}`;
  }
}
