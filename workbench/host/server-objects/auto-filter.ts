import type { Area } from '../addresses';
import type { SheetModel } from '../model';
import { RichApiError, ServerObject, found, invalidArgument, notImplemented } from '../rich-api';
import { record, whole } from './arguments';
import { guardSheet, type Session } from './session';

/** The filter of a sheet. Of its kinds only the list of shown texts is known here. */
export class AutoFilter extends ServerObject {
  constructor(
    protected readonly session: Session,
    protected readonly sheet: SheetModel,
  ) {
    super();
  }
  get className() {
    return 'AutoFilter';
  }
  override get scalars() {
    return ['Enabled', 'IsDataFiltered'];
  }
  get Enabled() {
    return this.sheet.autoFilter !== null;
  }
  get IsDataFiltered() {
    return (this.sheet.autoFilter?.shown.size ?? 0) > 0;
  }

  Apply(range: unknown, columnIndex: unknown, criteria: unknown) {
    const area = areaOf(range, this.sheet);
    if (columnIndex === undefined) return this.show(area, new Map());
    this.apply(area, columnIndex, criteria);
  }

  protected apply(area: Area, columnIndex: unknown, criteria: unknown): void {
    const column = whole(columnIndex);
    if (column < 0 || column >= area.columns) throw invalidArgument();
    const { FilterOn: filterOn, Values: values } = wireRecord(criteria);
    if (filterOn !== 'Values' || !Array.isArray(values)) throw notImplemented(`AutoFilter.apply(${String(filterOn)})`);
    const texts = values.map(String);
    this.show(area, new Map([...(this.sheet.autoFilter?.shown ?? []), [column, texts]]));
  }

  ClearCriteria() {
    const { autoFilter } = this.sheet;
    if (autoFilter) this.show(autoFilter.area, new Map());
  }
  Remove() {
    guardSheet(this.session, this.sheet, 'AllowAutoFilter');
    this.sheet.setAutoFilter(null);
  }
  GetRangeOrNullObject() {
    const { autoFilter } = this.sheet;
    return autoFilter && this.session.objects.range(this.sheet, autoFilter.area);
  }
  GetRange() {
    return found(this.GetRangeOrNullObject());
  }

  private show(area: Area, shown: ReadonlyMap<number, readonly string[]>): void {
    guardSheet(this.session, this.sheet, 'AllowAutoFilter');
    this.sheet.setAutoFilter({ area, shown });
  }
}

/** The filter of a table; a sheet has one filter at a time here, where Excel has one for each table. */
export class TableFilter extends AutoFilter {
  constructor(
    session: Session,
    sheet: SheetModel,
    private readonly area: () => Area,
  ) {
    super(session, sheet);
  }
  override Apply(_range: unknown, columnIndex: unknown, criteria: unknown) {
    this.apply(this.area(), columnIndex, criteria);
  }
}

function areaOf(range: unknown, sheet: SheetModel): Area {
  if (typeof range !== 'object' || range === null || !('area' in range) || !('sheet' in range)) throw invalidArgument();
  if (range.sheet !== sheet) throw new RichApiError('InvalidArgument');
  return range.area as Area;
}

/** Plain objects arrive with the names the add-in wrote. */
function wireRecord(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record(value)).map(([name, each]) => [name.charAt(0).toUpperCase() + name.slice(1), each]),
  );
}
