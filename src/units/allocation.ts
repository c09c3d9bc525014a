import type { CountingRule } from '../domain';
import { countUnits } from './count-units';
import { isPooled } from './own-rule';
import { PoolOfDay } from './pool-of-day';
import type { CountedService, UnitCount } from './types';

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
  return pool.supports('cms');
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
