import type { CountingRule } from '../domain';
import { UNIT } from './own-rule';
import { countable, unitsAlone } from './unit-length';

/**
 * The units of 15-minute codes that are counted together, without writing an allocation down: it is asked of every day of
 * every client, so one pool serves for all of them. By Medicare's rule the minutes of all codes count together, by the others
 * each code counts alone.
 */
export class PoolOfDay {
  private count = 0;
  private readonly codes: string[] = [];
  private readonly minutes: number[] = [];
  private readonly units: number[] = [];
  /** Of each code, as `supports` works them out: units beyond the full 15s, and the minutes over these. */
  private readonly beyond: number[] = [];
  private readonly rests: number[] = [];

  clear(): void {
    this.count = 0;
  }

  /** Minutes of a line and its units, a whole number. Lines of one code add up. */
  add(code: string, minutes: number, units: number): void {
    let at = 0;
    while (at < this.count && this.codes[at] !== code) at++;
    if (at === this.count) {
      this.count++;
      this.codes[at] = code;
      this.minutes[at] = 0;
      this.units[at] = 0;
    }
    this.minutes[at] = countable(this.minutes[at]! + countable(minutes));
    this.units[at]! += units;
  }

  /** Are the units no more than one of the valid ways gives? */
  supports(rule: CountingRule): boolean {
    return rule === 'cms' ? this.supportsTogether() : this.everyCode((units, alone) => units <= alone, rule);
  }

  /** Are the units no fewer than the minutes give? */
  isFull(rule: CountingRule): boolean {
    if (rule !== 'cms') return this.everyCode((units, alone) => units >= alone, rule);
    let total = 0;
    let billed = 0;
    for (let at = 0; at < this.count; at++) {
      total += this.minutes[at]!;
      billed += this.units[at]!;
    }
    return billed >= unitsAlone(total, rule);
  }

  private everyCode(isRight: (units: number, alone: number) => boolean, rule: CountingRule): boolean {
    for (let at = 0; at < this.count; at++) {
      if (!isRight(this.units[at]!, unitsAlone(this.minutes[at]!, rule))) return false;
    }
    return true;
  }

  private supportsTogether(): boolean {
    let total = 0;
    let left = 0;
    let beyondFull = false;
    for (let at = 0; at < this.count; at++) {
      const minutes = this.minutes[at]!;
      const full = Math.floor(minutes / UNIT);
      total += minutes;
      left -= full;
      this.beyond[at] = this.units[at]! - full;
      this.rests[at] = countable(minutes - full * UNIT);
      if (this.beyond[at]! > 1) return false;
      if (this.beyond[at]! > 0) beyondFull = true;
    }
    if (!beyondFull) return true;
    left += unitsAlone(total, 'cms');
    // The units that are left go to the largest remainders; those equal to the smallest of these share what is left for them.
    for (let at = 0; at < this.count; at++) if (this.beyond[at] === 1 && this.placeOf(at) > left) return false;
    return true;
  }

  /** Which unit of those that are left this code takes: after every larger remainder, and after the takers before it of the same. */
  private placeOf(at: number): number {
    const rest = this.rests[at]!;
    let place = 1;
    for (let other = 0; other < this.count; other++) {
      const its = this.rests[other]!;
      if (its > rest || (its === rest && other < at && this.beyond[other] === 1)) place++;
    }
    return place;
  }
}
