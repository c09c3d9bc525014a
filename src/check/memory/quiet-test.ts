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

/** Weights of kinds of lines; not a number where it is not known yet. */
interface Scales {
  readonly weights: Float64Array;
  readonly weigh: (line: number) => number;
  readonly most: number;
  readonly members: Int32Array;
  /** Of each line, where equal days are weighed once. */
  readonly dates: Int32Array | null;
  /** Days of the members that are weighed now. */
  readonly weighed: number[];
}

function byWeight({ weight, most, byDate }: Weight, kindCount: number, serviceAt: ServiceAt, walk: Walk): QuietTest {
  const { members, table } = walk;
  const scales: Scales = {
    weights: new Float64Array(kindCount).fill(NaN),
    weigh(line) {
      const service = serviceAt(line);
      return service === null ? Infinity : weight(service);
    },
    most,
    members,
    dates: byDate === true ? table.keys.date : null,
    weighed: [],
  };
  return (kinds, count, from) => isLightEnough(scales, kinds, count, from);
}

// A function of its own, as the one for sights: it stays fast from check to check.
function isLightEnough(scales: Scales, kinds: Int32Array, count: number, from: number): boolean {
  const { weights, most, members, dates, weighed } = scales;
  weighed.length = 0;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const kind = kinds[at]!;
    let own = weights[kind]!;
    if (Number.isNaN(own)) weights[kind] = own = scales.weigh(members[from + at]!);
    if (own === 0) continue;
    if (dates !== null) {
      const date = dates[members[from + at]!]!;
      if (weighed.includes(date)) continue;
      weighed.push(date);
    }
    sum += own;
    if (sum > most) return false;
  }
  return true;
}

/** What is seen of kinds of lines; undefined where it was not looked at yet. */
interface Sights {
  readonly sights: unknown[];
  readonly see: (line: number) => unknown;
  readonly isRight: Glance['isRight'];
  readonly members: Int32Array;
  /** What is seen of the members that are looked at now. */
  readonly seen: unknown[];
}

function atAGlance(glance: Glance, kindCount: number, serviceAt: ServiceAt, { members }: Walk): QuietTest {
  const sights: Sights = {
    sights: new Array<unknown>(kindCount),
    see(line) {
      const service = serviceAt(line);
      const sight = service === null ? undefined : glance.see(service);
      return sight === undefined ? ASK : sight;
    },
    isRight: (seen, count) => glance.isRight(seen, count),
    members,
    seen: [],
  };
  return (kinds, count, from) => looksRight(sights, kinds, count, from);
}

function looksRight(glance: Sights, kinds: Int32Array, count: number, from: number): boolean {
  const { sights, members, seen } = glance;
  let sighted = 0;
  for (let at = 0; at < count; at++) {
    const kind = kinds[at]!;
    let sight = sights[kind];
    if (sight === undefined) sights[kind] = sight = glance.see(members[from + at]!);
    if (sight === ASK) return false;
    if (sight !== null) seen[sighted++] = sight;
  }
  return glance.isRight(seen, sighted);
}
