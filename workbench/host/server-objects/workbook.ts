import { RichApiError, ServerObject, found } from '../rich-api';
import { text } from './arguments';
import { Application, Runtime } from './application';
import { Functions } from './functions';
import { NamedItemCollection } from './names';
import { DocumentProperties } from './properties';
import { Range } from './range';
import { sheetById, type Session } from './session';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';
import { CustomXmlPartCollection } from './xml-parts';

/** The root of all objects. */
export class Workbook extends ServerObject {
  constructor(private readonly session: Session) {
    super();
  }
  get className() {
    return 'Workbook';
  }
  override get scalars() {
    return ['Name', 'ReadOnly'];
  }

  get Name() {
    return this.session.workbook.name;
  }
  get ReadOnly() {
    return this.session.readOnly();
  }
  get Worksheets() {
    return new WorksheetCollection(this.session);
  }
  get Tables() {
    return new TableCollection(this.session, null);
  }
  get Names() {
    return new NamedItemCollection(this.session, null);
  }
  get Settings() {
    return new SettingCollection(this.session);
  }
  get CustomXmlParts() {
    return new CustomXmlPartCollection(this.session);
  }
  get Properties() {
    return new DocumentProperties(this.session);
  }
  get Application() {
    return new Application(this.session);
  }
  get Functions() {
    return new Functions(this.session.workbook.store.dateSystem);
  }
  get _Runtime() {
    return new Runtime(this.session);
  }

  GetSelectedRange() {
    const { sheetId, areas } = this.session.view.selection;
    if (areas.length > 1)
      throw new RichApiError('InvalidSelection', 'The current selection is invalid for this action.');
    return new Range(this.session, sheetById(this.session, sheetId), areas[0]!);
  }
  GetSelectedRanges() {
    const { sheetId, areas } = this.session.view.selection;
    return this.session.objects.rangeAreas(sheetById(this.session, sheetId), areas);
  }
  GetActiveCell() {
    const { sheetId, areas } = this.session.view.selection;
    return new Range(this.session, sheetById(this.session, sheetId), { ...areas[0]!, rows: 1, columns: 1 });
  }

  _RemoveReference(id: unknown) {
    this.session.references.release(text(id));
  }
  _RemoveAllReferences() {
    this.session.references.clear();
  }
  _GetReferenceCount() {
    return this.session.references.count;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown) {
    return this.session.references.get(text(id)) ?? null;
  }
  _GetRangeForEventByReferenceId(id: unknown) {
    return found(this._GetRangeOrNullObjectForEventByReferenceId(id));
  }
  _GetObjectByReferenceId(id: unknown) {
    return found(this.session.references.get(text(id)));
  }
}
