import type { Glance, Quiet, Service, Weight } from '../../rules';
import type { Walk } from '../engine/judge';
import { lacking } from '../engine/needs';
import type { Running } from '../engine/running';
import type { LineFacts } from './line-facts';

/** Has the rule nothing to say of the members from `from` to `to`? False where it has to be asked. */
export type QuietTest = (from: number, to: number) => boolean;

/** What stands for a line that the rule has to look at itself. */
const ASK = Symbol();

/** Works out once for each kind of line what the rule reads of it. Lines that lack what the rule needs are for the rule. */
export function quietTest(rule: Running<unknown>, quiet: Quiet, { timed }: LineFacts, walk: Walk): QuietTest {
  const kinds: Kinds = { of: timed.of, count: timed.firsts.length };
  const serviceAt = (line: number): Service | null => {
    const service = walk.services.at(line);
    return lacking(rule, service) === null ? service : null;
  };
  return 'weight' in quiet ? byWeight(quiet, kinds, serviceAt, walk) : atAGlance(quiet, kinds, serviceAt, walk);
}

interface Kinds {
  /** The kind of each line. */
  readonly of: Int32Array;
  readonly count: number;
}

/** The line as rules see it; null where it lacks what the rule needs. */
type ServiceAt = (line: number) => Service | null;

function byWeight({ weight, most, byDate }: Weight, kinds: Kinds, serviceAt: ServiceAt, walk: Walk): QuietTest {
  const { members, table } = walk;
  const weights = new Float64Array(kinds.count).fill(NaN);
  const weigh = (line: number): number => {
    const service = serviceAt(line);
    return service === null ? Infinity : weight(service);
  };
  const dates: number[] = [];
  return (from, to) => {
    dates.length = 0;
    let sum = 0;
    for (let at = from; at < to; at++) {
      const line = members[at]!;
      const kind = kinds.of[line]!;
      let own = weights[kind]!;
      if (Number.isNaN(own)) weights[kind] = own = weigh(line);
      if (own === 0) continue;
      if (byDate === true) {
        const date = table.keys.date[line]!;
        if (dates.includes(date)) continue;
        dates.push(date);
      }
      sum += own;
      if (sum > most) return false;
    }
    return true;
  };
}

function atAGlance(glance: Glance, kinds: Kinds, serviceAt: ServiceAt, { members }: Walk): QuietTest {
  const sights = new Array<unknown>(kinds.count);
  const see = (line: number): unknown => {
    const service = serviceAt(line);
    const sight = service === null ? undefined : glance.see(service);
    return sight === undefined ? ASK : sight;
  };
  const seen: unknown[] = [];
  return (from, to) => {
    let count = 0;
    for (let at = from; at < to; at++) {
      const line = members[at]!;
      const kind = kinds.of[line]!;
      let sight = sights[kind];
      if (sight === undefined) sights[kind] = sight = see(line);
      if (sight === ASK) return false;
      if (sight !== null) seen[count++] = sight;
    }
    return glance.isRight(seen, count);
  };
}
