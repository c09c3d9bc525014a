import { minutes, units, type Code, type CountingRule } from '../domain';
import { mergeByCode, type MergedService } from './merge';
import { isPooled, mostUnitsOf, UNIT } from './own-rule';
import type { CountedLine, CountedService, UnitCount } from './types';
import { countable, unitsAlone } from './unit-length';

/**
 * Units of the services of one day (one client, one payer, one discipline), code by code, in the order in which the
 * codes first appear.
 *
 * - `cms`: the minutes of all 15-minute codes together give the number of units (0-7: 0, 8-22: 1, 23-37: 2 ...); each
 *   code has its full 15s, and the units left go one each to the largest remainders. Where remainders are equal at
 *   the cut, the earlier line takes the unit here and `tie` names the codes that are as good. Source: Medicare
 *   Claims Processing Manual, Pub. 100-04, ch. 5, 20.2.C.
 * - `midpoint`: each code alone, a unit from 8 minutes past the last 15 (CPT's rule for time; "rule of eights").
 * - `full15`: each code alone, whole units only.
 *
 * Untimed codes have one unit, and their minutes count nowhere. Codes of another length and acupuncture count by their
 * own rule (`own-rule.ts`). Fractions of a minute are compared as they are, never rounded up.
 */
export function countUnits(services: readonly CountedService[], rule: CountingRule): UnitCount {
  const merged = mergeByCode(services);
  const pools = rule === 'cms';
  let poolMinutes = 0;
  let ownMinutes = 0;
  let left = 0;
  for (const service of merged) {
    if (service.unitMinutes === null) continue;
    if (!isPooled(service.code, service.unitMinutes)) ownMinutes += service.minutes;
    else {
      poolMinutes += service.minutes;
      left -= Math.floor(service.minutes / UNIT);
    }
  }
  poolMinutes = countable(poolMinutes);
  left += unitsAlone(poolMinutes, 'cms');
  const cut = pools && left > 0 ? cutOf(merged, left) : null;
  let open = cut ? left - cut.above : 0;

  let poolUnits = 0;
  let ownUnits = 0;
  const lines: CountedLine[] = [];
  for (const service of merged) {
    const line = lineOf(service, rule);
    if (!line.pooled) {
      if (line.timed) ownUnits += line.units;
      lines.push(line);
      continue;
    }
    let counted = line;
    if (cut && (line.remainder > cut.remainder || (line.remainder === cut.remainder && open-- > 0))) {
      counted = { ...line, extra: 1, units: units(line.full + 1) };
    }
    poolUnits += counted.units;
    lines.push(counted);
  }
  return {
    rule,
    total: units(poolUnits + ownUnits),
    totalMinutes: minutes(countable(poolMinutes + ownMinutes)),
    pool: { units: units(poolUnits), minutes: minutes(poolMinutes) },
    tie: cut && cut.codes.length > left - cut.above ? { codes: cut.codes, extra: left - cut.above } : null,
    lines,
  };
}

/** A service alone: what it has before the pool's units are handed out. */
function lineOf({ code, minutes: own, unitMinutes }: MergedService, rule: CountingRule): CountedLine {
  if (unitMinutes === null) {
    const one = units(1);
    return {
      code,
      minutes: minutes(own),
      units: one,
      full: one,
      remainder: minutes(0),
      extra: 0,
      timed: false,
      pooled: false,
    };
  }
  const pooled = isPooled(code, unitMinutes);
  const most = mostUnitsOf(code);
  const full = Math.min(Math.floor(own / unitMinutes), most);
  const alone = pooled && rule === 'cms' ? full : Math.min(unitsAlone(own, rule, unitMinutes), most);
  return {
    code,
    minutes: minutes(own),
    units: units(alone),
    full: units(full),
    remainder: minutes(countable(own - full * unitMinutes)),
    extra: alone > full ? 1 : 0,
    timed: true,
    pooled,
  };
}

interface Cut {
  /** Smallest remainder that still may take a unit. */
  readonly remainder: number;
  /** How many codes have a larger one. */
  readonly above: number;
  readonly codes: readonly Code[];
}

/** Where the units that are left run out. They are never more than the codes with a remainder (8 left over 15 each). */
function cutOf(merged: readonly MergedService[], left: number): Cut {
  const remainders: number[] = [];
  for (const service of merged) {
    if (isPooled(service.code, service.unitMinutes)) remainders.push(remainderOf(service));
  }
  remainders.sort((a, b) => b - a);
  const remainder = remainders[left - 1]!;
  return {
    remainder,
    above: remainders.findIndex((value) => value === remainder),
    codes: merged
      .filter((service) => isPooled(service.code, service.unitMinutes) && remainderOf(service) === remainder)
      .map((service) => service.code),
  };
}

const remainderOf = (service: MergedService): number =>
  countable(service.minutes - Math.floor(service.minutes / UNIT) * UNIT);
