import { addDays, type CivilDate } from '../domain';
import { turnsOfTables } from '../reference';
import type { Rule, RuleContext } from './define-rule';
import { readLimit } from './shared/payer-limits';

/**
 * Every day from which on some rule may judge a line otherwise than on the day before, ascending: by the tables, by a
 * payer's limits, by itself, or because it is after today. Between two of them all dates of service are alike to the rules of
 * a line and of a client's day.
 */
export function turnsOf(
  rules: readonly Rule[],
  { knowledge, asOf }: Pick<RuleContext, 'knowledge' | 'asOf'>,
): readonly CivilDate[] {
  const { payers } = knowledge;
  const ofLimits = payers.flatMap(({ limits }) => limits.flatMap((limit) => readLimit(limit).from ?? []));
  const ofRules = rules.flatMap((rule) => rule.turns ?? []);
  const tomorrow = asOf === null ? [] : [addDays(asOf, 1)];
  return [...new Set([...turnsOfTables(knowledge), ...ofLimits, ...ofRules, ...tomorrow])].sort((a, b) => a - b);
}
