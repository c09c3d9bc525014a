import { intersection, without, type Area } from '../addresses';
import type { ConditionalFormat as Format, ConditionalLook, SheetModel } from '../model';
import { ServerCollection, ServerObject, RichApiError, found, invalidArgument, notImplemented } from '../rich-api';
import { color, flag, text, whole } from './arguments';
import { guardSheet, type Session } from './session';

/** The conditional formats that touch some areas of a sheet. */
export class ConditionalFormatCollection extends ServerCollection<ConditionalFormat> {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  get className() {
    return 'ConditionalFormatCollection';
  }

  private get touching(): readonly Format[] {
    return this.sheet.conditionalFormats.filter((format) => format.areas.some((area) => this.touches(area)));
  }

  private touches(area: Area): boolean {
    return this.areas.some((mine) => intersection(mine, area) !== null);
  }

  items() {
    return this.touching.map(({ id }) => new ConditionalFormat(this.session, this.sheet, id));
  }
  item(key: unknown) {
    return found(this.GetItemOrNullObject(key));
  }
  GetItemOrNullObject(key: unknown) {
    const format = this.touching.find(({ id }) => id === key);
    return format ? new ConditionalFormat(this.session, this.sheet, format.id) : null;
  }
  GetItemAt(index: unknown) {
    return found(this.items()[whole(index)]);
  }

  /** A new format comes first. */
  Add(type: unknown) {
    if (type !== 'Custom') throw notImplemented(`ConditionalFormatCollection.add(${text(type)})`);
    guardSheet(this.session, this.sheet, 'AllowFormatCells');
    const id = this.session.workbook.newId();
    const format: Format = { id, type, areas: this.areas, formula: '', stopIfTrue: false, format: {} };
    this.sheet.setConditionalFormats([format, ...this.sheet.conditionalFormats]);
    return new ConditionalFormat(this.session, this.sheet, id);
  }

  /** Takes the areas out of each format; a format that covers nothing else is gone. */
  ClearAll() {
    const all = this.sheet.conditionalFormats;
    if (this.touching.length === 0) return;
    guardSheet(this.session, this.sheet, 'AllowFormatCells');
    const left = all.map((format) => ({
      ...format,
      areas: this.areas.reduce<readonly Area[]>(
        (kept, hole) => kept.flatMap((area) => without(area, hole)),
        format.areas,
      ),
    }));
    this.sheet.setConditionalFormats(left.filter((format) => format.areas.length > 0));
  }
}

/** One conditional format, found by its id each time: another client may have taken it away. */
class FormatPart extends ServerObject {
  constructor(
    protected readonly session: Session,
    protected readonly sheet: SheetModel,
    protected readonly key: string,
  ) {
    super();
  }
  get className() {
    return 'ConditionalFormat';
  }

  protected get format(): Format {
    return found(this.sheet.conditionalFormats.find(({ id }) => id === this.key));
  }

  protected change(change: Partial<Format>): void {
    guardSheet(this.session, this.sheet, 'AllowFormatCells');
    const changed = { ...this.format, ...change };
    this.sheet.setConditionalFormats(
      this.sheet.conditionalFormats.map((format) => (format.id === this.key ? changed : format)),
    );
  }

  protected look(change: { readonly [K in keyof ConditionalLook]: ConditionalLook[K] | undefined }): void {
    const kept = Object.entries({ ...this.format.format, ...change }).filter(([, value]) => value !== undefined);
    this.change({ format: Object.fromEntries(kept) as ConditionalLook });
  }
}

class ConditionalFormat extends FormatPart {
  override get id() {
    return this.key;
  }
  override get scalars() {
    return ['Id', 'Priority', 'StopIfTrue', 'Type'];
  }
  get Id() {
    return this.key;
  }
  get Type() {
    return this.format.type;
  }
  get StopIfTrue() {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.change({ stopIfTrue: flag(value) });
  }
  get Priority() {
    return this.sheet.conditionalFormats.findIndex(({ id }) => id === this.key);
  }
  /** 0-based; -1 is the last place, as Excel counts from the end there. */
  set Priority(value: unknown) {
    guardSheet(this.session, this.sheet, 'AllowFormatCells');
    const mine = this.format;
    const others = this.sheet.conditionalFormats.filter((format) => format !== mine);
    const at = whole(value);
    const to = at < 0 ? others.length + 1 + at : at;
    if (to < 0 || to > others.length) throw invalidArgument();
    this.sheet.setConditionalFormats([...others.slice(0, to), mine, ...others.slice(to)]);
  }
  get CustomOrNullObject() {
    return this.format.type === 'Custom' ? new CustomFormat(this.session, this.sheet, this.key) : null;
  }
  get Custom() {
    const custom = this.CustomOrNullObject;
    if (!custom) throw new RichApiError('InvalidOperation');
    return custom;
  }
  GetRangeOrNullObject() {
    const { areas } = this.format;
    return areas.length === 1 ? this.session.objects.range(this.sheet, areas[0]!) : null;
  }
  GetRange() {
    return found(this.GetRangeOrNullObject());
  }
  GetRanges() {
    return this.session.objects.rangeAreas(this.sheet, this.format.areas);
  }
  Delete() {
    guardSheet(this.session, this.sheet, 'AllowFormatCells');
    this.sheet.setConditionalFormats(this.sheet.conditionalFormats.filter(({ id }) => id !== this.key));
  }
}

class CustomFormat extends FormatPart {
  override get className() {
    return 'CustomConditionalFormat';
  }
  get Rule() {
    return new Rule(this.session, this.sheet, this.key);
  }
  get Format() {
    return new ConditionalRangeFormat(this.session, this.sheet, this.key);
  }
}

class Rule extends FormatPart {
  override get className() {
    return 'ConditionalFormatRule';
  }
  override get scalars() {
    return ['Formula', 'FormulaLocal'];
  }
  get Formula() {
    return this.format.formula;
  }
  set Formula(value: unknown) {
    const formula = text(value);
    if (formula === '') throw invalidArgument();
    this.change({ formula: formula.startsWith('=') ? formula : `=${formula}` });
  }
  get FormulaLocal() {
    return this.Formula;
  }
  set FormulaLocal(value: unknown) {
    this.Formula = value as string;
  }
}

class ConditionalRangeFormat extends FormatPart {
  override get className() {
    return 'ConditionalRangeFormat';
  }
  override get scalars() {
    return ['NumberFormat'];
  }
  get NumberFormat() {
    return this.format.format.numberFormat ?? null;
  }
  set NumberFormat(value: unknown) {
    this.look({ numberFormat: text(value) });
  }
  get Fill() {
    return new ConditionalFill(this.session, this.sheet, this.key);
  }
  get Font() {
    return new ConditionalFont(this.session, this.sheet, this.key);
  }
}

class ConditionalFill extends FormatPart {
  override get className() {
    return 'ConditionalRangeFill';
  }
  override get scalars() {
    return ['Color'];
  }
  get Color() {
    return this.format.format.fill ?? '';
  }
  set Color(value: unknown) {
    this.look({ fill: color(value) });
  }
  Clear() {
    this.look({ fill: undefined });
  }
}

class ConditionalFont extends FormatPart {
  override get className() {
    return 'ConditionalRangeFont';
  }
  override get scalars() {
    return ['Bold', 'Color', 'Italic', 'Strikethrough', 'Underline'];
  }
  get Bold() {
    return this.format.format.bold ?? null;
  }
  set Bold(value: unknown) {
    this.look({ bold: flag(value) });
  }
  get Color() {
    return this.format.format.color ?? '';
  }
  set Color(value: unknown) {
    this.look({ color: color(value) });
  }
  get Italic() {
    return this.format.format.italic ?? null;
  }
  set Italic(value: unknown) {
    this.look({ italic: flag(value) });
  }
  get Strikethrough() {
    return this.format.format.strikethrough ?? null;
  }
  set Strikethrough(value: unknown) {
    this.look({ strikethrough: flag(value) });
  }
  get Underline() {
    return this.format.format.underline ?? null;
  }
  set Underline(value: unknown) {
    this.look({ underline: text(value) });
  }
  Clear() {
    this.look({ bold: undefined, color: undefined, italic: undefined, strikethrough: undefined, underline: undefined });
  }
}
