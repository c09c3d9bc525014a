import { acceptance, type Accepted } from '../../reference';
import { defineRule } from '../define-rule';
import { PAYERS } from '../shared/authorities';
import { hasModifier } from '../shared/pair-modifiers';
import { profileAuthority } from '../shared/payer-binds';

/** Modifiers of a line that is sent to be denied: the client, or another payer, will pay. */
const FOR_DENIAL = ['GY', 'GZ', 'GX'];

export const licenseNotAccepted = defineRule({
  id: 'license-not-accepted',
  version: 1,
  title: 'A license that this payer does not pay',
  explanation:
    'A license is one thing, a payer that takes claims for its work another: Medicare pays no massage therapist and a chiropractor only for ' +
    'spinal manipulation. What a profile does not say is not checkable; a contract of the clinic stands before it.',
  scope: 'line',
  severity: 'error',
  needs: ['code'],
  needsColumns: ['license', 'payer'],
  amounts: false,
  authority: PAYERS,
  tables: ['payers', 'licenses'],
  denial: '170',
  messages: {
    no: '{payer} does not pay for the work of {licenses}; {code} is billed.',
    'no.todo':
      'Bill the client or another payer; where the plan excludes it by law, GY gets the denial that a second payer asks for.',
    only: '{payer} pays {licenses} for {codes} only; {code} is billed.',
    'only.todo': 'Bill {code} to the client or another payer, or name who else gave the service.',
    'for-denial': '{payer} does not pay {code} by {licenses}; the line is marked to be denied.',
    'for-denial.todo': 'Nothing, if the client knows that it is not covered.',
    depends: 'Whether {payer} pays {licenses} depends: {condition}.',
    'depends.todo': 'Look it up in the contract or the plan; waive it once it is settled.',
  },
  *check({ services: [service] }) {
    const { code, credential, payer } = service!;
    if (code === null || payer === null || credential === null || credential.licenses.length === 0) return;
    if (payer.own || payer.line === 'self_pay') return;
    const answers = credential.licenses.map((license) => acceptance(payer, license, code.code));
    const best = answers.sort((a, b) => rank(a) - rank(b))[0]!;
    const told = { payer: payer.name, licenses: credential.licenses.join(', '), code: code.code };
    if (best === null || best.verdict === 'unknown') {
      yield { notCheckable: 'payer-silent', data: { payer: told.payer, licenses: told.licenses } };
    } else if (best.verdict === 'depends') {
      const { note } = best.said;
      const data = { ...told, condition: note ?? 'on the plan' };
      yield {
        messageId: 'depends',
        data,
        severity: 'advice',
        authority: profileAuthority(payer, best.said, best.said.note),
      };
    } else if (best.verdict === 'no') {
      const authority = profileAuthority(payer, best.said, best.said.note);
      if (hasModifier(service!, FOR_DENIAL)) {
        yield { messageId: 'for-denial', data: told, severity: 'information', authority };
      } else if (best.said.value === 'only') {
        yield { messageId: 'only', data: { ...told, codes: best.said.codes.join(', ') }, authority };
      } else yield { messageId: 'no', data: told, authority };
    }
  },
});

const ORDER: readonly Accepted['verdict'][] = ['yes', 'depends', 'unknown', 'no'];
const rank = (answer: Accepted | null): number => ORDER.indexOf(answer?.verdict ?? 'unknown');
