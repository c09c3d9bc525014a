/**
 * Small edits on the text of a package part that leave everything else as it stands. The parts are those of ECMA-376
 * (SpreadsheetML): the order of elements that Excel insists on is given by the caller.
 */

/** Text for XML content and quoted attributes; what XML cannot hold is left out, and `_x0041_` stays what it was. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(NOT_IN_XML, '');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The prefix with its colon that the part's own elements carry; mostly none. */
export const prefixOf = (xml: string, root: string): string =>
  new RegExp(`<((?:[A-Za-z_][\\w.-]*:)?)${root}[\\s>/]`).exec(xml)?.[1] ?? '';

export interface Tag {
  /** With its prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

/** The tags of a text in order; comments, CDATA and processing instructions are passed over. */
export function* tags(xml: string): Generator<Tag, void, undefined> {
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    const skip = SKIPPED.find(([opening]) => xml.startsWith(opening, start));
    if (skip) {
      const end = xml.indexOf(skip[1], start);
      if (end < 0) return;
      at = end + skip[1].length;
      continue;
    }
    const end = endOfTag(xml, start);
    if (end < 0) return;
    const closing = xml[start + 1] === '/';
    const name = /^[\w.:-]*/.exec(xml.slice(start + (closing ? 2 : 1), end))![0];
    yield { name, kind: closing ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open', start, end };
    at = end;
  }
}

const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Behind the `>`; one inside a quoted attribute does not end the tag. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at++) {
    const character = xml[at]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return -1;
}

export const insertAt = (xml: string, at: number, piece: string): string => xml.slice(0, at) + piece + xml.slice(at);

/**
 * Appends one item to a counted list (`<dxfs count="2">`), which is made where it is missing, before the first of the
 * elements that must follow it. Gives the item's index.
 */
export function appendToList(
  xml: string,
  prefix: string,
  list: string,
  item: string,
  followers: readonly string[],
): { readonly xml: string; readonly index: number } {
  const name = prefix + list;
  const open = firstTag(xml, (tag) => tag.name === name && tag.kind !== 'close');
  if (!open) {
    const names = new Set(followers.map((follower) => prefix + follower));
    const before = firstTag(xml, (tag) => names.has(tag.name) && tag.kind !== 'close');
    const root = lastTag(xml, (tag) => tag.kind === 'close');
    const at = before?.start ?? root?.start ?? xml.length;
    return { xml: insertAt(xml, at, `<${name} count="1">${item}</${name}>`), index: 0 };
  }
  if (open.kind === 'empty') {
    return {
      xml: `${xml.slice(0, open.start)}<${name} count="1">${item}</${name}>${xml.slice(open.end)}`,
      index: 0,
    };
  }
  const { count, close } = childrenOf(xml, open);
  const head = xml.slice(open.start, open.end);
  const counted = /\scount\s*=\s*(["'])\d*\1/.test(head)
    ? head.replace(/(\scount\s*=\s*)(["'])\d*\2/, `$1"${count + 1}"`)
    : head;
  return {
    xml: xml.slice(0, open.start) + counted + xml.slice(open.end, close) + item + xml.slice(close),
    index: count,
  };
}

function childrenOf(xml: string, open: Tag): { readonly count: number; readonly close: number } {
  let depth = 0;
  let count = 0;
  for (const tag of tags(xml.slice(open.end))) {
    if (tag.kind !== 'close' && depth === 0) count++;
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close' && depth-- === 0) return { count, close: open.end + tag.start };
  }
  return { count, close: xml.length };
}

export function firstTag(xml: string, wanted: (tag: Tag) => boolean): Tag | undefined {
  for (const tag of tags(xml)) if (wanted(tag)) return tag;
  return undefined;
}

export function lastTag(xml: string, wanted: (tag: Tag) => boolean): Tag | undefined {
  let last: Tag | undefined;
  for (const tag of tags(xml)) if (wanted(tag)) last = tag;
  return last;
}

/** The value of an attribute in a tag's text, with its entities resolved; undefined where it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const text = match?.[1] ?? match?.[2];
  return text?.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => RESOLVED[entity]!);
}

const RESOLVED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
