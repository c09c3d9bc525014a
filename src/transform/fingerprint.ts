/**
 * A sum over records that does not depend on their order, so that parts of a job can be added up and compared with the
 * whole: 64 bits in two halves, each the sum of the records' own numbers modulo 2^32. It shows that nothing is missing, doubled
 * or different; it is no protection against somebody who wants to deceive.
 */
export class Fingerprint {
  private low = 0;
  private high = 0;

  add(first: TextHash, second: TextHash): void {
    this.low = (this.low + mixed(first.low, second.low)) >>> 0;
    this.high = (this.high + mixed(first.high, second.high)) >>> 0;
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return hex(this.high) + hex(this.low);
  }
}

export interface TextHash {
  readonly low: number;
  readonly high: number;
}

/** FNV-1a over UTF-16 units, from two starting points. */
export function hashText(text: string): TextHash {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193);
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
