import { XMLParser } from 'fast-xml-parser';

/** An element as read: name, attributes, children in order, text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Raw = Readonly<Record<string, unknown>> & { readonly ':@'?: Readonly<Record<string, string>> };

export function parseXml(xml: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    ignoreDeclaration: true,
  });
  const [top] = (parser.parse(xml) as Raw[]).flatMap(element);
  return top!;
}

function element(raw: Raw): Element[] {
  const name = Object.keys(raw).find((key) => key !== ':@')!;
  if (name === '#text') return [];
  const inner = raw[name] as readonly Raw[];
  const text = inner.map((child) => child['#text']).find((t) => typeof t === 'string');
  return [{ name, attributes: raw[':@'] ?? {}, children: inner.flatMap(element), text: (text as string) ?? '' }];
}

/** Every element of that name, in the order of the document. */
export const all = (at: Element, name: string): readonly Element[] => [
  ...(at.name === name ? [at] : []),
  ...at.children.flatMap((child) => all(child, name)),
];

export const one = (at: Element, name: string): Element => {
  const found = all(at, name);
  if (found.length !== 1) throw new Error(`${found.length} elements <${name}>`);
  return found[0]!;
};

export const everything = (at: Element): readonly Element[] => [at, ...at.children.flatMap(everything)];
