import type { Field, ServiceLine } from '../../domain';
import { lacking, serviceReader, severityOf } from '../../check';
import { RULES, type Rule, type RuleContext, type Service } from '../../rules';
import type { Known } from '../known';
import { LINE_FACTS } from './facts';
import { judgeLineUnits } from './line-units';
import type { LineFinding, LineGap, Verdict } from './verdict';

/** Rules about one line whose facts a formula can give. Units have a way of their own, because minutes may pool. */
const LINE_RULES: readonly Rule[] = RULES.filter(
  ({ scope, needs, needsColumns = [] }) =>
    scope === 'line' && [...needs, ...needsColumns].every((field) => LINE_FACTS.has(field)),
);

/** Checks one line by itself. */
export function checkLine(line: ServiceLine, known: Known): Verdict {
  const { rules, context, read } = toolsOf(known);
  const service = read(line);
  const findings: LineFinding[] = [];
  const gaps: LineGap[] = [];
  const missing = new Set<Field>();
  for (const rule of rules) {
    const lack = lacking(rule, service);
    if (lack !== null) {
      missing.add(lack.field);
      continue;
    }
    for (const report of rule.check({ services: [service] }, context)) {
      if ('notCheckable' in report)
        gaps.push({ ruleId: rule.id, reasonId: report.notCheckable, data: report.data ?? {} });
      else {
        const { messageId, data, authority = rule.authority } = report;
        const severity = severityOf(rule.severity, report.severity, authority.confidence);
        if (severity !== 'information') findings.push({ ruleId: rule.id, messageId, data, severity });
      }
    }
  }
  if (service.payerText !== null && service.payer === null) missing.add('payer');
  const needsDay = addUnits(service, known, findings, missing);
  return { findings, gaps, missing, needsDay };
}

const UNITS_RULE = 'units-not-supported';

/** The answer tells whether the day's other lines have to decide. */
function addUnits(service: Service, known: Known, findings: LineFinding[], missing: Set<Field>): boolean {
  if (known.profile.rulesOff.includes(UNITS_RULE)) return false;
  const units = judgeLineUnits(service);
  if (units.kind === 'missing') missing.add(units.field);
  if (units.kind === 'payer') missing.add('payer');
  if (units.kind === 'too-many') {
    const { most, severity, pooled } = units;
    const text = `${service.line.units} units billed, ${service.line.minutes} minutes support ${most}${pooled ? ' at most' : ''}`;
    findings.push({ ruleId: UNITS_RULE, messageId: 'too-many', data: {}, severity, text });
  }
  return units.kind === 'day';
}

interface Tools {
  readonly rules: readonly Rule[];
  readonly context: RuleContext;
  readonly read: (line: ServiceLine) => Service;
}

const tools = new WeakMap<Known, Tools>();

/** What does not change from line to line, made once for a knowledge and profile. */
function toolsOf(known: Known): Tools {
  let made = tools.get(known);
  if (!made) {
    const { knowledge, profile } = known;
    made = {
      rules: LINE_RULES.filter(({ id }) => !profile.rulesOff.includes(id)),
      context: { knowledge, profile, asOf: null, columns: LINE_FACTS },
      read: serviceReader(knowledge, profile),
    };
    tools.set(known, made);
  }
  return made;
}
