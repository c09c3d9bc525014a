import { ServerCollection, ServerObject, found } from '../rich-api';
import { text } from './arguments';
import { guardWorkbook, type Session } from './session';

export class SettingCollection extends ServerCollection<Setting> {
  constructor(private readonly session: Session) {
    super();
  }
  get className() {
    return 'SettingCollection';
  }
  private get map() {
    return this.session.workbook.store.settings;
  }
  items() {
    return [...this.map.keys()].map((key) => new Setting(this.session, key));
  }
  item(key: unknown) {
    return found(this.GetItemOrNullObject(key));
  }
  GetItemOrNullObject(key: unknown) {
    const name = text(key);
    return this.map.has(name) ? new Setting(this.session, name) : null;
  }
  Add(key: unknown, value: unknown) {
    const setting = new Setting(this.session, text(key));
    setting.Value = value;
    return setting;
  }
}

class Setting extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly key: string,
  ) {
    super();
  }
  get className() {
    return 'Setting';
  }
  override get privateId() {
    return this.key;
  }
  override get scalars() {
    return ['Key', 'Value'];
  }
  private get map() {
    return this.session.workbook.store.settings;
  }
  get Key() {
    return this.key;
  }
  get Value() {
    return found(this.map.get(this.key));
  }
  set Value(value: unknown) {
    guardWorkbook(this.session);
    this.map.set(this.key, value ?? null);
    this.session.workbook.tell({ kind: 'settings' });
  }
  Delete() {
    guardWorkbook(this.session);
    if (this.map.delete(this.key)) this.session.workbook.tell({ kind: 'settings' });
  }
}
