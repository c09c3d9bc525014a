import type { Authority, CivilDate } from '../../domain';
import type { CodeRow, Credential, Knowledge, ScopeAnswer, StateRow } from '../../reference';
import type { RuleContext, Service } from '../define-rule';
import { LICENSE_TABLE } from './authorities';
import { lastAnswer } from './last-answer';

export type LicenseVerdict =
  | { readonly kind: 'may' }
  | {
      readonly kind: 'may-not' | 'certificate' | 'depends';
      readonly licenses: string;
      readonly condition: string;
      readonly authority: Authority;
    }
  | { readonly kind: 'unknown'; readonly reasonId: 'license-unknown' | 'scope-unknown' };

/**
 * What the license says about the code: the best of the person's licenses counts. Null where there is nothing to ask:
 * no code of ours, or no license named.
 */
export const licenseVerdict = lastAnswer((service: Service, { knowledge }: RuleContext) =>
  lastVerdict(service, knowledge),
);

/** Sheets are kept by date: the last verdict on a credential and a code mostly holds for the next line of theirs, too. */
const last = new WeakMap<
  Credential,
  Map<
    CodeRow,
    { readonly state: StateRow | null; readonly date: CivilDate | null; readonly verdict: LicenseVerdict | null }
  >
>();

function lastVerdict(service: Service, knowledge: Knowledge): LicenseVerdict | null {
  const { code, credential, state, line } = service;
  if (code === null || credential === null) return null;
  let ofCredential = last.get(credential);
  if (!ofCredential) last.set(credential, (ofCredential = new Map()));
  const kept = ofCredential.get(code);
  if (kept !== undefined && kept.state === state && kept.date === line.date) return kept.verdict;
  const verdict = verdictOf(service, knowledge);
  ofCredential.set(code, { state, date: line.date, verdict });
  return verdict;
}

function verdictOf({ code, credential, state, line }: Service, knowledge: Knowledge): LicenseVerdict | null {
  if (code === null || credential === null) return null;
  if (credential.licenses.length === 0) return { kind: 'unknown', reasonId: 'license-unknown' };
  const answers = credential.licenses.map((license) =>
    knowledge.scope(license, credential.certificates, code.code, state, line.date),
  );
  const answer = answers.length === 1 ? answers[0]! : answers.sort((a, b) => rank(a) - rank(b))[0]!;
  if (answer.verdict === 'may') return { kind: 'may' };
  const authority = { ...LICENSE_TABLE, ...answer.evidence };
  const said = { licenses: credential.licenses.join(', '), condition: answer.condition ?? '', authority };
  if (answer.verdict === 'unknown') return { kind: 'unknown', reasonId: 'scope-unknown' };
  if (answer.verdict === 'may-not') return { kind: 'may-not', ...said };
  return { kind: answer.dependsOn.includes('certificate') ? 'certificate' : 'depends', ...said };
}

const ORDER: readonly ScopeAnswer['verdict'][] = ['may', 'depends', 'unknown', 'may-not'];
const rank = ({ verdict }: ScopeAnswer) => ORDER.indexOf(verdict);
