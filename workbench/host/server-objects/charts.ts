import type { Area } from '../addresses';
import type { Chart as Record_, SheetModel } from '../model';
import { ServerCollection, ServerObject, found, invalidArgument } from '../rich-api';
import { flag, text, whole } from './arguments';
import { Range } from './range';
import { guardSheet, type Session } from './session';

/** Charts are kept as what was asked for; nothing is drawn. */
export class ChartCollection extends ServerCollection<Chart> {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get className() {
    return 'ChartCollection';
  }
  override get scalars() {
    return ['Count'];
  }
  get Count() {
    return this.sheet.store.charts.length;
  }
  items() {
    return this.sheet.store.charts.map(({ id }) => new Chart(this.session, this.sheet, id));
  }
  item(key: unknown) {
    return found(this.GetItemOrNullObject(key));
  }
  GetItem(key: unknown) {
    return this.item(key);
  }
  GetItemOrNullObject(key: unknown) {
    const chart = this.sheet.store.charts.find(({ id, name }) => id === key || name === key);
    return chart ? new Chart(this.session, this.sheet, chart.id) : null;
  }
  GetItemAt(index: unknown) {
    return found(this.items()[whole(index)]);
  }
  Add(type: unknown, source: unknown, seriesBy: unknown = 'Auto') {
    guardSheet(this.session, this.sheet);
    if (!(source instanceof Range)) throw invalidArgument();
    const id = this.session.workbook.newId();
    const chart: Record_ = {
      id,
      name: `Chart ${this.sheet.store.charts.length + 1}`,
      type: text(type),
      source: source.area,
      sourceSheetId: source.sheet.id,
      seriesBy: text(seriesBy),
      title: null,
      legendVisible: true,
      reversed: false,
      from: null,
      to: null,
    };
    this.sheet.store.charts = [...this.sheet.store.charts, chart];
    return new Chart(this.session, this.sheet, id);
  }
}

class ChartPart extends ServerObject {
  constructor(
    protected readonly session: Session,
    protected readonly sheet: SheetModel,
    protected readonly key: string,
  ) {
    super();
  }
  get className() {
    return 'Chart';
  }
  protected get chart(): Record_ {
    return found(this.sheet.store.charts.find(({ id }) => id === this.key));
  }
  protected change(change: Partial<Record_>): void {
    guardSheet(this.session, this.sheet);
    const changed = { ...this.chart, ...change };
    this.sheet.store.charts = this.sheet.store.charts.map((chart) => (chart.id === this.key ? changed : chart));
  }
}

class Chart extends ChartPart {
  override get id() {
    return this.key;
  }
  override get scalars() {
    return ['ChartType', 'Id', 'Name'];
  }
  get Id() {
    return this.key;
  }
  get Name() {
    return this.chart.name;
  }
  set Name(value: unknown) {
    this.change({ name: text(value) });
  }
  get ChartType() {
    return this.chart.type;
  }
  set ChartType(value: unknown) {
    this.change({ type: text(value) });
  }
  get Title() {
    return new ChartTitle(this.session, this.sheet, this.key);
  }
  get Legend() {
    return new ChartLegend(this.session, this.sheet, this.key);
  }
  get Axes() {
    return new ChartAxes(this.session, this.sheet, this.key);
  }
  get Worksheet() {
    return this.session.objects.worksheet(this.sheet);
  }
  SetData(source: unknown, seriesBy: unknown = 'Auto') {
    if (!(source instanceof Range)) throw invalidArgument();
    this.change({ source: source.area, sourceSheetId: source.sheet.id, seriesBy: text(seriesBy) });
  }
  SetPosition(from: unknown, to: unknown) {
    this.change({ from: corner(from), to: to === undefined ? null : corner(to) });
  }
  Delete() {
    guardSheet(this.session, this.sheet);
    this.sheet.store.charts = this.sheet.store.charts.filter(({ id }) => id !== this.key);
  }
}

function corner(range: unknown): Area {
  if (!(range instanceof Range)) throw invalidArgument();
  return range.area;
}

class ChartTitle extends ChartPart {
  override get className() {
    return 'ChartTitle';
  }
  override get scalars() {
    return ['Text', 'Visible'];
  }
  get Text() {
    return this.chart.title ?? '';
  }
  set Text(value: unknown) {
    this.change({ title: text(value) });
  }
  get Visible() {
    return this.chart.title !== null;
  }
  set Visible(value: unknown) {
    this.change({ title: flag(value) ? (this.chart.title ?? 'Chart Title') : null });
  }
}

class ChartLegend extends ChartPart {
  override get className() {
    return 'ChartLegend';
  }
  override get scalars() {
    return ['Visible'];
  }
  get Visible() {
    return this.chart.legendVisible;
  }
  set Visible(value: unknown) {
    this.change({ legendVisible: flag(value) });
  }
}

/** Of the axes only the one that names the categories. */
class ChartAxes extends ChartPart {
  override get className() {
    return 'ChartAxes';
  }
  get CategoryAxis() {
    return new CategoryAxis(this.session, this.sheet, this.key);
  }
}

class CategoryAxis extends ChartPart {
  override get className() {
    return 'ChartAxis';
  }
  override get scalars() {
    return ['ReversePlotOrder'];
  }
  get ReversePlotOrder() {
    return this.chart.reversed;
  }
  set ReversePlotOrder(value: unknown) {
    this.change({ reversed: flag(value) });
  }
}
