import { Memo, NONE } from '../../domain';

/** Days that are known to have gone by, in each of two halves. */
const DAYS_SEEN = 65_536;
/** Dates are fewer than this; the last number stands for no date. */
const DATES = 2 ** 22;
const FIRST_DATE = -(2 ** 20);

/** The latest days, so that an input that comes back to one of them is seen not to be in order. */
export class SeenDays {
  private readonly persons = new Memo<number>(DAYS_SEEN);
  private person = '';
  private number = -1;
  private count = 0;
  /** No day of the person that comes after it has been there: a person who is new mostly has days in order. */
  private latest = DATES;
  private young = new KeySet();
  private old = new KeySet();

  /** Begins the day of a person on a date (`NONE`: none is told); false where it was there before. */
  begin(person: string, date: number): boolean {
    if (person !== this.person || this.number < 0) this.turnTo(person);
    const day = date === NONE ? DATES - 1 : date - FIRST_DATE;
    const key = this.number * DATES + day;
    if (day > this.latest) this.latest = day;
    else if (this.young.has(key) || this.old.has(key)) return false;
    if (this.young.size === DAYS_SEEN) {
      [this.young, this.old] = [this.old, this.young];
      this.young.clear();
    }
    this.young.add(key);
    return true;
  }

  clear(): void {
    for (const part of [this.persons, this.young, this.old]) part.clear();
    this.number = -1;
    this.count = 0;
  }

  /** A person is known for as long as any of the days that are. */
  private turnTo(person: string): void {
    let number = this.persons.get(person);
    this.latest = number === undefined ? -1 : DATES;
    if (number === undefined) this.persons.set(person, (number = this.count++));
    this.person = person;
    this.number = number;
  }
}

/** Up to `DAYS_SEEN` whole numbers. */
class KeySet {
  size = 0;
  private readonly keys = new Float64Array(2 * DAYS_SEEN).fill(-1);

  has(key: number): boolean {
    return this.keys[this.slotOf(key)] === key;
  }

  add(key: number): void {
    this.keys[this.slotOf(key)] = key;
    this.size++;
  }

  clear(): void {
    this.keys.fill(-1);
    this.size = 0;
  }

  private slotOf(key: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    const hash = Math.imul((key | 0) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (keys[slot] !== key && keys[slot]! >= 0) slot = (slot + 1) & mask;
    return slot;
  }
}
