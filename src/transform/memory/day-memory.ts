/** Client-days by what their records say: each distinct day has a place, and there the number of its answer, once it is told. */
export class DayMemory {
  size = 0;
  /** Was the day that was asked for last a new one? */
  isNew = false;
  /** A day after the other: the answer, how many records, the kind of the date, the records. What is asked for stands together. */
  private kept = new Int32Array(1 << 12);
  private end = 0;
  private slots = new Int32Array(1 << 10).fill(-1);

  /** The place of a day whose date is of this kind, and whose records (`from` to `to`) say this. */
  place(kind: number, contents: Int32Array, from: number, to: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(kind, contents, from, to) & mask;
    for (let place = slots[slot]!; place >= 0; place = slots[slot]!) {
      if (this.isSame(place, kind, contents, from, to)) {
        this.isNew = false;
        return place;
      }
      slot = (slot + 1) & mask;
    }
    this.isNew = true;
    return this.add(slot, kind, contents, from, to);
  }

  answer(place: number): number {
    return this.kept[place]!;
  }

  tell(place: number, answer: number): void {
    this.kept[place] = answer;
  }

  /** Bytes that it takes, about. */
  get weight(): number {
    return this.end * 4 + this.size * 16;
  }

  clear(): void {
    this.slots.fill(-1);
    this.size = this.end = 0;
  }

  private isSame(place: number, kind: number, contents: Int32Array, from: number, to: number): boolean {
    const { kept } = this;
    if (kept[place + COUNT] !== to - from || kept[place + KIND] !== kind) return false;
    let own = place + RECORDS;
    for (let at = from; at < to; at++) if (kept[own++] !== contents[at]) return false;
    return true;
  }

  private add(slot: number, kind: number, contents: Int32Array, from: number, to: number): number {
    const place = this.end;
    const end = place + RECORDS + to - from;
    if (end > this.kept.length) {
      const wider = new Int32Array(Math.max(end, this.kept.length * 2));
      wider.set(this.kept);
      this.kept = wider;
    }
    this.kept[place] = NO_ANSWER;
    this.kept[place + COUNT] = to - from;
    this.kept[place + KIND] = kind;
    this.kept.set(contents.subarray(from, to), place + RECORDS);
    this.end = end;
    this.slots[slot] = place;
    this.size++;
    if (this.size * 2 > this.slots.length) this.placeAnew(this.slots.length * 4);
    return place;
  }

  private placeAnew(room: number): void {
    const { kept } = this;
    const slots = new Int32Array(room).fill(-1);
    for (let place = 0, next = 0; place < this.end; place = next) {
      const from = place + RECORDS;
      next = from + kept[place + COUNT]!;
      let slot = hashOf(kept[place + KIND]!, kept, from, next) & (room - 1);
      while (slots[slot]! >= 0) slot = (slot + 1) & (room - 1);
      slots[slot] = place;
    }
    this.slots = slots;
  }
}

const NO_ANSWER = -1;
/** Where it stands behind a day's place. */
const COUNT = 1;
const KIND = 2;
const RECORDS = 3;

function hashOf(kind: number, contents: Int32Array, from: number, to: number): number {
  let hash = Math.imul(kind + to - from, 0x9e3779b1);
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ contents[at]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 16);
}
