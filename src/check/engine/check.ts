import { inStretches, type Field, type LineTable } from '../../domain';
import type { Rule, RuleContext } from '../../rules';
import type { CheckReport, RuledInput } from '../types';
import { close } from './close';
import { ascendingInStretches, Collector } from './collect';
import { groupLines, numberFew, type Groups, type Numbering } from './groups';
import { judgeAnew, type Judge, type Walk } from './judge';
import { missingColumns, visitServes } from './needs';
import { passOf, scopesOf, type Pass, type Scope } from './running';
import { columnsOf, Services } from './services';

export interface Done {
  readonly done: number;
  readonly total: number;
}

/** How the lines of a table are judged: each anew, or with what is remembered of others. */
export interface Method {
  readonly collector: Collector;
  readonly number: Numbering;
  judge(walk: Walk): Judge;
}

/** Work between two yields, in lines that are known: a slice of a few milliseconds. */
const SLICE = 20_000;

/**
 * Checks a table by the given rules, each line and group anew: right for a few lines. The same input gives the same report, to
 * the letter.
 */
export function checkByRules(input: RuledInput): CheckReport {
  return atOnce(checkInSlicesBy(input, plainly));
}

/** Work that nobody waits beside. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function* plainly(table: LineTable): Generator<void, Method> {
  return { collector: new Collector(table), number: numberFew, judge: judgeAnew };
}

/**
 * Checks a table a slice at a time, so that a caller can show progress, let others work, or stop by not going on.
 * An exception out of a rule is a mistake of ours and is not caught.
 */
export function* checkInSlicesBy(
  input: RuledInput,
  prepare: (table: LineTable, rules: readonly Rule[], context: RuleContext) => Generator<void, Method>,
): Generator<Done, CheckReport, undefined> {
  const { table, knowledge, profile, asOf } = input;
  const columns = columnsOf(table, profile);
  const context: RuleContext = { knowledge, profile, asOf, columns, spellings: table.spellings ?? [] };
  const services = new Services(table, knowledge, profile);
  const on = input.rules.filter(({ id }) => !profile.rulesOff.includes(id));
  const rules = on.filter((rule) => missingColumns(rule, columns).length === 0);
  const scopes = scopesOf(rules);
  const total = Math.max(1, scopes.length) * table.length;
  let done = 0;
  const during = <T>(work: Generator<void, T>) => told(work, { done, total });

  const method = yield* during(prepare(table, rules, context));
  const { collector } = method;
  yield* during(reportMissing(on, columns, collector, services, table));
  let sessions = 0;
  for (const scope of scopes) {
    const pass = passOf(scope, rules, table, profile, context);
    const groups = yield* during(groupLines(table, scope, services, method.number));
    const { count, starts, members } = groups;
    if (scope === 'client-day') sessions = count;
    reportLeft(scope, pass, groups, services, collector, columns);
    const judge = method.judge({ scope, pass, members, table, services, context, collector });
    if (judge.begin) yield* during(judge.begin());
    const before = done;
    let work = 0;
    for (let g = 0; g < count; g++) {
      work += judge.judge(starts[g]!, starts[g + 1]!);
      if (work < SLICE) continue;
      work = 0;
      done = before + starts[g + 1]!;
      yield { done, total };
    }
    done = before + table.length;
    for (const { of, ran } of pass.patterns) {
      if (ran) for (const report of of.pattern.close()) collector.add(of.rule, [], report);
    }
    yield { done, total };
  }
  return yield* during(close(input, collector, sessions));
}

/** Goes on with a part of the work, and tells how far the whole is. */
function* told<T>(work: Generator<void, T>, done: Done): Generator<Done, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield done;
  }
}

/** What rules lack as a column is said once for the sheet; where units are compared with nothing, of each timed line, too. */
function* reportMissing(
  rules: readonly Rule[],
  columns: ReadonlySet<Field>,
  collector: Collector,
  services: Services,
  { keys, rowCount }: LineTable,
): Generator<void, void> {
  let all: readonly number[] | undefined;
  for (const rule of rules) {
    const field = missingOf(rule, columns);
    if (field === undefined) continue;
    all ??= yield* ascendingInStretches(keys.row, rowCount);
    collector.addSheetGap(rule.id, 'no-column', { field }, all);
    if (!rule.comparesUnits || missingColumns(rule, columns).length === 0) continue;
    const timed = yield* timedRows(services, keys.row);
    if (timed.length > 0) collector.addSheetGap(rule.id, 'not-compared', { field }, timed);
  }
}

/** The rows with a timed line, ascending. */
function* timedRows(services: Services, rowOf: Int32Array): Generator<void, readonly number[]> {
  const rows: number[] = [];
  yield* inStretches(rowOf.length, (from, end) => addTimed(rows, services, rowOf, from, end));
  return rows;
}

function addTimed(rows: number[], services: Services, rowOf: Int32Array, from: number, end: number): void {
  for (let line = from; line < end; line++) {
    const { code } = services.at(line);
    if (code === null || code.unitMinutes === null || rows.at(-1) === rowOf[line]) continue;
    rows.push(rowOf[line]!);
  }
}

function missingOf(rule: Rule, columns: ReadonlySet<Field>): Field | undefined {
  const [missing] = missingColumns(rule, columns);
  if (missing !== undefined) return missing;
  // A visit shows a part of the day: what is found there holds, what is not found is open.
  return visitServes(rule, columns) && !('withinVisit' in rule && rule.withinVisit) ? 'client' : undefined;
}

/** Lines whose cells do not say to whose day they belong cannot be judged with others. */
function reportLeft(
  scope: Scope,
  { rules, patterns }: Pass,
  { left }: Groups,
  services: Services,
  collector: Collector,
  columns: ReadonlySet<Field>,
): void {
  const person = scope === 'provider-day' ? 'provider' : columns.has('client') ? 'client' : 'visit';
  const kinds = new Map<string, { readonly reasonId: string; readonly field: Field; readonly rows: number[] }>();
  for (const index of left) {
    const { line } = services.at(index);
    const field: Field = line[person] === null ? person : 'date';
    const reasonId = line.unread.some((cell) => cell.field === field) ? 'unreadable' : 'blank';
    const kind = `${reasonId} ${field}`;
    if (!kinds.has(kind)) kinds.set(kind, { reasonId, field, rows: [] });
    kinds.get(kind)!.rows.push(line.row);
  }
  for (const { reasonId, field, rows } of kinds.values()) {
    for (const { id } of [...rules, ...patterns]) collector.addGap(id, reasonId, { field }, rows);
  }
}
