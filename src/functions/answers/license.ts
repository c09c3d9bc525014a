import { mayRaiseError, type Code } from '../../domain';
import { acceptance, acceptanceWords, type LicenseId, type PayerRow, type ScopeAnswer } from '../../reference';
import { cellFunction } from '../cell-function';
import { readCode, readDate, readText } from '../cells';
import { notCheckable, notChecked, UNKNOWN_CODE } from './words';

/** LICENSE: may someone with this license report the code: yes, no or depends, with the reason. */
export const license = cellFunction({
  id: 'LICENSE',
  parameters: ['code', 'license', 'state', 'payer', 'date'],
  answer([codeCell = null, licenseCell = null, stateCell = null, payerCell = null, dateCell = null], { knowledge }) {
    const code = readCode(codeCell);
    if (!code.ok) return notCheckable(code.error);
    const date = readDate(dateCell);
    if (!date.ok) return notCheckable(date.error);
    const licenseText = readText(licenseCell);
    if (code.value === null) return licenseText === null ? '' : notCheckable('code is missing');
    if (!knowledge.code(code.value)) return notCheckable(UNKNOWN_CODE);
    const credential = licenseText === null ? null : knowledge.credential(licenseText);
    if (credential === null) return notCheckable('license is missing');
    if (credential.licenses.length === 0) return notCheckable('license is not known');
    const stateText = readText(stateCell);
    const state = stateText === null ? null : knowledge.state(stateText);
    if (state === undefined) return notCheckable('state is not known');
    const payerText = readText(payerCell);
    const payer = payerText === null ? null : knowledge.payer(payerText);
    if (payer === undefined) return notCheckable('payer is not known');

    const answers = credential.licenses.map((id) => ({
      id,
      scope: knowledge.scope(id, credential.certificates, code.value!, state, date.value),
    }));
    const best = answers.reduce((a, b) => (RANK[b.scope.verdict] < RANK[a.scope.verdict] ? b : a));
    const refused = refusal(payer, best.id, code.value);
    return notChecked(refused ?? `${verdict(best.scope, best.id)}${payerWord(payer, best.id)}`, [
      best.scope.dependsOn.includes('state') && state === null && 'state',
      payer === null && 'payer',
      date.value === null && 'date',
    ]);
  },
});

const RANK: Readonly<Record<ScopeAnswer['verdict'], number>> = { may: 0, depends: 1, unknown: 2, 'may-not': 3 };

function verdict({ verdict, condition, evidence }: ScopeAnswer, id: string): string {
  const doubt = evidence.confidence === 'unverified' ? ' (unverified)' : '';
  const reason = condition === null ? '' : ` - ${condition}`;
  if (verdict === 'may') return `yes - within the scope of ${id}${condition === null ? '' : `: ${condition}`}${doubt}`;
  if (verdict === 'depends') return `depends${reason}${doubt}`;
  if (verdict === 'may-not') return `no - ${condition ?? `outside the scope of ${id}`}${doubt}`;
  return `depends - not known for ${id}${doubt}`;
}

/** A payer's plain "no", well founded, needs no look at the state. */
function refusal(payer: PayerRow | null, id: LicenseId, code: Code): string | null {
  const accepted = payer && acceptance(payer, id, code);
  if (!payer || accepted?.verdict !== 'no' || !mayRaiseError(accepted.said.confidence)) return null;
  return `no - ${payer.name} does not accept it from ${id}`;
}

/** What the payer says of this license, in the words of its row; "yes" needs no word. */
function payerWord(payer: PayerRow | null, id: LicenseId): string {
  const said = payer?.licenses[id];
  if (!payer || !said || said.value === 'yes') return '';
  return `; ${payer.name}: ${acceptanceWords(said)}`;
}
