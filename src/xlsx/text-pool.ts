import { PartError } from './part-error';

/** Slots, and the longest text (in bytes) that is kept: most cells of a sheet say what another has said a moment ago. */
const SLOTS = 16_384;
const LONGEST = 40;

/**
 * Gives the text of some bytes. Short plain texts that were met lately are given again without being made anew, so that
 * equal cells share one text. Throws `PartError` for bytes that are no UTF-8.
 */
export class TextPool {
  private readonly bytes = new Uint8Array(SLOTS * LONGEST);
  private readonly lengths = new Int8Array(SLOTS).fill(-1);
  private readonly texts: string[] = new Array<string>(SLOTS).fill('');
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  /** The text of `bytes` from `start` to `end`, with its entities and `_x000D_` resolved. */
  text(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > LONGEST) return plainText(this.decoded(bytes, start, end));
    if (length === 0) return '';
    // FNV-1a, 32 bits.
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const base = slot * LONGEST;
    if (this.lengths[slot] === length && same(this.bytes, base, bytes, start, length)) return this.texts[slot]!;
    const text = plainText(this.decoded(bytes, start, end));
    this.lengths[slot] = length;
    for (let at = 0; at < length; at++) this.bytes[base + at] = bytes[start + at]!;
    return (this.texts[slot] = text);
  }

  private decoded(bytes: Uint8Array, start: number, end: number): string {
    try {
      return this.decoder.decode(bytes.subarray(start, end));
    } catch {
      throw new PartError('bytes that are no UTF-8');
    }
  }
}

function same(a: Uint8Array, aStart: number, b: Uint8Array, bStart: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (a[aStart + at] !== b[bStart + at]) return false;
  return true;
}

/** Resolves what XML and Excel write otherwise: entities, line ends, and characters as `_x000D_` (ECMA-376, ST_Xstring). */
export function plainText(raw: string): string {
  let text = raw;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes('&')) text = text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, resolved);
  if (text.includes('_x'))
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => character(parseInt(hex, 16)));
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const resolved = (
  whole: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string =>
  name !== undefined
    ? (ENTITIES[name] ?? whole)
    : character(hex === undefined ? Number(decimal) : parseInt(hex, 16), whole);

const character = (point: number, otherwise = ''): string =>
  point <= 0x10ffff ? String.fromCodePoint(point) : otherwise;
