import type { Code, CountingRule } from '../../domain';
import { isPooled, PoolOfDay } from '../../units';
import type { Glance, Service } from '../define-rule';
import { billedUnits, poolOf } from './pools';

/** A line of a 15-minute code that is counted in a pool, with nothing missing. */
interface PooledLine {
  readonly pool: string;
  readonly rule: CountingRule | null;
  readonly code: Code;
  readonly minutes: number;
  readonly units: number;
}

type IsRight = (pool: PoolOfDay, rule: CountingRule | null) => boolean;

/** Nothing to say of a day whose pools are right; `rule`: the one that counts the pool, null where it is not known. */
export function ofPools(isRight: IsRight): Glance<PooledLine> {
  // Equal texts are one and the same, so that comparing them costs nothing.
  const pools = new Map<string, string>();
  const same = (pool: string) => pools.get(pool) ?? (pools.set(pool, pool), pool);
  return {
    see: (service) => pooledLine(service, same),
    isRight: (lines, count) => everyPool(lines, count, isRight),
  };
}

/** The same of a day that is at hand; false where that cannot be told at a glance. */
export function arePoolsRight(services: readonly Service[], isRight: IsRight): boolean {
  const lines: PooledLine[] = [];
  for (const service of services) {
    const line = pooledLine(service);
    if (line === undefined) return false;
    if (line !== null) lines.push(line);
  }
  return everyPool(lines, lines.length, isRight);
}

/** Null for an untimed line, undefined for one that counts alone or lacks a number. */
function pooledLine(service: Service, same = (pool: string) => pool): PooledLine | null | undefined {
  if (service.code === null || service.code.unitMinutes === null) return null;
  const { code, unitMinutes } = service.code;
  const { minutes } = service.line;
  const units = billedUnits(service);
  if (units === null || minutes === null || !isPooled(code, unitMinutes)) return undefined;
  return { pool: same(poolOf(service)), rule: service.countingRule, code, minutes, units };
}

/** One pool after the other is put in here. */
const shared = new PoolOfDay();

function everyPool(lines: readonly PooledLine[], count: number, isRight: IsRight): boolean {
  let open = count;
  for (let first = 0; open > 0; first++) {
    const { pool, rule } = lines[first]!;
    if (comesBefore(first, pool, lines)) continue;
    shared.clear();
    for (let at = first; at < count; at++) {
      const line = lines[at]!;
      if (line.pool !== pool) continue;
      shared.add(line.code, line.minutes, line.units);
      open--;
    }
    if (!isRight(shared, rule)) return false;
  }
  return true;
}

function comesBefore(end: number, pool: string, lines: readonly PooledLine[]): boolean {
  for (let at = 0; at < end; at++) if (lines[at]!.pool === pool) return true;
  return false;
}
