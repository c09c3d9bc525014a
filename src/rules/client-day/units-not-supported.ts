import type { Authority, CountingRule, Fix } from '../../domain';
import { countUnits, steps, supportedAllocation, type PoolOfDay, type UnitCount } from '../../units';
import { defineRule, NOTHING, type Report, type Service } from '../define-rule';
import { CMS_UNITS } from '../shared/authorities';
import { billedUnits, counted, poolsOf, type Pool } from '../shared/pools';
import { arePoolsRight, ofPools } from '../shared/pooled-lines';
import { payerName } from '../shared/payer-binds';
import { EITHER_RULE, ruleAuthority } from '../shared/rule-authority';

export const unitsNotSupported = defineRule({
  id: 'units-not-supported',
  version: 1,
  title: "More units than the day's minutes support",
  explanation:
    "The minutes of a client's day, counted by the payer's rule, support fewer units than are billed. Medicare pools the timed " +
    "minutes of the day; CPT's midpoint looks at each code alone. Where the payer's rule is not known, units that neither rule supports " +
    'are named here, and units that only one of them supports are not checkable.',
  scope: 'client-day',
  severity: 'error',
  needs: ['code'],
  needsColumns: ['units', 'minutes', 'date'],
  comparesUnits: true,
  reads: 'times',
  authority: CMS_UNITS,
  tables: ['codes', 'payers'],
  denial: '151',
  messages: {
    'too-many': '{units} billed, {minutes} {minutes|minute supports|minutes support} {supported} - {payer}.',
    'too-many.todo': 'Bill {supported}, or correct the minutes if the record shows more.',
    spread:
      '{units} billed for {minutes} {minutes|minute|minutes}, but not on the codes whose minutes support them - {payer}.',
    'spread.todo': 'Move the unit to the code with the most minutes left over; see the arithmetic.',
    neither: '{units} billed, {minutes} {minutes|minute supports|minutes support} {supported} by either counting rule.',
    'neither.todo': 'Bill {supported}, or correct the minutes if the record shows more.',
    'nothing.todo':
      'Do not bill it: the minutes are too few for a unit. Or correct the minutes if the record shows more.',
  },
  quiet: () => ofPools(isSupported),
  check({ services }) {
    return arePoolsRight(services, isSupported) ? NOTHING : judgePools(poolsOf(services));
  },
});

/** Where the payer's rule is not known, only what both rules support is right. */
const isSupported = (pool: PoolOfDay, rule: CountingRule | null): boolean =>
  rule === null ? pool.supports('cms') && pool.supports('midpoint') : pool.supports(rule);

function* judgePools(pools: readonly Pool[]): Generator<Report> {
  for (const pool of pools) yield* judgePool(pool);
}

function* judgePool(pool: Pool): Generator<Report> {
  const timed = onlyThose(pool.services, isTimed);
  for (const service of timed) if (service.line.units === null) yield blank(service, 'units');
  const whole = onlyThose(timed, hasMinutes);
  const open = whole === timed ? [] : timed.filter((service) => !hasMinutes(service));
  for (const service of open) yield blank(service, 'minutes');
  const rule = pool.services[0]!.countingRule;
  if (!timed.some((service) => billedUnits(service) !== null)) return;
  if (open.length > 0 && rule !== 'midpoint' && rule !== 'full15') {
    if (whole.length > 0) yield { notCheckable: 'pool-incomplete', services: whole };
    return;
  }
  if (whole.length === 0) return;
  if (rule !== null) yield* judge(whole, rule, ruleAuthority(whole[0]!, rule));
  else yield* judgeBoth(whole);
}

const isTimed = ({ code }: Service): boolean => code !== null && code.unitMinutes !== null;
const hasMinutes = ({ line }: Service): boolean => line.minutes !== null;

/** The list itself where all are meant, as on most days. */
const onlyThose = (services: readonly Service[], wanted: (service: Service) => boolean): readonly Service[] =>
  services.every(wanted) ? services : services.filter(wanted);

function blank(service: Service, field: 'units' | 'minutes'): Report {
  const unread = service.line.unread.some((cell) => cell.field === field);
  return { notCheckable: unread ? 'unreadable' : 'blank', data: { field }, services: [service] };
}

const billedOf = (services: readonly Service[]) => services.map((service) => billedUnits(service) ?? 0);
const inWords = (units: number): string => (units === 1 ? '1 unit' : `${units} units`);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function* judge(services: readonly Service[], rule: CountingRule, authority: Authority): Generator<Report> {
  const all = services.map(counted);
  if (supportedAllocation(all, rule, billedOf(services))) return;
  // Where minutes pool, the whole session is the problem; elsewhere each code is its own.
  const pools = rule === 'cms';
  const named = pools ? services : services.filter((service) => !aloneSupported(service, services, rule));
  const count = countUnits(pools ? all : named.map(counted), rule);
  const billed = sum(billedOf(named));
  const data = {
    billed,
    units: inWords(billed),
    minutes: count.totalMinutes,
    supported: count.total,
    payer: payerName(named[0]!),
    rule,
  };
  yield {
    messageId: billed > count.total ? 'too-many' : 'spread',
    data,
    services: named,
    authority,
    steps: steps(count),
    fixes: fixesOf(named, count),
  };
}

function aloneSupported(service: Service, services: readonly Service[], rule: CountingRule): boolean {
  const same = services.filter(({ code }) => code!.code === service.code!.code);
  return supportedAllocation(same.map(counted), rule, billedOf(same));
}

/** The payer is not known, or its rule is not: an answer only where the CMS and the midpoint rule agree. */
function* judgeBoth(services: readonly Service[]): Generator<Report> {
  const lines = services.map(counted);
  const billed = billedOf(services);
  const cms = supportedAllocation(lines, 'cms', billed);
  const midpoint = supportedAllocation(lines, 'midpoint', billed);
  if (cms && midpoint) return;
  const [byCms, byMidpoint] = [countUnits(lines, 'cms'), countUnits(lines, 'midpoint')];
  if (cms !== midpoint) {
    const data = { billed: sum(billed), cms: byCms.total, midpoint: byMidpoint.total };
    yield { notCheckable: 'rules-disagree', data, services };
    return;
  }
  const most = Math.max(byCms.total, byMidpoint.total);
  const supported =
    byCms.total === byMidpoint.total ? byCms.total : `${byCms.total} (CMS) or ${byMidpoint.total} (midpoint)`;
  const total = sum(billed);
  const data = {
    billed: total,
    units: inWords(total),
    minutes: byCms.totalMinutes,
    supported,
    payer: payerName(services[0]!),
  };
  yield {
    messageId: total > most ? 'neither' : 'spread',
    data,
    services,
    steps: [...steps(byCms), ...(byCms.total === byMidpoint.total ? [] : steps(byMidpoint))],
    authority: EITHER_RULE,
    fixes: byCms.total === byMidpoint.total ? fixesOf(services, byCms) : [],
  };
}

/** Units are only ever lowered, and only where nothing is left to choose: no tie, each code on one line. */
function fixesOf(services: readonly Service[], count: UnitCount): readonly Fix[] {
  if (count.tie !== null) return [];
  const rightOf = ({ code }: Service) => count.lines.find((one) => one.code === code!.code)!.units;
  const isAlone = ({ code }: Service) => services.filter((other) => other.code!.code === code!.code).length === 1;
  const lowered = services.filter((service) => {
    const { units } = service.line;
    const right = rightOf(service);
    return units !== null && right < units && right > 0 && isAlone(service);
  });
  return lowered.map((service) => {
    const { row, part, units } = service.line;
    return { kind: 'set-units', row, part, before: units!, after: rightOf(service) };
  });
}
