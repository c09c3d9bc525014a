import type { Field } from '../../domain';
import {
  NOTHING,
  splitBy,
  type GroupRule,
  type PatternRule,
  type Rule,
  type RuleContext,
  type Service,
} from '../../rules';
import type { CheckInput, CheckReport, RuledInput } from '../types';
import { close, rowsOf } from './close';
import { Collector } from './collect';
import { groupLines, type Groups } from './groups';
import { lacking, missingColumns, openNeeds, visitServes } from './needs';
import { RunningPattern } from './running-pattern';
import { columnsOf, Services } from './services';

export interface Done {
  readonly done: number;
  readonly total: number;
}

/** Lines (or groups) between two yields: a slice of a few milliseconds. */
const SLICE = 500;

/** Checks a table by the given rules. The same input gives the same report, to the letter. */
export function checkByRules(input: RuledInput): CheckReport {
  const work = checkByRulesInSlices(input);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** One walk over the table: what it is cut into, the rules that judge each piece, and the patterns that look on. */
interface Pass {
  readonly scope: GroupRule['scope'];
  readonly rules: readonly Running<GroupRule>[];
  readonly patterns: readonly Running<RunningPattern>[];
}

/** Something that runs, with the facts it needs that not every line of the table has. */
interface Running<T> {
  readonly of: T;
  readonly id: string;
  readonly needs: readonly Field[];
  /** A billing group is judged by itself. */
  readonly split: boolean;
  /** It had something to look at. */
  ran: boolean;
}

/**
 * Checks a table a slice at a time, so that a caller can show progress, let others work, or stop by not going on.
 * An exception out of a rule is a mistake of ours and is not caught.
 */
export function* checkByRulesInSlices(input: RuledInput): Generator<Done, CheckReport, undefined> {
  const { table, knowledge, profile, asOf } = input;
  const columns = columnsOf(table, profile);
  const context: RuleContext = { knowledge, profile, asOf, columns, spellings: table.spellings ?? [] };
  const services = new Services(table, knowledge, profile);
  const collector = new Collector();
  const rules = input.rules.filter(({ id }) => !profile.rulesOff.includes(id));
  let all: readonly number[] | undefined;
  const allRows = () => (all ??= rowsOf(table));
  const runnable = rules.filter((rule) => canRun(rule, columns, collector, allRows));

  const passes = passesOf(runnable, input, context);
  const total = Math.max(1, passes.length) * table.length;
  let sessions = 0;
  let done = 0;
  for (const { scope, rules: own, patterns } of passes) {
    const before = done;
    const judge = (group: readonly Service[]) => {
      for (const rule of own) run(rule, group, context, collector);
      for (const pattern of patterns) pattern.of.see(able(pattern, group, collector));
    };
    if (scope === 'line') {
      for (let i = 0; i < table.length; i++) {
        judge([services.at(i)]);
        if (i % SLICE === SLICE - 1) yield { done: before + i + 1, total };
      }
    } else {
      const groups = groupLines(table, scope, (at) => services.payerKey(at));
      if (scope === 'client-day') sessions = groups.count;
      reportLeft([...own, ...patterns], scope, groups, services, collector, columns);
      for (let g = 0; g < groups.count; g++) {
        const members = groups.members.subarray(groups.starts[g], groups.starts[g + 1]);
        const group: Service[] = [];
        for (const at of members) group.push(services.at(at));
        judge(group);
        if (g % SLICE === SLICE - 1) yield { done: before + groups.starts[g + 1]!, total };
      }
    }
    for (const pattern of patterns) pattern.of.close(collector);
    done = before + table.length;
    yield { done, total };
  }
  return close(input, collector, sessions);
}

const SCOPES: readonly GroupRule['scope'][] = ['line', 'client-day', 'provider-day', 'episode'];

function passesOf(rules: readonly Rule[], { table, profile }: CheckInput, context: RuleContext): readonly Pass[] {
  const running = <T>(rule: Rule, of: T): Running<T> => ({
    of,
    id: rule.id,
    needs: openNeeds(rule, table, profile),
    split: 'byBillingGroup' in rule && rule.byBillingGroup === true && table.columns.has('billingGroup'),
    ran: false,
  });
  return SCOPES.map((scope) => ({
    scope,
    rules: rules.filter((rule): rule is GroupRule => rule.scope === scope).map((rule) => running(rule, rule)),
    patterns: rules
      .filter((rule): rule is PatternRule => rule.scope === 'sheet' && rule.over === scope)
      .map((rule) => running(rule, new RunningPattern(rule, context))),
  })).filter(({ rules: own, patterns }) => own.length + patterns.length > 0);
}

function canRun(
  rule: Rule,
  columns: ReadonlySet<Field>,
  collector: Collector,
  rowsOfTable: () => readonly number[],
): boolean {
  const [missing] = missingColumns(rule, columns);
  if (missing !== undefined) {
    collector.addSheetGap(rule.id, 'no-column', { field: missing }, rowsOfTable());
    return false;
  }
  // A visit shows a part of the day: what is found there holds, what is not found is open.
  if (visitServes(rule, columns) && !('withinVisit' in rule && rule.withinVisit)) {
    collector.addSheetGap(rule.id, 'no-column', { field: 'client' }, rowsOfTable());
  }
  return true;
}

function run(rule: Running<GroupRule>, group: readonly Service[], context: RuleContext, collector: Collector): void {
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
  if (!rule.ran) {
    rule.ran = true;
    collector.rulesRun.add(rule.id);
  }
  const reports = rule.of.check({ services }, context);
  if (reports === NOTHING) return;
  for (const report of reports) collector.add(rule.of, services, report);
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

/** Lines whose cells do not say to whose day they belong cannot be judged with others. */
function reportLeft(
  rules: readonly Running<unknown>[],
  scope: GroupRule['scope'],
  { left }: Groups,
  services: Services,
  collector: Collector,
  columns: ReadonlySet<Field>,
): void {
  const person = scope === 'provider-day' ? 'provider' : columns.has('client') ? 'client' : 'visit';
  for (const index of left) {
    const { line } = services.at(index);
    const field: Field = line[person] === null ? person : 'date';
    const unread = line.unread.some((cell) => cell.field === field);
    for (const { id } of rules) collector.addGap(id, unread ? 'unreadable' : 'blank', { field }, [line.row]);
  }
}
