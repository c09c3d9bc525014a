import type { Field } from '../../domain';
import { lacking, serviceReader, severityOf } from '../../check';
import type { Group, GroupRule, RuleContext, Service } from '../../rules';
import type { ServiceLine } from '../../domain';
import type { Known } from '../known';
import { LINE_FACTS, type LineFact } from './facts';
import { CHECK_RULES, leftOut } from './formula-rules';
import { openUnits } from './line-units';
import { Verdict } from './verdict';

const UNITS_RULE = 'units-not-supported';

/** Checks one line by itself; `given` are the facts for which the formula has an argument. */
export function checkLine(line: ServiceLine, given: readonly LineFact[], known: Known): Verdict {
  const { read, unitsCount, asking } = toolsOf(known);
  const { rules, missing, context } = asking(given);
  const service = read(line);
  const group = { services: [service] };
  const verdict = new Verdict();
  for (const field of missing) verdict.addMissing(field);
  const lacked = lackedBy(service);
  for (const { rule, needs } of rules) {
    if ((needs & lacked) === 0) ask(rule, group, context, verdict);
    else {
      const lack = lacking(rule, service)!;
      verdict.addGap(rule.id, lack.reasonId, { field: lack.field });
    }
  }
  verdict.addUnknown(service);
  if (unitsCount) addUnits(service, verdict);
  return verdict;
}

/** Facts as bits, so that a line is looked at once and not for each rule. */
const bitsOf = (fields: readonly Field[]): number =>
  LINE_FACTS.reduce((bits, fact, at) => (fields.includes(fact) ? bits | (1 << at) : bits), 0);
const NEEDS_ONE = LINE_FACTS.map((fact) => ({ needs: [fact] }));

function lackedBy(service: Service): number {
  let bits = 0;
  for (let i = 0; i < NEEDS_ONE.length; i++) if (lacking(NEEDS_ONE[i]!, service) !== null) bits |= 1 << i;
  return bits;
}

function ask(rule: GroupRule, group: Group, context: RuleContext, verdict: Verdict): void {
  for (const report of rule.check(group, context)) {
    if ('notCheckable' in report) verdict.addGap(rule.id, report.notCheckable, report.data ?? {});
    else {
      const { messageId, data, authority = rule.authority } = report;
      const severity = severityOf(rule.severity, report.severity, authority.confidence);
      verdict.addFinding({ ruleId: rule.id, messageId, data, severity });
    }
  }
}

function addUnits(service: Service, verdict: Verdict): void {
  const open = openUnits(service);
  if (open === 'day') verdict.needsDay = true;
  else if (open !== 'settled' && !service.line.unread.some(({ field }) => field === open)) verdict.addMissing(open);
}

/** The rules for formulas that give the same arguments. */
interface Asking {
  readonly rules: readonly { readonly rule: GroupRule; readonly needs: number }[];
  /** Facts that some rule needs and no argument gives. */
  readonly missing: readonly Field[];
  readonly context: RuleContext;
}

interface Tools {
  readonly read: (line: ServiceLine) => Service;
  /** Whether the clinic has the rule on units at all. */
  readonly unitsCount: boolean;
  readonly asking: (given: readonly LineFact[]) => Asking;
}

const tools = new WeakMap<Known, Tools>();

/** What does not change from line to line, made once for a knowledge and profile. */
function toolsOf(known: Known): Tools {
  let made = tools.get(known);
  if (!made) {
    const { knowledge, profile } = known;
    // Formulas of one column give the same arguments, and their list is one object.
    const askings = new WeakMap<readonly LineFact[], Asking>();
    made = {
      read: serviceReader(knowledge, profile),
      unitsCount: !profile.rulesOff.includes(UNITS_RULE),
      asking(given) {
        let asking = askings.get(given);
        if (!asking) askings.set(given, (asking = askingFor(given, known)));
        return asking;
      },
    };
    tools.set(known, made);
  }
  return made;
}

function askingFor(given: readonly LineFact[], { knowledge, profile }: Known): Asking {
  const columns = new Set<Field>(given);
  for (const field of ['license', 'payer', 'state'] as const) if (profile[field] !== null) columns.add(field);
  const on = CHECK_RULES.filter(({ id }) => !profile.rulesOff.includes(id));
  return {
    rules: on
      .filter((rule) => leftOut(rule, columns).length === 0)
      .map((rule) => ({ rule, needs: bitsOf(rule.needs) })),
    missing: [...new Set(on.flatMap((rule) => leftOut(rule, columns)))],
    context: { knowledge, profile, asOf: null, columns, spellings: [] },
  };
}
