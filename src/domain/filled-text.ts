import type { MessageData } from './finding';

/** A text of the catalogues taken apart once: a piece of text, then a name and its two words where there are any, and so on. */
const pieces = new Map<string, readonly (string | undefined)[]>();

/**
 * Puts data into `{name}`; a name without data stays, so that a gap is seen. Of `{name|one|many}` the first stands where there is one
 * of it.
 */
export function filledText(text: string, data: MessageData): string {
  let parts = pieces.get(text);
  if (parts === undefined) pieces.set(text, (parts = text.split(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/)));
  const said: (string | number | undefined)[] = [];
  for (let at = 0; at < parts.length; at += 4) {
    const [before, name, one, many] = parts.slice(at, at + 4);
    const value = name === undefined ? '' : (data[name] ?? `{${name}}`);
    said.push(before, one === undefined ? value : Number(value) === 1 ? one : many);
  }
  // Joined, the text is one piece in memory: a hundred thousand of them are kept until a report is written.
  return said.join('');
}
