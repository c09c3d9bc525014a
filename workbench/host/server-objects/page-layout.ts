import { readA1, type Area } from '../addresses';
import type { PageLayout as Record_, SheetModel } from '../model';
import { ServerObject, found, invalidArgument } from '../rich-api';
import { flag, number, oneOf, record, text } from './arguments';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { guardSheet, type Session } from './session';

export class PageLayout extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get className() {
    return 'PageLayout';
  }
  override get scalars() {
    return ['CenterHorizontally', 'Orientation', 'PaperSize', 'PrintGridlines', 'Zoom'];
  }

  private get layout(): Record_ {
    return this.sheet.store.pageLayout;
  }
  private change(change: Record_): void {
    guardSheet(this.session, this.sheet);
    this.sheet.store.pageLayout = { ...this.layout, ...change };
  }

  get Orientation() {
    return this.layout.orientation ?? 'Portrait';
  }
  set Orientation(value: unknown) {
    this.change({ orientation: oneOf(value, ['Portrait', 'Landscape']) });
  }
  get PaperSize() {
    return this.layout.paperSize ?? 'Letter';
  }
  set PaperSize(value: unknown) {
    this.change({ paperSize: text(value) });
  }
  get CenterHorizontally() {
    return this.layout.centerHorizontally ?? false;
  }
  set CenterHorizontally(value: unknown) {
    this.change({ centerHorizontally: flag(value) });
  }
  get PrintGridlines() {
    return this.layout.printGridlines ?? false;
  }
  set PrintGridlines(value: unknown) {
    this.change({ printGridlines: flag(value) });
  }
  get Zoom() {
    return this.layout.zoom ?? { scale: 100 };
  }
  set Zoom(value: unknown) {
    this.change({
      zoom: Object.fromEntries(Object.entries(record(value)).map(([name, each]) => [name, number(each)])),
    });
  }
  get HeadersFooters() {
    return new HeaderFooterGroup(this.session, this.sheet);
  }

  SetPrintArea(range: unknown) {
    this.change({ printArea: this.areas(range) });
  }
  GetPrintAreaOrNullObject() {
    const { printArea } = this.layout;
    return printArea ? this.session.objects.rangeAreas(this.sheet, printArea) : null;
  }
  GetPrintArea() {
    return found(this.GetPrintAreaOrNullObject());
  }
  SetPrintTitleRows(range: unknown) {
    this.change({ printTitleRows: this.one(range) });
  }
  GetPrintTitleRowsOrNullObject() {
    const { printTitleRows } = this.layout;
    return printTitleRows ? this.session.objects.range(this.sheet, printTitleRows) : null;
  }
  GetPrintTitleRows() {
    return found(this.GetPrintTitleRowsOrNullObject());
  }
  SetPrintTitleColumns(range: unknown) {
    this.change({ printTitleColumns: this.one(range) });
  }

  private areas(range: unknown): readonly Area[] {
    return range instanceof RangeAreas ? range.list : [this.one(range)];
  }
  private one(range: unknown): Area {
    const area = range instanceof Range ? range.area : readA1(text(range));
    if (!area) throw invalidArgument();
    return area;
  }
}

class HeaderFooterGroup extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get className() {
    return 'HeaderFooterGroup';
  }
  get DefaultForAllPages() {
    return new HeaderFooter(this.session, this.sheet);
  }
}

const PARTS = ['CenterFooter', 'CenterHeader', 'LeftFooter', 'LeftHeader', 'RightFooter', 'RightHeader'] as const;

class HeaderFooter extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get className() {
    return 'HeaderFooter';
  }
  override get scalars() {
    return PARTS;
  }
  private read(part: (typeof PARTS)[number]): string {
    return this.sheet.store.pageLayout.headersFooters?.[part] ?? '';
  }
  private write(part: (typeof PARTS)[number], value: unknown): void {
    guardSheet(this.session, this.sheet);
    const { store } = this.sheet;
    store.pageLayout = {
      ...store.pageLayout,
      headersFooters: { ...store.pageLayout.headersFooters, [part]: text(value) },
    };
  }
  get CenterFooter() {
    return this.read('CenterFooter');
  }
  set CenterFooter(value: unknown) {
    this.write('CenterFooter', value);
  }
  get CenterHeader() {
    return this.read('CenterHeader');
  }
  set CenterHeader(value: unknown) {
    this.write('CenterHeader', value);
  }
  get LeftFooter() {
    return this.read('LeftFooter');
  }
  set LeftFooter(value: unknown) {
    this.write('LeftFooter', value);
  }
  get LeftHeader() {
    return this.read('LeftHeader');
  }
  set LeftHeader(value: unknown) {
    this.write('LeftHeader', value);
  }
  get RightFooter() {
    return this.read('RightFooter');
  }
  set RightFooter(value: unknown) {
    this.write('RightFooter', value);
  }
  get RightHeader() {
    return this.read('RightHeader');
  }
  set RightHeader(value: unknown) {
    this.write('RightHeader', value);
  }
}
