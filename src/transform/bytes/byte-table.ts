/** Gives each distinct run of bytes a number, from 0 in the order in which they come. */
export class ByteTable {
  size = 0;
  private slots = new Int32Array(1 << 10).fill(-1);
  private hashes = new Int32Array(1 << 9);
  /** `ends[n]` to `ends[n + 1]` are the bytes of number n. */
  private ends = new Int32Array((1 << 9) + 1);
  private kept = new Uint8Array(1 << 14);

  /** The number of these bytes; it is the size that the table had before where they are new. */
  number(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let number = slots[slot]!; number >= 0; number = slots[slot]!) {
      if (hashes[number] === hash && this.isSame(number, bytes, from, to)) return number;
      slot = (slot + 1) & mask;
    }
    return this.add(slot, hash, bytes.subarray(from, to));
  }

  of(number: number): Uint8Array {
    return this.kept.subarray(this.ends[number], this.ends[number + 1]);
  }

  /** Bytes that it takes, about. */
  get weight(): number {
    return this.ends[this.size]! + this.size * 16;
  }

  clear(): void {
    this.slots.fill(-1);
    this.size = 0;
  }

  private isSame(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const { kept, ends } = this;
    let own = ends[number]!;
    if (ends[number + 1]! - own !== to - from) return false;
    for (let at = from; at < to; at++) if (kept[own++] !== bytes[at]) return false;
    return true;
  }

  private add(slot: number, hash: number, bytes: Uint8Array): number {
    const number = this.size++;
    const from = this.ends[number]!;
    if (from + bytes.length > this.kept.length) {
      this.kept = wider(this.kept, new Uint8Array(Math.max(this.kept.length * 2, from + bytes.length)));
    }
    if (this.size === this.hashes.length) {
      this.hashes = wider(this.hashes, new Int32Array(this.size * 2));
      this.ends = wider(this.ends, new Int32Array(this.size * 2 + 1));
    }
    this.kept.set(bytes, from);
    this.ends[number + 1] = from + bytes.length;
    this.hashes[number] = hash;
    this.slots[slot] = number;
    if (this.size * 2 > this.slots.length) this.placeAnew(this.slots.length * 4);
    return number;
  }

  private placeAnew(room: number): void {
    const slots = new Int32Array(room).fill(-1);
    for (let number = 0; number < this.size; number++) {
      let slot = this.hashes[number]! & (room - 1);
      while (slots[slot]! >= 0) slot = (slot + 1) & (room - 1);
      slots[slot] = number;
    }
    this.slots = slots;
  }
}

/** FNV-1a, its bits mixed once more, since its low ones alone choose the slot. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function wider<Column extends Uint8Array | Int32Array>(before: Column, after: Column): Column {
  after.set(before);
  return after;
}
