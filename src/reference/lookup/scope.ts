import { isoDate, type CivilDate, type Code, type Evidence } from '../../domain';
import type { LicensesData, ScopeData } from '../reference-data';
import type { LicenseId, ScopeAnswer, StateRow } from '../types';

const UNKNOWN: Evidence = { confidence: 'unverified', sources: [] };
/** Flags of a state's text that bear on a code for a massage therapist (states table, scope). */
const MASSAGE_FLAGS: Readonly<Record<string, { readonly flag: string; readonly words: string }>> = {
  '97140': { flag: 'joint-mobilization', words: 'joint mobilization or manual therapy' },
  '97110': { flag: 'exercise', words: 'exercise' },
};

type Scope = (
  license: LicenseId,
  certificates: readonly string[],
  code: Code,
  state: StateRow | null,
  date: CivilDate | null,
) => ScopeAnswer;

/** May someone with this license report the code? What no row names is `unknown`, never a permission. */
export function scopeLookup({ scope, sources }: LicensesData): Scope {
  const rows = new Map<string, ScopeData[]>();
  for (const row of scope) {
    for (const code of row.codes) {
      const key = `${row.license} ${code}`;
      const others = rows.get(key);
      if (others) others.push(row);
      else rows.set(key, [row]);
    }
  }
  const find = (license: string, code: Code, date: CivilDate | null) =>
    rows.get(`${license} ${code}`)?.find((row) => inForce(row, date));

  return (license, certificates, code, state, date) => {
    const row = find(license, code, date) ?? find('*', code, date);
    if (!row) return { verdict: 'unknown', condition: null, dependsOn: [], evidence: UNKNOWN };
    const evidence: Evidence = { confidence: row.confidence, sources: sources[row.license] ?? [] };
    const answer: ScopeAnswer = {
      verdict: row.verdict,
      condition: row.condition ?? null,
      dependsOn: row.dependsOn ?? [],
      evidence,
    };
    if (row.certificates?.some((name) => certificates.includes(name))) {
      return { verdict: 'may', condition: null, dependsOn: [], evidence };
    }
    return license === 'LMT' && state ? byState(answer, code, state) : answer;
  };
}

function inForce({ from, to }: ScopeData, date: CivilDate | null): boolean {
  if (date === null) return true;
  return (from === undefined || date >= isoDate(from)) && (to === undefined || date <= isoDate(to));
}

/** What the state's own text says about the act behind the code; silence changes nothing. */
function byState(answer: ScopeAnswer, code: Code, state: StateRow): ScopeAnswer {
  const about = MASSAGE_FLAGS[code];
  const said = about === undefined ? null : (state.scope[about.flag] ?? null);
  if (about === undefined || said === null || !answer.dependsOn.includes('state')) return answer;
  const evidence: Evidence = { confidence: 'single', sources: state.sources };
  return said === 'excluded'
    ? { ...answer, condition: `${state.name}'s text leaves ${about.words} out of the scope of massage`, evidence }
    : { ...answer, dependsOn: answer.dependsOn.filter((what) => what !== 'state'), evidence };
}
