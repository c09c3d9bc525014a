import type { GroupRule, Quiet, Service } from '../../rules';
import { NEW, type Judge, type Walk } from '../engine/judge';
import { ask, hasRun, show, type Running, type RunningPattern } from '../engine/running';
import { numbered, type LineFacts } from './line-facts';
import { DayMemory, LineMemory, type Memory } from './memories';
import type { NotingCollector, Outcome } from './noting-collector';
import { quietTest, type QuietTest } from './quiet-test';

/** A rule with what tells without asking it that it has nothing to say, where there is such a thing. */
interface Asked<T extends Running<unknown>> {
  readonly rule: T;
  readonly isQuiet: QuietTest | null;
}

/** Rules that have to be asked. */
type Loud = Asked<Running<GroupRule>>[];

/** Rules and the memory of what they say. */
interface Remembered {
  readonly memory: Memory;
  readonly rules: readonly Asked<Running<GroupRule>>[];
}

/** Judges lines and groups by what was said of others with the same facts; asks the rules about what is new. */
export class RememberingJudge implements Judge {
  private readonly remembered: readonly Remembered[];
  /** Rules that say of a group what they say of each of its lines. */
  private readonly eachAlone: Remembered;
  private readonly asked: readonly Asked<Running<GroupRule>>[];
  private readonly ofKinds: readonly RunningPattern[];
  private readonly shown: readonly Asked<RunningPattern>[];
  /**
   * By the number of all facts of a line 1 where nothing is said of it; null where lines are judged together, or a rule looks at each
   * of them.
   */
  private readonly silent: Uint8Array | null;
  /** Of the group at hand. */
  private services: readonly Service[] | null = null;
  private readonly loud: Loud = [];
  private kinds = new Int32Array(32);
  private work = 0;

  constructor(
    private readonly facts: LineFacts,
    private readonly notes: NotingCollector,
    private readonly walk: Walk,
  ) {
    const { pass, context } = walk;
    const rules = pass.rules.map((rule) => this.askedBy(rule, rule.of.quiet?.(context)));
    const memories = memoriesOf(walk, facts);
    const isAlone = ({ of }: Running<GroupRule>) => of.eachAlone?.(context) ?? false;
    const isRemembered = ({ of }: Running<GroupRule>) => memories.some(({ isFor }) => isFor(of));
    const those = (wanted: (rule: Running<GroupRule>) => boolean) => rules.filter(({ rule }) => wanted(rule));
    this.asked = those((rule) => !isAlone(rule) && !isRemembered(rule));
    // Quiet tests look at the group at hand, not at one of its lines.
    const alone = those(isAlone).map(({ rule }) => ({ rule, isQuiet: null }));
    this.eachAlone = { memory: new LineMemory(facts.coded), rules: alone };
    this.remembered = memories
      .map(({ memory, isFor }) => ({ memory, rules: those(({ of }) => isFor(of)) }))
      .filter(({ rules: own }) => own.length > 0);
    this.ofKinds = pass.patterns.filter(seesKinds);
    this.shown = pass.patterns
      .filter((pattern) => !seesKinds(pattern))
      .map((pattern) => this.askedBy(pattern, pattern.of.rule.quiet?.(context)));
    const isByFacts = walk.scope === 'line' && this.asked.length === 0;
    this.silent = isByFacts ? new Uint8Array(facts.whole.firsts.length) : null;
  }

  /** Parts of a day are judged by themselves: what is so of the whole need not be so of them. */
  private askedBy<T extends Running<unknown>>(rule: T, quiet: Quiet | undefined): Asked<T> {
    const can = quiet !== undefined && !rule.split;
    return { rule, isQuiet: can ? quietTest(rule, quiet, this.facts, this.walk) : null };
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
    const { remembered, eachAlone, notes, silent } = this;
    const { context } = this.walk;
    if (this.isSilent(from)) return 1;
    this.services = null;
    this.work = to - from;
    this.readKinds(from, to);
    const apart = remembered.length > 0 && this.standApart(from, to);
    let isSilent = true;
    for (const one of remembered) if (!this.recall(one, apart, from, to)) isSilent = false;
    if (silent !== null && isSilent) silent[this.factsOf(from)] = 1;
    for (const one of this.asked) {
      if (!this.isQuiet(one, from, to)) ask(one.rule, this.group(from, to), context, notes);
    }
    for (const one of this.shown) {
      if (this.isNamed(one.rule, from) && !this.isQuiet(one, from, to)) show(one.rule, this.group(from, to), 1, notes);
    }
    if (eachAlone.rules.length > 0) {
      for (let at = from; at < to; at++) {
        this.services = null;
        this.recall(eachAlone, true, at, at + 1);
      }
    }
    return this.work;
  }

  /** Nothing is said of a line with these facts, and no pattern wants to see this one. */
  private isSilent(from: number): boolean {
    if (this.silent === null || this.silent[this.factsOf(from)] === 0) return false;
    for (const { rule } of this.shown) if (this.isNamed(rule, from)) return false;
    return true;
  }

  /** The number of all facts of a member. */
  private factsOf(member: number): number {
    return this.facts.whole.of[this.walk.members[member]!]!;
  }

  /**
   * Says what is known of such lines, or asks the rules that are not quiet and keeps what they say. True where that is nothing, and
   * would be nothing of any other such lines.
   */
  private recall(one: Remembered, apart: boolean, from: number, to: number): boolean {
    const { notes, walk } = this;
    const { memory } = one;
    const known = apart ? memory.find(walk.members, from, to) : undefined;
    if (known === null) return true;
    if (known !== undefined) {
      this.work += to - from;
      notes.repeat(known, walk.members, from);
      return false;
    }
    const keeps = apart && memory.isOpen;
    const loud = this.loudOf(one.rules, from, to);
    let outcome: Outcome | null | undefined = null;
    if (loud.length > 0) {
      const group = this.group(from, to);
      if (keeps) notes.note();
      for (const { rule } of loud) ask(rule, group, walk.context, notes);
      outcome = keeps ? notes.noted(group) : undefined;
    }
    if (keeps && outcome !== undefined) memory.keep(outcome);
    return outcome === null;
  }

  private group(from: number, to: number): readonly Service[] {
    if (this.services !== null) return this.services;
    const { members, services } = this.walk;
    this.work += (to - from) * NEW;
    const group: Service[] = [];
    for (let at = from; at < to; at++) group.push(services.at(members[at]!));
    return (this.services = group);
  }

  /** Of the group at hand. */
  private readKinds(from: number, to: number): void {
    const { of } = this.facts.timed;
    const { members } = this.walk;
    if (to - from > this.kinds.length) this.kinds = new Int32Array((to - from) * 2);
    for (let at = from; at < to; at++) this.kinds[at - from] = of[members[at]!]!;
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

  /** The rules that have to be asked. */
  private loudOf(rules: Remembered['rules'], from: number, to: number): Loud {
    const { loud } = this;
    loud.length = 0;
    for (const one of rules) if (!this.isQuiet(one, from, to)) loud.push(one);
    return loud;
  }

  private isQuiet({ rule, isQuiet }: Asked<Running<unknown>>, from: number, to: number): boolean {
    if (isQuiet === null || !isQuiet(this.kinds, to - from, from)) return false;
    hasRun(rule, this.notes);
    return true;
  }
}

/** It keeps sums, for which one line stands for all of its kind. */
const seesKinds = ({ of: { rule }, needs }: RunningPattern): boolean =>
  rule.over === 'line' && rule.reads !== 'anything' && needs.length === 0;

/** A memory, and the rules that read no more than what it goes by. */
interface MemoryFor {
  readonly memory: Memory;
  readonly isFor: (rule: GroupRule) => boolean;
}

function memoriesOf(
  { scope, table }: Walk,
  { whole, amountless, coded, timed, groups, names, times }: LineFacts,
): readonly MemoryFor[] {
  if (scope === 'line') {
    return [
      { memory: new LineMemory(amountless), isFor: ({ reads, amounts }) => reads !== 'anything' && amounts === false },
      { memory: new LineMemory(whole), isFor: ({ reads, amounts }) => reads !== 'anything' && amounts !== false },
    ];
  }
  // The lines of a visit need not be of one day.
  if (scope !== 'client-day' || !table.columns.has('client')) return [];
  return [
    { memory: new DayMemory(coded, groups, []), isFor: ({ reads }) => reads === undefined },
    { memory: new DayMemory(timed, names, times), isFor: ({ reads }) => reads === 'times' },
  ];
}
