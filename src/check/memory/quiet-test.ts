import type { Glance, Quiet, Service, Weight } from '../../rules';
import type { Walk } from '../engine/judge';
import { lacking } from '../engine/needs';
import type { Running } from '../engine/running';
import type { LineFacts } from './line-facts';

/**
 * Has the rule nothing to say of the `count` members from `from` on, whose kinds are the first of `kinds`? False where it has to be
 * asked.
 */
export type QuietTest = (kinds: Int32Array, count: number, from: number) => boolean;

/** What stands for a line that the rule has to look at itself. */
const ASK = Symbol();

/** Works out once for each kind of line what the rule reads of it. Lines that lack what the rule needs are for the rule. */
export function quietTest(rule: Running<unknown>, quiet: Quiet, { timed }: LineFacts, walk: Walk): QuietTest {
  const kindCount = timed.firsts.length;
  const serviceAt = (line: number): Service | null => {
    const service = walk.services.at(line);
    return lacking(rule, service) === null ? service : null;
  };
  return 'weight' in quiet ? byWeight(quiet, kindCount, serviceAt, walk) : atAGlance(quiet, kindCount, serviceAt, walk);
}

/** The line as rules see it; null where it lacks what the rule needs. */
type ServiceAt = (line: number) => Service | null;

function byWeight({ weight, most, byDate }: Weight, kindCount: number, serviceAt: ServiceAt, walk: Walk): QuietTest {
  const { members, table } = walk;
  const weights = new Float64Array(kindCount).fill(NaN);
  const weigh = (line: number): number => {
    const service = serviceAt(line);
    return service === null ? Infinity : weight(service);
  };
  const dates: number[] = [];
  return (kinds, count, from) => {
    dates.length = 0;
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const kind = kinds[at]!;
      let own = weights[kind]!;
      if (Number.isNaN(own)) weights[kind] = own = weigh(members[from + at]!);
      if (own === 0) continue;
      if (byDate === true) {
        const date = table.keys.date[members[from + at]!]!;
        if (dates.includes(date)) continue;
        dates.push(date);
      }
      sum += own;
      if (sum > most) return false;
    }
    return true;
  };
}

function atAGlance(glance: Glance, kindCount: number, serviceAt: ServiceAt, { members }: Walk): QuietTest {
  const sights = new Array<unknown>(kindCount);
  const see = (line: number): unknown => {
    const service = serviceAt(line);
    const sight = service === null ? undefined : glance.see(service);
    return sight === undefined ? ASK : sight;
  };
  const seen: unknown[] = [];
  return (kinds, count, from) => {
    let sighted = 0;
    for (let at = 0; at < count; at++) {
      const kind = kinds[at]!;
      let sight = sights[kind];
      if (sight === undefined) sights[kind] = sight = see(members[from + at]!);
      if (sight === ASK) return false;
      if (sight !== null) seen[sighted++] = sight;
    }
    return glance.isRight(seen, sighted);
  };
}
