import type { Area } from '../addresses';
import { RichApiError, ServerCollection, ServerObject, found, invalidArgument } from '../rich-api';
import { optionalText, text, whole } from './arguments';
import { Range } from './range';
import { guardSheet } from './session';
import type { TableHandle } from './table';

export class TableColumnCollection extends ServerCollection<TableColumn> {
  constructor(private readonly table: TableHandle) {
    super();
  }
  get className() {
    return 'TableColumnCollection';
  }
  override get scalars() {
    return ['Count'];
  }
  get Count() {
    return this.table.model.area.columns;
  }
  items() {
    return this.table.model.columnIds.map((id) => new TableColumn(this.table, id));
  }
  item(key: unknown) {
    return found(this.GetItemOrNullObject(key));
  }
  /** A number is an id, a text a name. */
  GetItemOrNullObject(key: unknown) {
    const wanted = String(key).toLowerCase();
    return (
      this.items().find((column) =>
        typeof key === 'number' ? column.id === key : column.Name.toLowerCase() === wanted,
      ) ?? null
    );
  }
  GetItemAt(index: unknown) {
    return found(this.items()[whole(index)]);
  }

  /** At the end, or before the column with this index. What stands to the right of the table moves. */
  Add(index: unknown, values: unknown, name: unknown) {
    const { session, sheet, model } = this.table;
    guardSheet(session, sheet);
    const { area, columnIds } = model;
    const at = index === undefined || index === -1 ? area.columns : whole(index);
    if (at < 0 || at > area.columns) throw invalidArgument();
    const id = Math.max(...columnIds) + 1;
    const place: Area = { ...area, column: area.column + at, columns: 1 };
    sheet.insert(place, 'Right');
    // A column put inside was taken into the table by the insertion already.
    if (at === area.columns)
      this.table.change({ area: { ...area, columns: area.columns + 1 }, columnIds: [...columnIds, id] });
    const added = found(this.items()[at]);
    added.Name = optionalText(name) ?? this.freeName();
    if (Array.isArray(values)) this.fill(added, values);
    return added;
  }

  private fill(column: TableColumn, values: readonly unknown[]): void {
    const rows = this.table.model.area.rows;
    if (values.length === rows) column.GetRange().Values = values;
    else if (values.length === rows - 1) column.GetDataBodyRange().Values = values;
    else throw invalidArgument();
  }

  private freeName(): string {
    const used = new Set(this.items().map((column) => column.Name.toLowerCase()));
    for (let number = 1; ; number++) if (!used.has(`column${number}`)) return `Column${number}`;
  }
}

class TableColumn extends ServerObject {
  constructor(
    private readonly table: TableHandle,
    private readonly key: number,
  ) {
    super();
  }
  get className() {
    return 'TableColumn';
  }
  override get id() {
    return this.key;
  }
  override get scalars() {
    return ['Id', 'Index', 'Name', 'Values'];
  }

  private get index(): number {
    const at = this.table.model.columnIds.indexOf(this.key);
    if (at < 0) throw new RichApiError('ItemNotFound');
    return at;
  }
  private range(area: Area): Range {
    return new Range(this.table.session, this.table.sheet, { ...area, column: area.column + this.index, columns: 1 });
  }

  get Id() {
    return this.key;
  }
  get Index() {
    return this.index;
  }
  get Name(): string {
    const { area } = this.table.model;
    return String(this.table.sheet.value(area.row, area.column + this.index));
  }
  set Name(value: unknown) {
    const { session, sheet, model } = this.table;
    guardSheet(session, sheet);
    const place = { row: model.area.row, column: model.area.column + this.index, rows: 1, columns: 1 };
    sheet.enter(place, [[`'${text(value)}`]]);
  }
  get Values() {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange() {
    return this.range(this.table.model.area);
  }
  GetHeaderRowRange() {
    return this.range({ ...this.table.model.area, rows: 1 });
  }
  GetDataBodyRange() {
    return this.range(this.table.body);
  }
  /** What stands to the right of the table moves left. */
  Delete() {
    const { session, sheet, model } = this.table;
    guardSheet(session, sheet);
    if (model.area.columns === 1) throw new RichApiError('InvalidOperation');
    sheet.delete({ ...model.area, column: model.area.column + this.index, columns: 1 }, 'Left');
  }
}
