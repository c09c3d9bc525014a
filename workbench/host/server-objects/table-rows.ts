import type { Area } from '../addresses';
import { RichApiError, ServerCollection, ServerObject, found, invalidArgument } from '../rich-api';
import { whole } from './arguments';
import { Range } from './range';
import { guardSheet } from './session';
import type { TableHandle } from './table';

export class TableRowCollection extends ServerCollection<TableRow> {
  constructor(private readonly table: TableHandle) {
    super();
  }
  get className() {
    return 'TableRowCollection';
  }
  override get scalars() {
    return ['Count'];
  }
  get Count() {
    return this.table.body.rows;
  }
  items() {
    return Array.from({ length: this.Count }, (_, at) => new TableRow(this.table, at));
  }
  item(key: unknown) {
    return this.GetItemAt(key);
  }
  GetItemAt(index: unknown) {
    return found(this.items()[whole(index)]);
  }

  /** At the end, or before the row with this index. What stands under the table moves. */
  Add(index: unknown, values: unknown) {
    const { session, sheet, body } = this.table;
    guardSheet(session, sheet);
    const at = index === undefined || index === -1 ? body.rows : whole(index);
    if (at < 0 || at > body.rows) throw invalidArgument();
    const rows = Array.isArray(values) ? values.length : 1;
    const place: Area = { ...body, row: body.row + at, rows };
    const before = this.table.model.area;
    sheet.insert(place, 'Down');
    const { area } = this.table.model;
    if (area.rows === before.rows) this.table.change({ area: { ...area, rows: area.rows + rows } });
    if (Array.isArray(values)) new Range(session, sheet, place).Values = values;
    return new TableRow(this.table, at);
  }
}

class TableRow extends ServerObject {
  constructor(
    private readonly table: TableHandle,
    private readonly index: number,
  ) {
    super();
  }
  get className() {
    return 'TableRow';
  }
  override get scalars() {
    return ['Index', 'Values'];
  }
  get Index() {
    return this.index;
  }
  get Values() {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange() {
    const { session, sheet, body } = this.table;
    if (this.index >= body.rows) throw new RichApiError('ItemNotFound');
    return new Range(session, sheet, { ...body, row: body.row + this.index, rows: 1 });
  }
  Delete() {
    const { session, sheet } = this.table;
    guardSheet(session, sheet);
    sheet.delete(this.GetRange().area, 'Up');
  }
}
