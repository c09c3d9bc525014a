import type { Field, Severity } from '../../domain';
import { RULES, type Report, type Rule, type RuleContext, type Scope, type Service } from '../../rules';
import type { CheckInput, CheckReport } from '../types';
import { Collector } from './collect';
import { groupLines } from './groups';
import { lacking, missingColumns } from './needs';
import { columnsOf, Services } from './services';

export interface Done {
  readonly done: number;
  readonly total: number;
}

/** Lines (or groups) between two yields: a slice of a few milliseconds. */
const SLICE = 500;

/** Patterns hold all services of the sheet at once; beyond this many lines they would take too much memory. */
const MOST_FOR_PATTERNS = 200_000;

/** Checks a table. The same input gives the same report, to the letter. */
export function check(input: CheckInput): CheckReport {
  const work = checkInSlices(input);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Checks a table a slice at a time, so that a caller can show progress, let others work, or stop by not going on.
 * An exception out of a rule is a mistake of ours and is not caught.
 */
export function* checkInSlices(input: CheckInput): Generator<Done, CheckReport, undefined> {
  const { table, knowledge, profile, asOf } = input;
  const columns = columnsOf(table, profile);
  const context: RuleContext = { knowledge, profile, asOf, columns };
  const services = new Services(table, knowledge, profile);
  const collector = new Collector();
  const rules = (input.rules ?? RULES).filter(({ id }) => !profile.rulesOff.includes(id));
  const runnable = rules.filter((rule) => canRun(rule, columns, collector, rowsOf(table)));

  const scopes = SCOPES.map((scope) => [scope, runnable.filter((rule) => rule.scope === scope)] as const).filter(
    ([, own]) => own.length > 0,
  );
  const total = Math.max(1, scopes.length) * table.length;
  let sessions = 0;
  let done = 0;
  for (const [scope, own] of scopes) {
    const before = done;
    if (scope === 'sheet' && table.length > MOST_FOR_PATTERNS) {
      for (const rule of own) collector.addGap(rule.id, 'sheet-too-long', { most: MOST_FOR_PATTERNS }, []);
    } else if (scope === 'line' || scope === 'sheet') {
      const all: Service[] = [];
      for (let i = 0; i < table.length; i++) {
        const service = services.at(i);
        if (scope === 'sheet') all.push(service);
        else run(own, [service], context, collector);
        if (i % SLICE === SLICE - 1) yield { done: before + i + 1, total };
      }
      if (scope === 'sheet') run(own, all, context, collector);
    } else {
      const groups = groupLines(table, scope);
      if (scope === 'client-day') sessions = groups.count;
      reportLeft(own, groups.left, services, collector, columns);
      for (let g = 0; g < groups.count; g++) {
        const members = groups.members.subarray(groups.starts[g], groups.starts[g + 1]);
        run(
          own,
          Array.from(members, (i) => services.at(i)),
          context,
          collector,
        );
        if (g % SLICE === SLICE - 1) yield { done: before + groups.starts[g + 1]!, total };
      }
    }
    done = before + table.length;
    yield { done, total };
  }
  return closed(input, collector, sessions);
}

const SCOPES: readonly Scope[] = ['line', 'client-day', 'provider-day', 'episode', 'sheet'];

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
  if (missing === undefined) return true;
  collector.addGap(rule.id, 'no-column', { field: missing }, rowsOfTable());
  return false;
}

function run(rules: readonly Rule[], group: readonly Service[], context: RuleContext, collector: Collector): void {
  for (const rule of rules) {
    const able = rule.needs.length === 0 ? group : group.filter((service) => !reportLacking(rule, service, collector));
    if (able.length === 0) continue;
    collector.rulesRun.add(rule.id);
    for (const report of rule.check({ services: able }, context) as Iterable<Report>) collector.add(rule, able, report);
  }
}

function reportLacking(rule: Rule, service: Service, collector: Collector): boolean {
  const lack = lacking(rule, service);
  if (lack === null) return false;
  // What is outside this product's codes has one entry for the sheet, by the rule that looks at codes.
  collector.addGap(rule.id, lack.reasonId, { field: lack.field }, [service.line.row]);
  return true;
}

/** Lines whose cells do not say to whose day they belong cannot be judged with others. */
function reportLeft(
  rules: readonly Rule[],
  left: readonly number[],
  services: Services,
  collector: Collector,
  columns: ReadonlySet<Field>,
): void {
  for (const index of left) {
    const { line } = services.at(index);
    for (const rule of rules) {
      const person: Field = rule.scope === 'provider-day' ? 'provider' : columns.has('client') ? 'client' : 'visit';
      const field: Field = (line[person as 'client' | 'provider' | 'visit'] ?? null) === null ? person : 'date';
      const unread = line.unread.some((cell) => cell.field === field);
      collector.addGap(rule.id, unread ? 'unreadable' : 'blank', { field }, [line.row]);
    }
  }
}

function closed(input: CheckInput, collector: Collector, sessions: number): CheckReport {
  const { table, knowledge } = input;
  const { findings, notCheckable } = collector.close();
  const counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0, information: 0 };
  const rows = new Set(table.keys.row);
  const supported = new Set(rows);
  const patterns = new Set((input.rules ?? RULES).filter(({ scope }) => scope === 'sheet').map(({ id }) => id));
  for (const { severity, ruleId, rows: own } of findings) {
    counts[severity]++;
    // A pattern over the sheet names its first line, and speaks against no single row.
    if (severity !== 'information' && !patterns.has(ruleId)) for (const row of own) supported.delete(row);
  }
  // What a whole column lacks is said once for the sheet; it speaks neither for nor against a single row.
  for (const { reasonId, rows: own } of notCheckable) {
    if (reasonId !== 'no-column') for (const row of own) supported.delete(row);
  }
  return {
    rows: rows.size,
    lines: table.length,
    sessions,
    supportedRows: supported.size,
    findings,
    notCheckable,
    counts,
    rulesRun: [...collector.rulesRun].sort(),
    stamps: knowledge.stamps,
  };
}
