import { ServerCollection, ServerObject, found, invalidArgument } from '../rich-api';
import { text } from './arguments';
import { guardWorkbook, type Session } from './session';

export class DocumentProperties extends ServerObject {
  constructor(private readonly session: Session) {
    super();
  }
  get className() {
    return 'DocumentProperties';
  }
  override get scalars() {
    return ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'Manager', 'Subject', 'Title'];
  }
  private read(name: string): unknown {
    return this.session.workbook.store.properties.get(name) ?? '';
  }
  private write(name: string, value: unknown): void {
    guardWorkbook(this.session);
    this.session.workbook.store.properties.set(name, text(value));
  }
  get Author() {
    return this.read('Author');
  }
  set Author(value: unknown) {
    this.write('Author', value);
  }
  get Category() {
    return this.read('Category');
  }
  set Category(value: unknown) {
    this.write('Category', value);
  }
  get Comments() {
    return this.read('Comments');
  }
  set Comments(value: unknown) {
    this.write('Comments', value);
  }
  get Company() {
    return this.read('Company');
  }
  set Company(value: unknown) {
    this.write('Company', value);
  }
  get Keywords() {
    return this.read('Keywords');
  }
  set Keywords(value: unknown) {
    this.write('Keywords', value);
  }
  get Manager() {
    return this.read('Manager');
  }
  set Manager(value: unknown) {
    this.write('Manager', value);
  }
  get Subject() {
    return this.read('Subject');
  }
  set Subject(value: unknown) {
    this.write('Subject', value);
  }
  get Title() {
    return this.read('Title');
  }
  set Title(value: unknown) {
    this.write('Title', value);
  }
  get Custom() {
    return new CustomPropertyCollection(this.session);
  }
}

class CustomPropertyCollection extends ServerCollection<CustomProperty> {
  constructor(private readonly session: Session) {
    super();
  }
  get className() {
    return 'CustomPropertyCollection';
  }
  private get map() {
    return this.session.workbook.store.customProperties;
  }
  items() {
    return [...this.map.keys()].map((key) => new CustomProperty(this.session, key));
  }
  item(key: unknown) {
    return found(this.GetItemOrNullObject(key));
  }
  /** Without case, as Excel finds them. */
  GetItemOrNullObject(key: unknown) {
    const wanted = text(key).toLowerCase();
    return this.items().find((item) => item.Key.toLowerCase() === wanted) ?? null;
  }
  Add(key: unknown, value: unknown) {
    const property = this.GetItemOrNullObject(key) ?? new CustomProperty(this.session, text(key));
    property.Value = value;
    return property;
  }
  DeleteAll() {
    guardWorkbook(this.session);
    this.map.clear();
  }
}

class CustomProperty extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly key: string,
  ) {
    super();
  }
  get className() {
    return 'CustomProperty';
  }
  override get id() {
    return this.key;
  }
  override get scalars() {
    return ['Key', 'Type', 'Value'];
  }
  private get map() {
    return this.session.workbook.store.customProperties;
  }
  get Key() {
    return this.key;
  }
  get Value() {
    return found(this.map.get(this.key));
  }
  set Value(value: unknown) {
    guardWorkbook(this.session);
    if (!['boolean', 'number', 'string'].includes(typeof value)) throw invalidArgument();
    this.map.set(this.key, value);
  }
  get Type() {
    const value = this.Value;
    if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
    return typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  Delete() {
    guardWorkbook(this.session);
    this.map.delete(this.key);
  }
}
