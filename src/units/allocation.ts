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

/**
 * The same for 15-minute codes whose minutes are counted together, without writing the allocation down: this is asked of
 * every day of every client.
 */
function poolSupports(services: readonly CountedService[], billed: readonly number[]): boolean {
  if (billed.length !== services.length) return false;
  const codes: string[] = [];
  const minutes: number[] = [];
  const units: number[] = [];
  for (let i = 0; i < services.length; i++) {
    const { code } = services[i]!;
    const own = countable(services[i]!.minutes);
    const at = codes.indexOf(code);
    if (at < 0) {
      codes.push(code);
      minutes.push(own);
      units.push(billed[i]!);
    } else {
      minutes[at] = countable(minutes[at]! + own);
      units[at]! += billed[i]!;
    }
  }
  let total = 0;
  let left = 0;
  for (const own of minutes) {
    total += own;
    left -= Math.floor(own / UNIT);
  }
  left += unitsAlone(total, 'cms');
  // The units that are left go to the largest remainders; those equal to the smallest of these share what is left for them.
  const rests = minutes.map((own) => countable(own - Math.floor(own / UNIT) * UNIT));
  const cut = left > 0 ? [...rests].sort((a, b) => b - a)[left - 1]! : Infinity;
  let forCut = left;
  for (const rest of rests) if (rest > cut) forCut--;
  for (let at = 0; at < codes.length; at++) {
    const beyond = units[at]! - Math.floor(minutes[at]! / UNIT);
    if (beyond <= 0) continue;
    if (beyond > 1 || rests[at]! < cut || (rests[at] === cut && --forCut < 0)) return false;
  }
  return true;
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
