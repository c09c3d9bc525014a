import { quotedSheetName, writeA1 } from '../addresses';
import type { DefinedName, SheetModel } from '../model';
import { RichApiError, ServerCollection, ServerObject, found, invalidArgument } from '../rich-api';
import { flag, optionalText, text } from './arguments';
import { Range } from './range';
import { findPlace } from './references';
import { guardWorkbook, sheetById, type Session } from './session';

/** Names of the workbook, or of one sheet. */
export class NamedItemCollection extends ServerCollection<NamedItem> {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel | null,
  ) {
    super();
  }
  get className() {
    return 'NamedItemCollection';
  }

  private get list(): readonly DefinedName[] {
    const home = this.sheet?.id ?? null;
    return this.session.workbook.names.filter((name) => name.sheetId === home);
  }

  items() {
    return this.list.map(({ name, sheetId }) => new NamedItem(this.session, name, sheetId));
  }
  item(key: unknown) {
    return found(this.GetItemOrNullObject(key));
  }
  GetItemOrNullObject(key: unknown) {
    const wanted = text(key).toLowerCase();
    return this.items().find((item) => item.Name.toLowerCase() === wanted) ?? null;
  }

  Add(name: unknown, reference: unknown, comment: unknown) {
    guardWorkbook(this.session);
    const written = text(name);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(written) || written.length > 255) throw invalidArgument();
    if (this.GetItemOrNullObject(written)) throw new RichApiError('ItemAlreadyExists');
    const sheetId = this.sheet?.id ?? null;
    const formula =
      reference instanceof Range
        ? `=${quotedSheetName(reference.sheet.name)}!${absolute(writeA1(reference.area))}`
        : text(reference);
    const added: DefinedName = {
      name: written,
      formula: formula.startsWith('=') ? formula : `=${formula}`,
      comment: optionalText(comment) ?? '',
      visible: true,
      sheetId,
    };
    this.session.workbook.setNames([...this.session.workbook.names, added]);
    return new NamedItem(this.session, written, sheetId);
  }
}

const absolute = (address: string): string => address.replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);

class NamedItem extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly key: string,
    private readonly sheetId: string | null,
  ) {
    super();
  }
  get className() {
    return 'NamedItem';
  }
  override get privateId() {
    return this.key;
  }
  override get scalars() {
    return ['Comment', 'Formula', 'Name', 'Scope', 'Type', 'Value', 'Visible'];
  }

  private get model(): DefinedName {
    return found(this.session.workbook.names.find((each) => this.is(each)));
  }
  private is({ name, sheetId }: DefinedName): boolean {
    return name === this.key && sheetId === this.sheetId;
  }
  private change(change: Partial<DefinedName>): void {
    guardWorkbook(this.session);
    const { workbook } = this.session;
    workbook.setNames(workbook.names.map((each) => (this.is(each) ? { ...each, ...change } : each)));
  }

  get Name() {
    return this.key;
  }
  get Formula() {
    return this.model.formula;
  }
  set Formula(value: unknown) {
    this.change({ formula: text(value) });
  }
  get Comment() {
    return this.model.comment;
  }
  set Comment(value: unknown) {
    this.change({ comment: text(value) });
  }
  get Visible() {
    return this.model.visible;
  }
  set Visible(value: unknown) {
    this.change({ visible: flag(value) });
  }
  get Scope() {
    return this.sheetId === null ? 'Workbook' : 'Worksheet';
  }
  get Type() {
    return this.GetRangeOrNullObject() ? 'Range' : 'String';
  }
  /** Of a range its address. */
  get Value() {
    return this.GetRangeOrNullObject()?.Address ?? this.model.formula.slice(1);
  }
  GetRangeOrNullObject(): Range | null {
    const home = sheetById(this.session, this.sheetId ?? this.session.view.activeSheetId);
    const place = findPlace(this.session, this.model.formula, home);
    return place && new Range(this.session, place.sheet, place.area);
  }
  GetRange() {
    return found(this.GetRangeOrNullObject());
  }
  Delete() {
    guardWorkbook(this.session);
    const { workbook } = this.session;
    workbook.setNames(workbook.names.filter((each) => !this.is(each)));
  }
}
