import type { GroupRule, Quiet, Service } from '../../rules';
import { NEW, type Judge, type Walk } from '../engine/judge';
import { lacking } from '../engine/needs';
import { ask, hasRun, show, type Running, type RunningPattern } from '../engine/running';
import { numbered, type LineFacts } from './line-facts';
import { DayMemory, LineMemory, type Memory } from './memories';
import type { NotingCollector } from './noting-collector';

/** Rules and the memory of what they say. */
type Remembered = readonly [memory: Memory, rules: readonly Running<GroupRule>[]];

/** Judges lines and groups by what was said of others with the same facts; asks the rules about what is new. */
export class RememberingJudge implements Judge {
  private readonly remembered: readonly Remembered[];
  /** Rules that say of a group what they say of each of its lines. */
  private readonly eachAlone: Remembered;
  private readonly asked: readonly Running<GroupRule>[];
  private readonly ofKinds: readonly RunningPattern[];
  private readonly shown: readonly RunningPattern[];
  private readonly quiet = new Map<string, Quiet & { readonly weights: Float64Array }>();
  /** Of the group at hand. */
  private services: readonly Service[] | null = null;
  private work = 0;

  constructor(
    private readonly facts: LineFacts,
    private readonly notes: NotingCollector,
    private readonly walk: Walk,
  ) {
    const { pass, context } = walk;
    const memories = memoriesOf(walk, facts);
    const isAlone = ({ of }: Running<GroupRule>) => of.eachAlone?.(context) ?? false;
    const isRemembered = ({ of }: Running<GroupRule>) => memories.some(([, reads]) => reads.includes(of.reads));
    this.remembered = memories
      .map(([memory, reads]): Remembered => [memory, pass.rules.filter(({ of }) => reads.includes(of.reads))])
      .filter(([, rules]) => rules.length > 0);
    this.eachAlone = [new LineMemory(facts.billed), pass.rules.filter(isAlone)];
    this.asked = pass.rules.filter((rule) => !isAlone(rule) && !isRemembered(rule));
    this.ofKinds = pass.patterns.filter(seesKinds);
    this.shown = pass.patterns.filter((pattern) => !seesKinds(pattern));
    for (const { id, of } of [...this.asked, ...this.shown]) {
      const quiet = ('rule' in of ? of.rule : of).quiet?.(context);
      if (quiet) this.quiet.set(id, { ...quiet, weights: new Float64Array(facts.timed.firsts.length).fill(NaN) });
    }
  }

  /** Shows patterns over lines each kind of line once. */
  *begin(): Generator<void, void> {
    const { facts, ofKinds, notes } = this;
    const { table, services } = this.walk;
    if (ofKinds.length === 0) return;
    const kinds = yield* numbered([table.keys.provider, facts.timed.of], table.length);
    const times = new Int32Array(kinds.firsts.length);
    for (const kind of kinds.of) times[kind]!++;
    for (const [kind, first] of kinds.firsts.entries()) {
      const group = [services.at(first)];
      for (const pattern of ofKinds) show(pattern, group, times[kind]!, notes);
      if (kind % NEW === 0) yield;
    }
  }

  judge(from: number, to: number): number {
    const { remembered, eachAlone, notes } = this;
    const { context } = this.walk;
    this.services = null;
    this.work = to - from;
    const apart = remembered.length > 0 && this.standApart(from, to);
    for (const [memory, rules] of remembered) this.recall(apart ? memory : null, rules, from, to);
    for (const rule of this.asked) if (!this.isQuiet(rule, from, to)) ask(rule, this.group(from, to), context, notes);
    for (const pattern of this.shown) {
      if (this.isNamed(pattern, from) && !this.isQuiet(pattern, from, to)) {
        show(pattern, this.group(from, to), 1, notes);
      }
    }
    if (eachAlone[1].length > 0) {
      for (let at = from; at < to; at++) {
        this.services = null;
        this.recall(...eachAlone, at, at + 1);
      }
    }
    return this.work;
  }

  /** Says what is known of such lines, or asks the rules and keeps what they say. */
  private recall(memory: Memory | null, rules: readonly Running<GroupRule>[], from: number, to: number): void {
    const { notes, walk } = this;
    const known = memory?.find(walk.members, from, to);
    if (known === null) return;
    if (known !== undefined) {
      this.work += to - from;
      notes.repeat(known, walk.members, from);
      return;
    }
    const group = this.group(from, to);
    const keeps = memory !== null && memory.isOpen;
    if (keeps) notes.note();
    for (const rule of rules) ask(rule, group, walk.context, notes);
    if (!keeps) return;
    const outcome = notes.noted(group);
    if (outcome !== undefined) memory.keep(outcome);
  }

  private group(from: number, to: number): readonly Service[] {
    if (this.services !== null) return this.services;
    const { members, services } = this.walk;
    this.work += (to - from) * NEW;
    const group: Service[] = [];
    for (let at = from; at < to; at++) group.push(services.at(members[at]!));
    return (this.services = group);
  }

  /** Each line stands in a row of its own, in the order of the sheet. */
  private standApart(from: number, to: number): boolean {
    const { members, table } = this.walk;
    const { row } = table.keys;
    for (let at = from + 1; at < to; at++) if (row[members[at]!]! <= row[members[at - 1]!]!) return false;
    return true;
  }

  /** The pattern has to be shown all lines, or the one in this row. */
  private isNamed(pattern: RunningPattern, from: number): boolean {
    const { members, table } = this.walk;
    const { rows } = pattern.of.pattern;
    if (rows === undefined || pattern.needs.length > 0 || rows.has(table.keys.row[members[from]!]!)) return true;
    hasRun(pattern, this.notes);
    return false;
  }

  /** Do the lines weigh so little that the rule has nothing to say of them? */
  private isQuiet(rule: Running<unknown>, from: number, to: number): boolean {
    const quiet = this.quiet.get(rule.id);
    if (quiet === undefined) return false;
    const { facts, walk } = this;
    const dates: number[] = [];
    let sum = 0;
    for (let at = from; at < to; at++) {
      const line = walk.members[at]!;
      const number = facts.timed.of[line]!;
      let weight = quiet.weights[number]!;
      if (Number.isNaN(weight)) {
        const service = walk.services.at(line);
        quiet.weights[number] = weight = lacking(rule, service) === null ? quiet.weight(service) : Infinity;
      }
      if (weight === 0) continue;
      if (quiet.byDate === true) {
        const date = walk.table.keys.date[line]!;
        if (dates.includes(date)) continue;
        dates.push(date);
      }
      sum += weight;
      if (sum > quiet.most) return false;
    }
    hasRun(rule, this.notes);
    return true;
  }
}

/** It keeps sums, for which one line stands for all of its kind. */
const seesKinds = ({ of: { rule }, needs }: RunningPattern): boolean =>
  rule.over === 'line' && rule.reads !== 'anything' && needs.length === 0;

function memoriesOf(
  { scope, table }: Walk,
  { whole, billed, timed, groups, names, times }: LineFacts,
): readonly (readonly [Memory, readonly GroupRule['reads'][]])[] {
  if (scope === 'line') return [[new LineMemory(whole), [undefined, 'times']]];
  // The lines of a visit need not be of one day.
  if (scope !== 'client-day' || !table.columns.has('client')) return [];
  return [
    [new DayMemory(billed, groups, []), [undefined]],
    [new DayMemory(timed, names, times), ['times']],
  ];
}
