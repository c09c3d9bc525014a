import type { Glance, Service } from '../define-rule';

/** Longer days are compared by a set. */
const FEW = 12;

/** Nothing to say of a day whose lines all differ in this; a line of which it is null is no matter. */
export function allDifferent(factOf: (service: Service) => string | null): Glance<number> {
  const numbers = new Map<string, number>();
  return {
    see(service) {
      const fact = factOf(service);
      if (fact === null) return null;
      const number = numbers.get(fact) ?? numbers.size;
      numbers.set(fact, number);
      return number;
    },
    isRight: (seen, count) => {
      if (count > FEW) return new Set(seen.slice(0, count)).size === count;
      for (let at = 1; at < count; at++) if (seen.indexOf(seen[at]!) < at) return false;
      return true;
    },
  };
}
