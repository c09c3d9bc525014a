import type { Authority, Field, Severity } from '../domain';
import { RULES, type Rule } from '../rules';

/** What a rule looks at, and who says so. */
export interface RuleAnswer {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly explanation: string;
  readonly scope: string;
  /** The most serious that the rule can give. */
  readonly severity: Severity;
  /** Facts without which the rule cannot run. */
  readonly needs: readonly Field[];
  readonly authority: Authority;
  /** Claim adjustment reason code that a payer would likely deny with. */
  readonly denial: string | null;
}

export const rulesAnswer = (rules: readonly Rule[] = RULES): readonly RuleAnswer[] =>
  rules.map(({ id, version, title, explanation, scope, severity, needs, authority, denial }) => ({
    id,
    version,
    title,
    explanation,
    scope,
    severity,
    needs,
    authority,
    denial: denial ?? null,
  }));
