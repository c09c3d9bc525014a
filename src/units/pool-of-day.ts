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
    for (let at = 0; at < this.count; at++) {
      total += this.minutes[at]!;
      left -= Math.floor(this.minutes[at]! / UNIT);
    }
    left += unitsAlone(total, 'cms');
    // The units that are left go to the largest remainders; those equal to the smallest of these share what is left for them.
    const cut = this.remainderOf(left);
    let forCut = left;
    for (let at = 0; at < this.count; at++) if (this.rest(at) > cut) forCut--;
    for (let at = 0; at < this.count; at++) {
      const beyond = this.units[at]! - Math.floor(this.minutes[at]! / UNIT);
      if (beyond <= 0) continue;
      if (beyond > 1 || this.rest(at) < cut || (this.rest(at) === cut && --forCut < 0)) return false;
    }
    return true;
  }

  private rest(at: number): number {
    return countable(this.minutes[at]! - Math.floor(this.minutes[at]! / UNIT) * UNIT);
  }

  /** The so many-th largest remainder; none where none gets a unit. */
  private remainderOf(place: number): number {
    for (let at = 0; place > 0 && at < this.count; at++) {
      const rest = this.rest(at);
      let larger = 0;
      let equal = 0;
      for (let other = 0; other < this.count; other++) {
        if (this.rest(other) > rest) larger++;
        else if (this.rest(other) === rest) equal++;
      }
      if (larger < place && place <= larger + equal) return rest;
    }
    return Infinity;
  }
}
