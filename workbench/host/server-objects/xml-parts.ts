import { ServerCollection, ServerObject, RichApiError, found, invalidArgument } from '../rich-api';
import { text } from './arguments';
import { guardWorkbook, type Session } from './session';

export class CustomXmlPartCollection extends ServerCollection<CustomXmlPart> {
  /** With a namespace, only its parts: then the collection is what `getByNamespace` answers. */
  constructor(
    private readonly session: Session,
    private readonly namespace?: string,
  ) {
    super();
  }
  get className() {
    return this.namespace === undefined ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection';
  }
  items() {
    return [...this.session.workbook.store.xmlParts.keys()]
      .map((id) => new CustomXmlPart(this.session, id))
      .filter((part) => this.namespace === undefined || part.NamespaceUri === this.namespace);
  }
  item(key: unknown) {
    return found(this.GetItemOrNullObject(key));
  }
  GetItemOrNullObject(key: unknown) {
    return this.items().find((part) => part.id === key) ?? null;
  }
  GetOnlyItemOrNullObject() {
    const items = this.items();
    return items.length === 1 ? items[0]! : null;
  }
  GetOnlyItem() {
    const only = this.GetOnlyItemOrNullObject();
    if (!only) throw new RichApiError('GeneralException');
    return only;
  }
  GetByNamespace(namespace: unknown) {
    return new CustomXmlPartCollection(this.session, text(namespace));
  }
  Add(xml: unknown) {
    guardWorkbook(this.session);
    const id = this.session.workbook.newId();
    this.session.workbook.store.xmlParts.set(id, checkedXml(xml));
    return new CustomXmlPart(this.session, id);
  }
}

class CustomXmlPart extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly key: string,
  ) {
    super();
  }
  get className() {
    return 'CustomXmlPart';
  }
  override get id() {
    return this.key;
  }
  override get scalars() {
    return ['Id', 'NamespaceUri'];
  }
  get Id() {
    return this.key;
  }
  /** Of the root element. */
  get NamespaceUri() {
    const root = /<[A-Za-z_][^>]*>/.exec(this.GetXml())?.[0] ?? '';
    return /\sxmlns="([^"]*)"/.exec(root)?.[1] ?? '';
  }
  GetXml(): string {
    return found(this.session.workbook.store.xmlParts.get(this.key));
  }
  SetXml(xml: unknown) {
    guardWorkbook(this.session);
    this.session.workbook.store.xmlParts.set(this.key, checkedXml(xml));
  }
  Delete() {
    guardWorkbook(this.session);
    this.session.workbook.store.xmlParts.delete(this.key);
  }
}

function checkedXml(xml: unknown): string {
  const written = text(xml);
  if (!written.trimStart().startsWith('<')) throw invalidArgument();
  return written;
}
