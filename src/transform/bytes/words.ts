/** Bytes are looked at four at a time: a quarter of the steps. What is left behind the last four is looked at with those before it. */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Of no bytes. */
export const NO_HASH = 0x811c9dc5 | 0;

/** The hash of what comes before, and four bytes more. */
export const hashedOn = (hash: number, word: number): number => {
  const next = Math.imul(hash ^ word, 0x9e3779b1);
  return next ^ (next >>> 15);
};

export function hashOf(bytes: DataView, from: number, to: number): number {
  let hash = NO_HASH;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = hashedOn(hash, bytes.getInt32(at, true));
  return hashEnd(hash, bytes, from, at, to);
}

/** The hash of all bytes from `from` to `to`, where `hash` is that of those up to `at`, and fewer than four are left. */
export function hashEnd(hash: number, bytes: DataView, from: number, at: number, to: number): number {
  if (at === to) return hash;
  if (to - from >= 4) return hashedOn(hash, bytes.getInt32(to - 4, true));
  let own = hash;
  for (let last = at; last < to; last++) own = hashedOn(own, bytes.getUint8(last));
  return own;
}

/** Are the bytes from `from` on those that `own` has from `ownFrom` on? */
export function isSame(own: DataView, ownFrom: number, bytes: DataView, from: number, length: number): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    if (own.getInt32(ownFrom + at, true) !== bytes.getInt32(from + at, true)) return false;
  }
  for (; at < length; at++) if (own.getUint8(ownFrom + at) !== bytes.getUint8(from + at)) return false;
  return true;
}

/** Which of the four bytes of `word` is the first that is `byte`; -1 where none is. */
export function placeIn(word: number, byte: number): number {
  // A byte that is zero is the lowest one that lends a bit when one is taken from each.
  const apart = word ^ Math.imul(byte, 0x01010101);
  const lent = (apart - 0x01010101) & ~apart & 0x80808080;
  return lent === 0 ? -1 : (31 - Math.clz32(lent & -lent)) >>> 3;
}
