import type { CountingRule } from '../domain';
import { countUnits } from './count-units';
import { isPooled, UNIT } from './own-rule';
import type { CountedService, UnitCount } from './types';
import { countable, unitsAlone } from './unit-length';

/**
 * Is `billed` (units of each service, in the order of the services) one of the valid ways to count this day?
 * Every way of a tie is accepted. Lines of one code add up, so how a code's units are spread over its lines is free.
 */
export function acceptedAllocation(
  services: readonly CountedService[],
  rule: CountingRule,
  billed: readonly number[],
): boolean {
  return fits(services, countUnits(services, rule), billed, true);
}

/** Is `billed` no more than one of the valid ways gives? Units left unbilled are no fault here. */
export function supportedAllocation(
  services: readonly CountedService[],
  rule: CountingRule,
  billed: readonly number[],
): boolean {
  if (rule === 'cms' && services.every(isOfPool)) return billed.every(isWholeUnits) && poolSupports(services, billed);
  return fits(services, countUnits(services, rule), billed, false);
}

const isOfPool = ({ code, unitMinutes }: CountedService): boolean => isPooled(code, unitMinutes);

function poolSupports(services: readonly CountedService[], billed: readonly number[]): boolean {
  if (billed.length !== services.length) return false;
  const pool = new PoolOfDay();
  services.forEach(({ code, minutes }, at) => pool.add(code, minutes, billed[at]!));
  return pool.supports();
}

/**
 * The question of `supportedAllocation` by Medicare's rule for 15-minute codes whose minutes are counted together, without
 * writing the allocation down: it is asked of every day of every client, so one pool serves for all of them.
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
  supports(): boolean {
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

function fits(
  services: readonly CountedService[],
  count: UnitCount,
  billed: readonly number[],
  exactly: boolean,
): boolean {
  if (billed.length !== services.length || !billed.every(isWholeUnits)) return false;
  const asked = new Map<string, number>();
  services.forEach(({ code }, i) => asked.set(code, (asked.get(code) ?? 0) + billed[i]!));
  let taken = 0;
  for (const { code, full, units } of count.lines) {
    const open = count.tie?.codes.includes(code) ?? false;
    const most = open ? full + 1 : units;
    const least = open ? full : units;
    const own = asked.get(code)!;
    if (own > most || (exactly && own < least)) return false;
    if (open && own > full) taken += own - full;
  }
  const extra = count.tie?.extra ?? 0;
  return exactly ? taken === extra : taken <= extra;
}

const isWholeUnits = (units: number): boolean => Number.isInteger(units) && units >= 0;
