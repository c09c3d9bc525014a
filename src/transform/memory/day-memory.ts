/** Client-days by what their records say: each distinct day has a number, from 0 in the order in which they come. */
export class DayMemory {
  size = 0;
  /** Was the day that was asked for last a new one? */
  isNew = false;
  private kept = new Int32Array(1 << 12);
  private slots = new Int32Array(1 << 10).fill(-1);
  /** `ends[d]` to `ends[d + 1]` are the integers of day d. */
  private ends = new Int32Array((1 << 9) + 1);

  /** The number of a day whose date is of this kind, and whose records (`from` to `to`) say this. */
  number(kind: number, contents: Int32Array, from: number, to: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(kind, contents, from, to) & mask;
    for (let number = slots[slot]!; number >= 0; number = slots[slot]!) {
      if (this.isSame(number, kind, contents, from, to)) {
        this.isNew = false;
        return number;
      }
      slot = (slot + 1) & mask;
    }
    this.isNew = true;
    return this.add(slot, kind, contents, from, to);
  }

  /** Bytes that it takes, about. */
  get weight(): number {
    return this.ends[this.size]! * 4 + this.size * 20;
  }

  clear(): void {
    this.slots.fill(-1);
    this.size = 0;
  }

  private isSame(number: number, kind: number, contents: Int32Array, from: number, to: number): boolean {
    const { kept, ends } = this;
    let own = ends[number]!;
    if (ends[number + 1]! - own !== to - from + 1 || kept[own++] !== kind) return false;
    for (let at = from; at < to; at++) if (kept[own++] !== contents[at]) return false;
    return true;
  }

  private add(slot: number, kind: number, contents: Int32Array, from: number, to: number): number {
    const number = this.size++;
    let at = this.ends[number]!;
    const end = at + 1 + to - from;
    if (end > this.kept.length) this.kept = wider(this.kept, Math.max(end, this.kept.length * 2));
    if (this.size === this.ends.length) this.ends = wider(this.ends, this.ends.length * 2);
    this.kept[at++] = kind;
    for (let record = from; record < to; record++) this.kept[at++] = contents[record]!;
    this.ends[this.size] = end;
    this.slots[slot] = number;
    if (this.size * 2 > this.slots.length) this.placeAnew(this.slots.length * 4);
    return number;
  }

  private placeAnew(room: number): void {
    const { kept, ends } = this;
    const slots = new Int32Array(room).fill(-1);
    for (let number = 0; number < this.size; number++) {
      const from = ends[number]!;
      let slot = hashOf(kept[from]!, kept, from + 1, ends[number + 1]!) & (room - 1);
      while (slots[slot]! >= 0) slot = (slot + 1) & (room - 1);
      slots[slot] = number;
    }
    this.slots = slots;
  }
}

function hashOf(kind: number, contents: Int32Array, from: number, to: number): number {
  let hash = Math.imul(kind + to - from, 0x9e3779b1);
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ contents[at]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 16);
}

function wider(before: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const after = new Int32Array(length);
  after.set(before);
  return after;
}
