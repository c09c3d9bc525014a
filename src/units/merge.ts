import type { CountedService } from './types';
import { countable } from './unit-length';

/** Lines of one code as one, in the order in which the codes first appear. */
export interface MergedService {
  readonly code: CountedService['code'];
  readonly unitMinutes: number | null;
  minutes: number;
}

/** A session has a handful of lines: below this a walk is faster than a map. */
const FEW = 12;

export function mergeByCode(services: readonly CountedService[]): MergedService[] {
  const merged: MergedService[] = [];
  const places = services.length > FEW ? new Map<string, MergedService>() : null;
  for (const { code, minutes, unitMinutes } of services) {
    const known = places ? places.get(code) : find(merged, code);
    if (known) {
      known.minutes = countable(known.minutes + countable(minutes));
    } else {
      const first = { code, unitMinutes, minutes: countable(minutes) };
      merged.push(first);
      places?.set(code, first);
    }
  }
  return merged;
}

function find(merged: readonly MergedService[], code: string): MergedService | undefined {
  for (const service of merged) if (service.code === code) return service;
  return undefined;
}
