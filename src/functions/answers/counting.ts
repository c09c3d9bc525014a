import { fail, ok, type CountingRule, type Result } from '../../domain';
import type { Known } from '../known';
import { readText, type Value } from '../cells';

/** How people write the rules themselves. */
const RULE_NAMES: ReadonlyMap<string, CountingRule> = new Map([
  ['cms', 'cms'],
  ['medicare rule', 'cms'],
  ['8 minute rule', 'cms'],
  ['8-minute rule', 'cms'],
  ['total time', 'cms'],
  ['midpoint', 'midpoint'],
  ['ama', 'midpoint'],
  ['cpt', 'midpoint'],
  ['spm', 'midpoint'],
  ['rule of eights', 'midpoint'],
  ['full15', 'full15'],
  ['full 15', 'full15'],
]);

/** The rule and what decided it. */
export interface Counting {
  readonly rule: CountingRule;
  readonly by: 'argument' | 'profile' | 'payer' | 'default';
}

/**
 * Reads `payer_or_rule`: a rule's name, else a payer. Blank means the profile's, else CMS's, as the argument help says.
 * The clinic's own choice of a rule stands before its payer's (`Profile.countingRule`). A payer whose rule nobody knows
 * gives `unknown`, and nothing is assumed from it.
 */
export function readCounting(value: Value, { knowledge, profile }: Known): Result<Counting | 'unknown', string> {
  const text = readText(value) ?? profile.payer;
  const named = text === null ? undefined : RULE_NAMES.get(text.toLowerCase());
  if (named && readText(value) !== null) return ok({ rule: named, by: 'argument' });
  if (profile.countingRule !== null) return ok({ rule: profile.countingRule, by: 'profile' });
  if (text === null) return ok({ rule: 'cms', by: 'default' });
  const payer = knowledge.payer(text);
  if (!payer) return fail('payer or rule is not known');
  const { value: rule } = payer.countingRule;
  return ok(rule === 'unknown' ? 'unknown' : { rule, by: 'payer' });
}
