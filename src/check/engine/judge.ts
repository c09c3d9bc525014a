import type { LineTable } from '../../domain';
import type { RuleContext, Service } from '../../rules';
import type { Collector } from './collect';
import { ask, show, type Pass, type Scope } from './running';
import type { Services } from './services';

/** One walk over a table, group after group. */
export interface Walk {
  readonly scope: Scope;
  readonly pass: Pass;
  readonly members: Int32Array;
  readonly table: LineTable;
  readonly services: Services;
  readonly context: RuleContext;
  readonly collector: Collector;
}

export interface Judge {
  /** What comes before the first group; it yields now and then, so that others can work. */
  begin?(): Generator<void, void>;
  /** Judges the members from `from` to `to` (not included). Tells how much work it was, in lines that are known. */
  judge(from: number, to: number): number;
}

/** What a line costs that is looked at anew, where one that is known costs 1. */
export const NEW = 200;

/** Asks every rule about every group. */
export const judgeAnew = ({ pass: { rules, patterns }, members, services, context, collector }: Walk): Judge => ({
  judge(from, to) {
    const group: Service[] = [];
    for (let at = from; at < to; at++) group.push(services.at(members[at]!));
    for (const rule of rules) ask(rule, group, context, collector);
    for (const pattern of patterns) show(pattern, group, 1, collector);
    return group.length * NEW;
  },
});
