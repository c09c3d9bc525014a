import { lacking, severityOf } from '../../check';
import type { Field, ServiceLine } from '../../domain';
import { NOTHING, type GroupRule, type Report, type RuleContext, type Service } from '../../rules';
import { LINE_FACTS } from './facts';
import { openUnits, type OpenUnits } from './line-units';
import { Verdict } from './verdict';

/** The rules for formulas that give the same arguments. */
export interface Asking {
  readonly rules: readonly { readonly rule: GroupRule; readonly needs: number }[];
  /** Facts that some rule needs and no argument gives. */
  readonly missing: readonly Field[];
  readonly context: RuleContext;
  /** Whether the clinic has the rule on units at all. */
  readonly unitsCount: boolean;
}

/**
 * What rules say of lines that agree in all but how many units and minutes they have, and on which day of a stretch they
 * were given. Rules that read no amounts are asked once, of the first such line; the others are asked of each.
 */
export class LinePlan {
  private readonly asked: GroupRule[] = [];
  /** Of the rules before each that is asked, and at last of those after them all. */
  private readonly kept: Verdict[] = [];
  /** The answers to lines of which the rules that are asked say nothing. */
  private readonly quiet = new Map<OpenUnits, string>();

  constructor(
    private readonly first: Service,
    private readonly asking: Asking,
  ) {
    const { rules, missing, context } = asking;
    const lacked = lackedBy(first);
    let kept = new Verdict();
    for (const field of missing) kept.addMissing(field);
    for (const { rule, needs } of rules) {
      if ((needs & lacked) !== 0) {
        const lack = lacking(rule, first)!;
        kept.addGap(rule.id, lack.reasonId, { field: lack.field });
      } else if (rule.amounts === false) tell(rule, rule.check({ services: [first] }, context), kept);
      else {
        this.asked.push(rule);
        this.kept.push(kept);
        kept = new Verdict();
      }
    }
    kept.addUnknown(first);
    this.kept.push(kept);
  }

  /** The text for a line with these facts; `problems`: what could not be read of it, in words. */
  text(line: ServiceLine, problems: readonly string[]): string {
    const { asking, asked, quiet } = this;
    const service = { ...this.first, line };
    const group = { services: [service] };
    // Most lines are right, and nothing is made for them.
    let said: Iterable<Report>[] | null = null;
    for (let at = 0; at < asked.length; at++) {
      const reports = asked[at]!.check(group, asking.context);
      if (reports !== NOTHING) (said ??= asked.map(() => NOTHING))[at] = reports;
    }
    const open = asking.unitsCount ? openUnits(service) : 'settled';
    if (problems.length > 0 || said !== null) return this.verdict(said, open, line).text(problems);
    let text = quiet.get(open);
    if (text === undefined) quiet.set(open, (text = this.verdict(said, open, line).text(problems)));
    return text;
  }

  /** In the order of the rules, on which the answer hangs. */
  private verdict(said: readonly Iterable<Report>[] | null, open: OpenUnits, { unread }: ServiceLine): Verdict {
    const { kept, asked } = this;
    const verdict = new Verdict();
    for (let at = 0; at < kept.length; at++) {
      verdict.add(kept[at]!);
      const reports = said?.[at] ?? NOTHING;
      if (reports !== NOTHING) tell(asked[at]!, reports, verdict);
    }
    if (open === 'day') verdict.needsDay = true;
    else if (open !== 'settled' && !unread.some(({ field }) => field === open)) verdict.addMissing(open);
    return verdict;
  }
}

function tell(rule: GroupRule, reports: Iterable<Report>, verdict: Verdict): void {
  for (const report of reports) {
    if ('notCheckable' in report) verdict.addGap(rule.id, report.notCheckable, report.data ?? {});
    else {
      const { messageId, data, authority = rule.authority } = report;
      const severity = severityOf(rule.severity, report.severity, authority.confidence);
      verdict.addFinding({ ruleId: rule.id, messageId, data, severity });
    }
  }
}

/** Facts as bits, so that a line is looked at once and not for each rule. */
export const bitsOf = (fields: readonly Field[]): number =>
  LINE_FACTS.reduce((bits, fact, at) => (fields.includes(fact) ? bits | (1 << at) : bits), 0);
const NEEDS_ONE = LINE_FACTS.map((fact) => ({ needs: [fact] }));

function lackedBy(service: Service): number {
  let bits = 0;
  for (let i = 0; i < NEEDS_ONE.length; i++) if (lacking(NEEDS_ONE[i]!, service) !== null) bits |= 1 << i;
  return bits;
}
