import { NONE, type RowNumbers } from '../../domain';
import type { Outcome } from './noting-collector';
import { LOWEST } from './line-facts';

/** Longer days hardly ever come again. */
const LONGEST = 32;
/** Integers that are kept of days; beyond them no more is kept. */
const KEPT = 1 << 20;
/** After this many days, a memory that knew less than one in `RARE` is asked no more. */
const TRIAL = 4096;
const RARE = 5;

/** What was said of lines or days, so that it can be said of those with the same facts. */
export interface Memory {
  /**
   * What is known of these lines (`from` to `to` of the members): null for nothing to say; undefined where nothing is known, and
   * `keep` then takes what was said, if the memory is open to it.
   */
  find(members: Int32Array, from: number, to: number): Outcome | null | undefined;
  readonly isOpen: boolean;
  keep(outcome: Outcome | null): void;
}

/** What was said of single lines, by the number of their facts. */
export class LineMemory implements Memory {
  readonly isOpen = true;
  private readonly known: (Outcome | null)[] = [];
  private number = 0;

  constructor(private readonly numbers: RowNumbers) {}

  find(members: Int32Array, from: number): Outcome | null | undefined {
    return this.known[(this.number = this.numbers.of[members[from]!]!)];
  }

  keep(outcome: Outcome | null): void {
    this.known[this.number] = outcome;
  }
}

/**
 * What was said of client-days, by the facts of their lines in the order of the sheet. Days are compared exactly: by the
 * number of each line's facts, by which lines agree in a fact that is a mere name, and by the distances of clock times.
 */
export class DayMemory implements Memory {
  private kept = new Int32Array(1 << 12);
  private slots = new Int32Array(1 << 10).fill(-1);
  /** `ends[d]` to `ends[d + 1]` are the integers of day d. */
  private ends = [0];
  private outcomes: (Outcome | null)[] = [];
  private readonly day: Int32Array;
  private size = 0;
  private slot = 0;
  private asked = 0;
  private answered = 0;

  constructor(
    private readonly numbers: RowNumbers,
    private readonly names: readonly Int32Array[],
    private readonly times: readonly Int32Array[],
  ) {
    this.day = new Int32Array(LONGEST * (1 + names.length + times.length));
  }

  find(members: Int32Array, from: number, to: number): Outcome | null | undefined {
    this.size = 0;
    if (to - from > LONGEST || (this.asked > TRIAL && this.answered * RARE < this.asked)) return undefined;
    this.asked++;
    this.write(members, from, to);
    for (this.slot = this.slotOf(this.day, 0, this.size); ; this.slot = (this.slot + 1) & (this.slots.length - 1)) {
      const known = this.slots[this.slot]!;
      if (known < 0) return undefined;
      if (!this.isDay(known)) continue;
      this.answered++;
      return this.outcomes[known]!;
    }
  }

  /** Would it keep what is said of the day that was asked for last? */
  get isOpen(): boolean {
    return this.size > 0;
  }

  /** Keeps what was said of the day that was asked for last. */
  keep(outcome: Outcome | null): void {
    const { size } = this;
    const from = this.ends.at(-1)!;
    if (from + size > this.kept.length) {
      if (from + size > KEPT) return;
      const wider = new Int32Array(this.kept.length * 2);
      wider.set(this.kept);
      this.kept = wider;
    }
    for (let at = 0; at < size; at++) this.kept[from + at] = this.day[at]!;
    this.slots[this.slot] = this.outcomes.push(outcome) - 1;
    this.ends.push(from + size);
    if (this.outcomes.length * 2 > this.slots.length) this.widen();
  }

  private write(members: Int32Array, from: number, to: number): void {
    const { day, names, times, numbers } = this;
    let at = 0;
    for (let m = from; m < to; m++) day[at++] = numbers.of[members[m]!]!;
    for (let n = 0; n < names.length; n++) {
      const column = names[n]!;
      for (let m = from; m < to; m++) {
        const name = column[members[m]!]!;
        let first = from;
        while (column[members[first]!] !== name) first++;
        day[at++] = name === NONE ? -1 : first - from;
      }
    }
    const base = this.firstTime(members, from, to);
    for (let t = 0; t < times.length; t++) {
      const column = times[t]!;
      for (let m = from; m < to; m++) {
        const time = column[members[m]!]!;
        day[at++] = time > LOWEST ? time - base : time;
      }
    }
    this.size = at;
  }

  /** From which the day's times are measured: 0 where one is not whole, since its number tells no distance from the others. */
  private firstTime(members: Int32Array, from: number, to: number): number {
    let first = 0;
    for (let t = this.times.length - 1; t >= 0; t--) {
      const column = this.times[t]!;
      for (let m = to - 1; m >= from; m--) {
        const time = column[members[m]!]!;
        if (time > LOWEST) first = time;
        else if (time !== NONE) return 0;
      }
    }
    return first;
  }

  private slotOf(of: Int32Array, from: number, to: number): number {
    let hash = to - from;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ of[i]!, 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 16)) & (this.slots.length - 1);
  }

  private isDay(known: number): boolean {
    const from = this.ends[known]!;
    if (this.ends[known + 1]! - from !== this.size) return false;
    for (let at = 0; at < this.size; at++) if (this.kept[from + at] !== this.day[at]) return false;
    return true;
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    for (let known = 0; known < this.outcomes.length; known++) {
      let slot = this.slotOf(this.kept, this.ends[known]!, this.ends[known + 1]!);
      while (this.slots[slot]! >= 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = known;
    }
  }
}
