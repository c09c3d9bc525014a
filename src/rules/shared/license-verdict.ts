import type { Authority } from '../../domain';
import type { Knowledge, ScopeAnswer } from '../../reference';
import type { RuleContext, Service } from '../define-rule';
import { LICENSE_TABLE } from './authorities';

export type LicenseVerdict =
  | { readonly kind: 'may' }
  | {
      readonly kind: 'may-not' | 'certificate' | 'depends';
      readonly licenses: string;
      readonly condition: string;
      readonly authority: Authority;
    }
  | { readonly kind: 'unknown'; readonly reasonId: 'license-unknown' | 'scope-unknown' };

let asked: {
  readonly service: Service;
  readonly knowledge: Knowledge;
  readonly verdict: LicenseVerdict | null;
} | null = null;

/**
 * What the license says about the code: the best of the person's licenses counts. Null where there is nothing to ask:
 * no code of ours, or no license named. Three rules ask this of a service one after the other, so the last answer is
 * kept.
 */
export function licenseVerdict(service: Service, { knowledge }: RuleContext): LicenseVerdict | null {
  if (asked === null || asked.service !== service || asked.knowledge !== knowledge) {
    asked = { service, knowledge, verdict: verdictOf(service, knowledge) };
  }
  return asked.verdict;
}

function verdictOf({ code, credential, state, line }: Service, knowledge: Knowledge): LicenseVerdict | null {
  if (code === null || credential === null) return null;
  if (credential.licenses.length === 0) return { kind: 'unknown', reasonId: 'license-unknown' };
  const answers = credential.licenses.map((license) =>
    knowledge.scope(license, credential.certificates, code.code, state, line.date),
  );
  const answer = answers.length === 1 ? answers[0]! : answers.sort((a, b) => rank(a) - rank(b))[0]!;
  if (answer.verdict === 'may') return { kind: 'may' };
  const authority = { ...LICENSE_TABLE, confidence: answer.evidence.confidence };
  const said = { licenses: credential.licenses.join(', '), condition: answer.condition ?? '', authority };
  if (answer.verdict === 'unknown') return { kind: 'unknown', reasonId: 'scope-unknown' };
  if (answer.verdict === 'may-not') return { kind: 'may-not', ...said };
  return { kind: answer.dependsOn.includes('certificate') ? 'certificate' : 'depends', ...said };
}

const ORDER: readonly ScopeAnswer['verdict'][] = ['may', 'depends', 'unknown', 'may-not'];
const rank = ({ verdict }: ScopeAnswer) => ORDER.indexOf(verdict);
