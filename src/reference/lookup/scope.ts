import { isoDate, type CivilDate, type Code, type Evidence } from '../../domain';
import type { LicensesData, ScopeData } from '../reference-data';
import type { LicenseId, ScopeAnswer, StateRow } from '../types';

const UNKNOWN: Evidence = { confidence: 'unverified', sources: [] };
/** Acts of a state's text that bear on a code for a massage therapist (states table, scope). */
const MASSAGE_ACTS: Readonly<Record<string, { readonly act: string; readonly words: string }>> = {
  '97140': { act: 'joint-mobilization', words: 'joint mobilization or manual therapy' },
  '97110': { act: 'exercise', words: 'exercise' },
};

type Scope = (
  license: LicenseId,
  certificates: readonly string[],
  code: Code,
  state: StateRow | null,
  date: CivilDate | null,
) => ScopeAnswer;

/** May someone with this license report the code? What no source says is `unknown`, never a permission. */
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
  const find = (license: string, code: string, date: CivilDate | null) =>
    rows.get(`${license} ${code}`)?.find((row) => inForce(row, date));

  return (license, certificates, code, state, date) => {
    const row = find(license, code, date) ?? find('*', code, date) ?? find(license, '*', date);
    if (!row) return { verdict: 'unknown', condition: null, dependsOn: [], evidence: UNKNOWN };
    const evidence: Evidence = {
      confidence: row.confidence,
      sources: row.sources ?? sources[row.license] ?? [],
    };
    const certified = row.certificates?.some((name) => certificates.includes(name)) ?? false;
    const answer: ScopeAnswer = certified
      ? { verdict: 'may', condition: null, dependsOn: [], evidence }
      : { verdict: row.verdict, condition: row.condition ?? null, dependsOn: row.dependsOn ?? [], evidence };
    return license === 'LMT' && state ? unlicensed(byText(answer, code, state), state) : answer;
  };
}

function inForce({ from, to }: ScopeData, date: CivilDate | null): boolean {
  if (date === null) return true;
  return (from === undefined || date >= isoDate(from)) && (to === undefined || date <= isoDate(to));
}

/** What the state's own text says about the act behind the code; silence changes nothing. */
function byText(answer: ScopeAnswer, code: Code, state: StateRow): ScopeAnswer {
  const about = MASSAGE_ACTS[code];
  const said = about === undefined ? null : (state.scope[about.act] ?? null);
  if (about === undefined || said === null || answer.verdict === 'may') return answer;
  const evidence: Evidence = { confidence: state.scopeConfidence, sources: state.sources };
  if (said === 'included') return { ...answer, dependsOn: answer.dependsOn.filter((what) => what !== 'state') };
  return { ...answer, condition: `${state.name}'s text leaves ${about.words} out of the scope of massage`, evidence };
}

/** Where a state has no license for massage, what a license allows is for the payer to say. */
function unlicensed(answer: ScopeAnswer, state: StateRow): ScopeAnswer {
  const words = WITHOUT_LICENSE[state.regulation];
  if (words === undefined || answer.verdict !== 'may') return answer;
  const condition = `${state.name} ${words}: the payer says whom it accepts`;
  // A certificate is what its state offers, and payers there know it.
  if (state.regulation === 'certification') return { ...answer, condition };
  const evidence: Evidence = { confidence: state.confidence, sources: state.sources };
  return { verdict: 'depends', condition, dependsOn: ['payer'], evidence };
}

const WITHOUT_LICENSE: Partial<Readonly<Record<StateRow['regulation'], string>>> = {
  certification: 'certifies massage therapists and does not license them',
  registration: 'registers massage therapists and does not license them',
  none: 'has no state license for massage',
  'none found': 'has no license for massage that we know of',
};
