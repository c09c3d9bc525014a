import { units, type CountingRule, type Units } from '../domain';
import { isPooled, mostUnitsOf, UNIT } from './own-rule';
import type { CountedService } from './types';
import { countable, unitsAlone } from './unit-length';

export interface LineBounds {
  /** Fewer is under-billed whatever the day's other lines are. */
  readonly least: Units;
  /** More is unsupported whatever the day's other lines are. */
  readonly most: Units;
}

/**
 * What one line alone may have. Where minutes pool, the day's other lines decide between its full 15s and one unit
 * more; elsewhere the line decides itself. `service` names codes that count by their own rule (and untimed ones).
 */
export function lineBounds(
  minutes: number,
  rule: CountingRule,
  service?: Pick<CountedService, 'code' | 'unitMinutes'>,
): LineBounds {
  const length = service ? service.unitMinutes : UNIT;
  if (length === null) return exactly(1);
  if (rule !== 'cms' || (service && !isPooled(service.code, length))) {
    return exactly(Math.min(unitsAlone(minutes, rule, length), service ? mostUnitsOf(service.code) : Infinity));
  }
  const counted = countable(minutes);
  return { least: units(Math.floor(counted / UNIT)), most: units(Math.ceil(counted / UNIT)) };
}

const exactly = (value: number): LineBounds => ({ least: units(value), most: units(value) });
