import type { Field } from '../../domain';
import { FORMULA_RULES, type GroupRule, type Rule } from '../../rules';
import { LINE_FACTS } from './facts';

/** The rules of the product as one function sees them. */
export interface FormulaRules {
  /** Those that the function asks; what such a rule lacks is said in the answer. */
  readonly asked: readonly GroupRule[];
  /**
   * Those about a line (or a day, for a session) that it cannot ask, with the facts that none of its arguments tells.
   * The reference of the functions names them, so that OK is not read as more than it is.
   */
  readonly unasked: readonly Unasked[];
}

interface Unasked {
  readonly rule: GroupRule;
  /** `today`: a formula that knew it would give another answer tomorrow. */
  readonly lacks: readonly (Field | 'today')[];
}

const factsOf = ({ needs, needsColumns = [] }: Rule): readonly Field[] => [...new Set([...needs, ...needsColumns])];

/** Parts the rules by what they say they need: a rule that is added later is in one part or the other. */
export function formulaRules(
  facts: readonly Field[],
  belongs: (rule: GroupRule) => boolean,
  rules: readonly Rule[],
): FormulaRules {
  const asked: GroupRule[] = [];
  const unasked: Unasked[] = [];
  for (const rule of rules) {
    if (rule.scope === 'sheet' || !belongs(rule)) continue;
    const lacks: (Field | 'today')[] = factsOf(rule).filter((field) => !facts.includes(field));
    if (rule.needsToday === true) lacks.push('today');
    if (lacks.length === 0) asked.push(rule);
    else unasked.push({ rule, lacks });
  }
  return { asked, unasked };
}

/** CHECK asks the rules about a line, and of those about a day the ones whose finding on one line alone holds. */
export const checkRules = (rules: readonly Rule[]): FormulaRules =>
  formulaRules(LINE_FACTS, ({ scope, holdsAlone }) => scope === 'line' || holdsAlone === true, rules);
export const CHECK_RULES = checkRules(FORMULA_RULES).asked;

/** The formula's lines are one client's visit; a session has no techniques. */
export const SESSION_FACTS = LINE_FACTS.filter((fact) => fact !== 'technique');
export const sessionRules = (rules: readonly Rule[]): FormulaRules =>
  formulaRules([...SESSION_FACTS, 'client', 'visit'], ({ scope }) => scope === 'line' || scope === 'client-day', rules);
export const SESSION_RULES = sessionRules(FORMULA_RULES).asked;

/** Facts of the rule that no argument of this call tells; `columns` are those that are told. */
export const leftOut = (rule: Rule, columns: ReadonlySet<Field>): readonly Field[] =>
  factsOf(rule).filter((field) => !columns.has(field));
