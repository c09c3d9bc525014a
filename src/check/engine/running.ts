import type { Field, LineTable, Profile } from '../../domain';
import {
  NOTHING,
  splitBy,
  type GroupRule,
  type Pattern,
  type PatternRule,
  type Rule,
  type RuleContext,
  type Service,
} from '../../rules';
import type { Collector } from './collect';
import { lacking, openNeeds } from './needs';

/** Something that runs, with the facts it needs that not every line of the table has. */
export interface Running<T> {
  readonly of: T;
  readonly id: string;
  readonly needs: readonly Field[];
  /** A billing group is judged by itself. */
  readonly split: boolean;
  /** It had something to look at. */
  ran: boolean;
}

/** A pattern rule on its way over a sheet. */
export type RunningPattern = Running<{ readonly rule: PatternRule; readonly pattern: Pattern }>;

export type Scope = GroupRule['scope'];

const SCOPES: readonly Scope[] = ['line', 'client-day', 'provider-day', 'episode'];

/** What the table has to be cut into for these rules. */
export const scopesOf = (rules: readonly Rule[]): readonly Scope[] =>
  SCOPES.filter((scope) => rules.some((rule) => (rule.scope === 'sheet' ? rule.over : rule.scope) === scope));

/** The rules that judge each piece of one walk over the table, and the patterns that look on. */
export interface Pass {
  readonly rules: readonly Running<GroupRule>[];
  readonly patterns: readonly RunningPattern[];
}

export function passOf(
  scope: Scope,
  rules: readonly Rule[],
  table: LineTable,
  profile: Profile,
  context: RuleContext,
): Pass {
  const running = <T>(rule: Rule, of: T): Running<T> => ({
    of,
    id: rule.id,
    needs: openNeeds(rule, table, profile),
    split: 'byBillingGroup' in rule && rule.byBillingGroup === true && table.columns.has('billingGroup'),
    ran: false,
  });
  return {
    rules: rules.filter((rule): rule is GroupRule => rule.scope === scope).map((rule) => running(rule, rule)),
    patterns: rules
      .filter((rule): rule is PatternRule => rule.scope === 'sheet' && rule.over === scope)
      .map((rule) => running(rule, { rule, pattern: rule.start(context) })),
  };
}

/** Asks a rule about a group. */
export function ask(
  rule: Running<GroupRule>,
  group: readonly Service[],
  context: RuleContext,
  collector: Collector,
): void {
  const services = able(rule, group, collector);
  if (!rule.split) return judge(rule, services, context, collector);
  for (const part of splitBy(services, ({ line }) => line.billingGroup)) judge(rule, part, context, collector);
}

function judge(
  rule: Running<GroupRule>,
  services: readonly Service[],
  context: RuleContext,
  collector: Collector,
): void {
  if (services.length === 0) return;
  hasRun(rule, collector);
  const reports = rule.of.check({ services }, context);
  if (reports === NOTHING) return;
  for (const report of reports) collector.add(rule.of, services, report);
}

/** Shows a group to a pattern; `times`: it stands for so many with the same facts. */
export function show(running: RunningPattern, group: readonly Service[], times: number, collector: Collector): void {
  const services = able(running, group, collector);
  if (services.length === 0) return;
  hasRun(running, collector);
  running.of.pattern.see({ services }, times);
}

export function hasRun(running: Running<unknown>, collector: Collector): void {
  if (running.ran) return;
  running.ran = true;
  collector.rulesRun.add(running.id);
}

/** The services that have what the rule needs; the others are reported. */
function able(rule: Running<unknown>, group: readonly Service[], collector: Collector): readonly Service[] {
  if (rule.needs.length === 0) return group;
  return group.filter((service) => {
    const lack = lacking(rule, service);
    if (lack !== null) collector.addGap(rule.id, lack.reasonId, { field: lack.field }, [service.line.row]);
    return lack === null;
  });
}
