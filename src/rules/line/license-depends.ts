import { defineRule } from '../define-rule';
import { LICENSE_TABLE } from '../shared/authorities';
import { licenseVerdict } from '../shared/license-verdict';

export const licenseDepends = defineRule({
  id: 'license-depends',
  version: 1,
  title: 'A code that this license may report under a condition',
  explanation:
    'Whether this license may report the code depends on the state, the payer or both, and the sheet does not settle it. ' +
    'Manual therapy by a massage therapist is the common case.',
  scope: 'line',
  severity: 'warning',
  needs: ['code'],
  needsColumns: ['license'],
  amounts: false,
  authority: LICENSE_TABLE,
  tables: ['licenses', 'states'],
  denial: '185',
  messages: {
    depends: '{code} by {licenses} depends: {condition}.',
    'depends.todo': "Look it up in the state's law and the payer's contract; waive it once it is settled.",
  },
  *check({ services: [service] }, context) {
    const verdict = licenseVerdict(service!, context);
    if (verdict?.kind !== 'depends') return;
    const { licenses, condition, authority } = verdict;
    yield { messageId: 'depends', data: { code: service!.code!.code, licenses, condition }, authority };
  },
});
