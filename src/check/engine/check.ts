import type { Field } from '../../domain';
import {
  RULES,
  splitBy,
  type GroupRule,
  type PatternRule,
  type Report,
  type Rule,
  type RuleContext,
  type Service,
} from '../../rules';
import type { CheckInput, CheckReport } from '../types';
import { close } from './close';
import { Collector } from './collect';
import { groupLines, type Groups } from './groups';
import { lacking, missingColumns, visitServes } from './needs';
import { RunningPattern } from './running-pattern';
import { columnsOf, Services } from './services';

export interface Done {
  readonly done: number;
  readonly total: number;
}

/** Lines (or groups) between two yields: a slice of a few milliseconds. */
const SLICE = 500;

/** Checks a table. The same input gives the same report, to the letter. */
export function check(input: CheckInput): CheckReport {
  const work = checkInSlices(input);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** One walk over the table: what it is cut into, the rules that judge each piece, and the patterns that look on. */
interface Pass {
  readonly scope: GroupRule['scope'];
  readonly rules: readonly GroupRule[];
  readonly patterns: readonly RunningPattern[];
}

/**
 * Checks a table a slice at a time, so that a caller can show progress, let others work, or stop by not going on.
 * An exception out of a rule is a mistake of ours and is not caught.
 */
export function* checkInSlices(input: CheckInput): Generator<Done, CheckReport, undefined> {
  const { table, knowledge, profile, asOf } = input;
  const columns = columnsOf(table, profile);
  const context: RuleContext = { knowledge, profile, asOf, columns, spellings: table.spellings ?? [] };
  const services = new Services(table, knowledge, profile);
  const collector = new Collector();
  const rules = (input.rules ?? RULES).filter(({ id }) => !profile.rulesOff.includes(id));
  const runnable = rules.filter((rule) => canRun(rule, columns, collector, rowsOf(table)));

  const passes = passesOf(runnable, context);
  const total = Math.max(1, passes.length) * table.length;
  let sessions = 0;
  let done = 0;
  for (const { scope, rules: own, patterns } of passes) {
    const before = done;
    const judge = (group: readonly Service[]) => {
      for (const rule of own) run(rule, group, context, collector);
      for (const pattern of patterns) pattern.see(able(pattern.rule, group, collector));
    };
    if (scope === 'line') {
      for (let i = 0; i < table.length; i++) {
        judge([services.at(i)]);
        if (i % SLICE === SLICE - 1) yield { done: before + i + 1, total };
      }
    } else {
      const groups = groupLines(table, scope, (at) => services.payerKey(at));
      if (scope === 'client-day') sessions = groups.count;
      reportLeft([...own, ...patterns.map(({ rule }) => rule)], scope, groups, services, collector, columns);
      for (let g = 0; g < groups.count; g++) {
        const members = groups.members.subarray(groups.starts[g], groups.starts[g + 1]);
        judge(Array.from(members, (at) => services.at(at)));
        if (g % SLICE === SLICE - 1) yield { done: before + groups.starts[g + 1]!, total };
      }
    }
    for (const pattern of patterns) pattern.close(collector);
    done = before + table.length;
    yield { done, total };
  }
  return close(input, collector, sessions);
}

const SCOPES: readonly GroupRule['scope'][] = ['line', 'client-day', 'provider-day', 'episode'];

function passesOf(rules: readonly Rule[], context: RuleContext): readonly Pass[] {
  return SCOPES.map((scope) => ({
    scope,
    rules: rules.filter((rule): rule is GroupRule => rule.scope === scope),
    patterns: rules
      .filter((rule): rule is PatternRule => rule.scope === 'sheet' && rule.over === scope)
      .map((rule) => new RunningPattern(rule, context)),
  })).filter(({ rules: own, patterns }) => own.length + patterns.length > 0);
}

function rowsOf({ keys }: CheckInput['table']): () => readonly number[] {
  let rows: readonly number[] | undefined;
  return () => (rows ??= [...new Set(keys.row)]);
}

function canRun(
  rule: Rule,
  columns: ReadonlySet<Field>,
  collector: Collector,
  rowsOfTable: () => readonly number[],
): boolean {
  const [missing] = missingColumns(rule, columns);
  if (missing !== undefined) {
    collector.addGap(rule.id, 'no-column', { field: missing }, rowsOfTable());
    return false;
  }
  // A visit shows a part of the day: what is found there holds, what is not found is open.
  if (visitServes(rule, columns) && !('withinVisit' in rule && rule.withinVisit)) {
    collector.addGap(rule.id, 'no-column', { field: 'client' }, rowsOfTable());
  }
  return true;
}

function run(rule: GroupRule, group: readonly Service[], context: RuleContext, collector: Collector): void {
  const services = able(rule, group, collector);
  for (const part of rule.byBillingGroup ? splitBy(services, ({ line }) => line.billingGroup) : [services]) {
    if (part.length === 0) continue;
    collector.rulesRun.add(rule.id);
    for (const report of rule.check({ services: part }, context) as Iterable<Report>) collector.add(rule, part, report);
  }
}

/** The services that have what the rule needs; the others are reported. */
function able(rule: Rule, group: readonly Service[], collector: Collector): readonly Service[] {
  if (rule.needs.length === 0) return group;
  return group.filter((service) => {
    const lack = lacking(rule, service);
    if (lack !== null) collector.addGap(rule.id, lack.reasonId, { field: lack.field }, [service.line.row]);
    return lack === null;
  });
}

/** Lines whose cells do not say to whose day they belong cannot be judged with others. */
function reportLeft(
  rules: readonly Rule[],
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
