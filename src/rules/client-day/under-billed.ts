import { countUnits, steps, type UnitCount } from '../../units';
import { defineRule, type Report, type Service } from '../define-rule';
import { CMS_UNITS } from '../shared/authorities';
import { byCode } from '../shared/by-code';
import { billedUnits, counted, poolsOf, type Pool } from '../shared/pools';
import { ofPools } from '../shared/pooled-lines';
import { EITHER_RULE, ruleAuthority } from '../shared/rule-authority';

export const underBilled = defineRule({
  id: 'under-billed',
  version: 1,
  title: "Fewer units than the day's minutes support",
  explanation:
    "The day's minutes would support more units than are billed. That is allowed, and often a slip that costs the clinic money. It is " +
    'told and never corrected: only a person knows whether all minutes were skilled, one-on-one time.',
  scope: 'client-day',
  severity: 'information',
  needs: [],
  needsColumns: ['code', 'units', 'minutes', 'date'],
  reads: 'times',
  authority: CMS_UNITS,
  tables: ['codes', 'payers'],
  messages: {
    under: '{billed} billed, {minutes} {minutes|minute supports|minutes support} {supported}.',
    'under.todo': 'Look whether units were forgotten.',
  },
  quiet: () =>
    ofPools((pool, rule) => (rule === null ? pool.isFull('cms') || pool.isFull('midpoint') : pool.isFull(rule))),
  *check({ services }) {
    for (const pool of poolsOf(services)) yield* judgePool(pool);
  },
});

/** What is missing or wrong in itself is said by other rules; only a pool that is whole is judged here. */
function* judgePool(pool: Pool): Generator<Report> {
  const timed = pool.services.filter(({ code }) => code !== null && code.unitMinutes !== null);
  const rule = timed[0]?.countingRule ?? null;
  for (const own of rule === null || rule === 'cms' ? [timed] : byCode(timed)) {
    if (own.some((service) => billedUnits(service) === null || service.line.minutes === null)) continue;
    const billed = own.reduce((total, service) => total + billedUnits(service)!, 0);
    const count = least(own, rule === null ? ['cms', 'midpoint'] : [rule]);
    if (billed >= count.total) continue;
    yield {
      messageId: 'under',
      data: {
        billed: billed === 1 ? '1 unit' : `${billed} units`,
        minutes: count.totalMinutes,
        supported: count.total,
      },
      services: own,
      authority: rule === null ? EITHER_RULE : ruleAuthority(own[0]!, rule),
      steps: steps(count),
    };
  }
}

/** Of several rules the one that supports the fewest units. */
const least = (services: readonly Service[], rules: readonly UnitCount['rule'][]): UnitCount =>
  rules.map((rule) => countUnits(services.map(counted), rule)).reduce((a, b) => (b.total < a.total ? b : a));
