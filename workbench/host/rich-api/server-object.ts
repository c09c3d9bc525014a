/**
 * An object of Excel as the wire knows it. Getters, setters and methods whose names begin with a capital (or an
 * underscore) are members of the wire and carry its names: `Values`, `GetRange`, `_ValidateArraySize`. Everything in
 * lower case is the host's own and cannot be reached by a request.
 */
export abstract class ServerObject {
  /** Excel's name of the class: `Range`. */
  abstract get className(): string;
  /** Properties that a bare `load()` brings. */
  get scalars(): readonly string[] {
    return [];
  }
  /** By which the client finds the object again in its collection, once a request is over. */
  get id(): string | number | undefined {
    return undefined;
  }
  /** As `id`, for classes whose id is no member of theirs. */
  get privateId(): string | undefined {
    return undefined;
  }
  /** Events that handlers can be added to, by their wire names (`DataChanged`). */
  get events(): readonly string[] {
    return [];
  }
  /** The target that events of this object are sent to: its id, or `Workbook` for collections. */
  get eventTarget(): string {
    return String(this.id ?? 'Workbook');
  }
}

export abstract class ServerCollection<Item extends ServerObject = ServerObject> extends ServerObject {
  abstract items(): readonly Item[];
  /** By id or name; throws `ItemNotFound`. */
  abstract item(key: unknown): Item;

  GetCount(): number {
    return this.items().length;
  }
}

/** A member of the wire, found on the object's class or on one it extends. */
export function wireMember(object: ServerObject, name: string): PropertyDescriptor | null {
  if (!/^_?[A-Z]/.test(name)) return null;
  for (let at: unknown = Object.getPrototypeOf(object); at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    const member = Object.getOwnPropertyDescriptor(at, name);
    if (member) return member;
  }
  return null;
}

/** `Range.getCell`, as the add-in writes it. */
export const memberName = (object: ServerObject, name: string): string =>
  `${object.className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
