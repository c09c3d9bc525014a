/**
 * A sum over records that does not depend on their order, so that parts of a job can be added up and compared with the
 * whole: 64 bits in two halves, each the sum of the records' own numbers modulo 2^32. It shows that nothing is missing, doubled
 * or different; it is no protection against somebody who wants to deceive.
 */
export class Fingerprint {
  private low = 0;
  private high = 0;

  /** Adds the record of some bytes (`from` to `to`), and what goes with them. */
  add(bytes: Uint8Array, from: number, to: number, { low, high }: Hash): void {
    let ownLow = LOW;
    let ownHigh = HIGH;
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      ownLow = Math.imul(ownLow ^ byte, PRIME);
      ownHigh = Math.imul(ownHigh ^ byte, PRIME);
    }
    this.low = (this.low + mixed(ownLow, low)) >>> 0;
    this.high = (this.high + mixed(ownHigh, high)) >>> 0;
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return hex(this.high) + hex(this.low);
  }
}

export interface Hash {
  readonly low: number;
  readonly high: number;
}

/** FNV-1a, from two starting points. */
const LOW = 0x811c9dc5;
const HIGH = 0x9747b28c;
const PRIME = 0x01000193;

/** Of the text's UTF-16 units. */
export function hashText(text: string): Hash {
  let low = LOW;
  let high = HIGH;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, PRIME);
    high = Math.imul(high ^ unit, PRIME);
  }
  return { low, high };
}

/** The finisher of MurmurHash3, so that the sums of near texts are far apart. */
function mixed(first: number, second: number): number {
  let h = Math.imul(first, 31) ^ second;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (half: number): string => half.toString(16).padStart(8, '0');

/** Adds up the fingerprints of the parts of a job. */
export function addFingerprints(parts: readonly string[]): string {
  let [low, high] = [0, 0];
  for (const part of parts) {
    high = (high + parseInt(part.slice(0, 8), 16)) >>> 0;
    low = (low + parseInt(part.slice(8), 16)) >>> 0;
  }
  return hex(high) + hex(low);
}
