import { hashOf, isSame } from './words';

/** Gives each distinct run of bytes a number, from 0 in the order in which they come. */
export class ByteTable {
  size = 0;
  private slots = new Int32Array(1 << 10).fill(-1);
  private hashes = new Int32Array(1 << 9);
  /** `ends[n]` to `ends[n + 1]` are the bytes of number n. */
  private ends = new Int32Array((1 << 9) + 1);
  private kept = new DataView(new ArrayBuffer(1 << 14));

  /** The number of these bytes; it is the size that the table had before where they are new. */
  number(bytes: DataView, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const known = this.find(hash, bytes, from, to);
    return known < 0 ? this.add(hash, bytes, from, to) : known;
  }

  /** The number of bytes with this hash; -1 where they are not in the table. */
  find(hash: number, bytes: DataView, from: number, to: number): number {
    const { slots, hashes, ends, kept } = this;
    const mask = slots.length - 1;
    const length = to - from;
    let slot = hash & mask;
    for (let number = slots[slot]!; number >= 0; number = slots[slot]!) {
      if (hashes[number] === hash) {
        const own = ends[number]!;
        if (ends[number + 1]! - own === length && isSame(kept, own, bytes, from, length)) return number;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  of(number: number): Uint8Array {
    const from = this.ends[number]!;
    return new Uint8Array(this.kept.buffer, from, this.ends[number + 1]! - from);
  }

  /** Bytes that it takes, about. */
  get weight(): number {
    return this.ends[this.size]! + this.size * 16;
  }

  clear(): void {
    this.slots.fill(-1);
    this.size = 0;
  }

  private add(hash: number, bytes: DataView, from: number, to: number): number {
    const number = this.size++;
    const own = this.ends[number]!;
    const end = own + to - from;
    if (end > this.kept.byteLength) {
      const wider = new Uint8Array(Math.max(this.kept.byteLength * 2, end));
      wider.set(new Uint8Array(this.kept.buffer));
      this.kept = new DataView(wider.buffer);
    }
    if (this.size === this.hashes.length) {
      this.hashes = wider(this.hashes, this.size * 2);
      this.ends = wider(this.ends, this.size * 2 + 1);
    }
    new Uint8Array(this.kept.buffer).set(new Uint8Array(bytes.buffer, bytes.byteOffset + from, to - from), own);
    this.ends[number + 1] = end;
    this.hashes[number] = hash;
    this.place(number);
    if (this.size * 2 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 4).fill(-1);
      for (let known = 0; known < this.size; known++) this.place(known);
    }
    return number;
  }

  /** Puts the number into the first slot that is free for its hash. */
  private place(number: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = this.hashes[number]! & mask;
    while (slots[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = number;
  }
}

function wider(before: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const after = new Int32Array(length);
  after.set(before);
  return after;
}
