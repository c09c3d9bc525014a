import { readMember } from './members';
import { ServerCollection, ServerObject } from './server-object';
import type { QueryInfo } from './wire';

/** The selected members, nested as their paths are. */
interface Selection {
  readonly [name: string]: Selection;
}

/** What the client needs to find an object again. */
export type Identity = (object: ServerObject) => Readonly<Record<string, unknown>>;

/** Answers `load`: the selected members under their wire names, with the identity of every object on the way. */
export function answerQuery(
  object: ServerObject,
  query: QueryInfo,
  identity: Identity,
  onRead: (object: ServerObject, name: string) => void,
): unknown {
  return project(object, selectionOf(query), { identity, onRead }, query);
}

interface Reader {
  readonly identity: Identity;
  readonly onRead: (object: ServerObject, name: string) => void;
}

function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root: Record<string, Selection> = {};
  for (const path of [...Select, ...Expand]) {
    let at = root;
    for (const part of path.split(/[/.]/)) at = (at[wireName(part)] ??= {}) as Record<string, Selection>;
  }
  return root;
}

const wireName = (name: string): string => (/^[_*]/.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1));

function project(object: ServerObject, selection: Selection, reader: Reader, query: QueryInfo = {}): unknown {
  return object instanceof ServerCollection
    ? projectCollection(object, selection, reader, query)
    : projectMembers(object, membersOf(object, selection), selection, reader);
}

function membersOf(object: ServerObject, selection: Selection): readonly string[] {
  const names = Object.keys(selection);
  if (names.length === 0) return object.scalars;
  return names.includes('*') ? [...new Set([...object.scalars, ...names.filter((name) => name !== '*')])] : names;
}

function projectMembers(
  object: ServerObject,
  names: readonly string[],
  selection: Selection,
  reader: Reader,
): Record<string, unknown> {
  const out: Record<string, unknown> = { ...reader.identity(object) };
  for (const name of names) {
    reader.onRead(object, name);
    const value = readMember(object, name);
    out[name] = value instanceof ServerObject ? project(value, selection[name] ?? {}, reader) : value;
  }
  return out;
}

/** A name that is the collection's own belongs to it, every other to its items. */
function projectCollection(
  collection: ServerCollection,
  selection: Selection,
  reader: Reader,
  { Top, Skip = 0 }: QueryInfo,
): unknown {
  const names = Object.keys(selection);
  const own = names.filter((name) => collection.scalars.includes(name));
  const ofItems = names.filter((name) => !own.includes(name));
  const out = projectMembers(collection, own, selection, reader);
  if (ofItems.length === 0 && own.length > 0) return out;
  reader.onRead(collection, 'Items');
  const forItems = Object.fromEntries(ofItems.map((name) => [name, selection[name] ?? {}]));
  out['_Items'] = collection
    .items()
    .slice(Skip, Top === undefined ? undefined : Skip + Top)
    .map((item) => project(item, forItems, reader));
  return out;
}
