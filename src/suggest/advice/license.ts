import type { CivilDate, Code } from '../../domain';
import type { Credential, Knowledge, ScopeAnswer, StateRow } from '../../reference';
import type { LicenseVerdict } from '../types';
import { tableAuthority } from './authorities';

const RANK: Readonly<Record<LicenseVerdict['verdict'], number>> = {
  may: 0,
  depends: 1,
  unknown: 2,
  'certificate-missing': 3,
  'may-not': 4,
};

/** The best that any of the person's licenses allows for the code; null where no license was read. */
export function licenseVerdict(
  knowledge: Knowledge,
  credential: Credential | null,
  code: Code,
  state: StateRow | null,
  date: CivilDate | null,
): LicenseVerdict | null {
  if (!credential || credential.licenses.length === 0) return null;
  let best: LicenseVerdict | null = null;
  for (const license of credential.licenses) {
    const answer = knowledge.scope(license, credential.certificates, code, state, date);
    const verdict = verdictOf(answer);
    if (best && RANK[best.verdict] <= RANK[verdict]) continue;
    best = {
      licenses: [license],
      verdict,
      condition: answer.condition,
      authority: tableAuthority(knowledge.stamps.licenses, answer.evidence.confidence),
    };
  }
  // Where none of several licenses allows it, all of them are named.
  return best && isRefusal(best) && credential.licenses.length > 1 ? { ...best, licenses: credential.licenses } : best;
}

const verdictOf = ({ verdict, dependsOn }: ScopeAnswer): LicenseVerdict['verdict'] =>
  verdict === 'depends' && dependsOn.includes('certificate') ? 'certificate-missing' : verdict;

export const isRefusal = ({ verdict }: LicenseVerdict): boolean =>
  verdict === 'may-not' || verdict === 'certificate-missing';
