/** Where things stand in the bytes of an XML part. -1 always means: not in these bytes, more are needed. */

export const LESS = 0x3c;
export const GREATER = 0x3e;
export const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const EQUALS = 0x3d;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

export function indexOf(bytes: Uint8Array, byte: number, from: number, end: number): number {
  const at = bytes.indexOf(byte, from);
  return at < end ? at : -1;
}

/** The `>` that ends the tag at `start`; one inside a quoted attribute does not. */
export function endOfTag(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === GREATER) return at;
    if (byte !== QUOTE && byte !== APOSTROPHE) continue;
    do if (++at >= end) return -1;
    while (bytes[at] !== byte);
  }
  return -1;
}

/** Behind a comment, CDATA section, declaration or instruction that begins at `start`. */
export function endOfOther(bytes: Uint8Array, start: number, end: number): number {
  const closing =
    bytes[start + 1] === 0x3f ? '?>' : bytes[start + 2] === 0x2d ? '-->' : bytes[start + 2] === 0x5b ? ']]>' : '>';
  for (let at = start + 2; at <= end - closing.length; at++)
    if (hasText(bytes, at, closing)) return at + closing.length;
  return -1;
}

export const isCdata = (bytes: Uint8Array, start: number): boolean => hasText(bytes, start, '<![CDATA[');

function hasText(bytes: Uint8Array, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

/** The name of the tag whose name begins at `start`, without its prefix. */
export function localName(bytes: Uint8Array, start: number, end: number): string {
  let name = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === SLASH || byte === GREATER || isSpace(byte)) break;
    name = byte === COLON ? '' : name + String.fromCharCode(byte);
  }
  return name;
}

/** Behind the name of the tag whose name begins at `start`. */
export function behindName(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] !== SLASH && bytes[at] !== GREATER && !isSpace(bytes[at]!)) at++;
  return at;
}

/** Where the value of an attribute with a name of one letter stands: start in `place[0]`, end in `place[1]`. */
export function findAttribute(
  bytes: Uint8Array,
  letter: number,
  start: number,
  end: number,
  place: Int32Array,
): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE || byte === APOSTROPHE) {
      do at++;
      while (at < end && bytes[at] !== byte);
    } else if (byte === letter && isSpace(bytes[at - 1]!)) {
      let from = at + 1;
      while (from < end && isSpace(bytes[from]!)) from++;
      if (bytes[from] !== EQUALS) continue;
      do from++;
      while (from < end && isSpace(bytes[from]!));
      const quote = bytes[from]!;
      let to = from + 1;
      while (to < end && bytes[to] !== quote) to++;
      place[0] = from + 1;
      place[1] = to;
      return true;
    }
  }
  return false;
}
