import { defineRule, NOTHING } from '../define-rule';
import { LICENSE_TABLE } from '../shared/authorities';
import { licenseVerdict } from '../shared/license-verdict';

export const licenseMayNot = defineRule({
  id: 'license-may-not',
  version: 1,
  title: 'A code that this license may not report',
  explanation:
    'Codes name no profession, but the services stand within what a state lets a license do, and payers deny codes that belong to ' +
    "another profession: an evaluation is its own therapist's, therapeutic activities are not a massage therapist's.",
  scope: 'line',
  severity: 'error',
  needs: ['code', 'license'],
  amounts: false,
  authority: LICENSE_TABLE,
  tables: ['licenses', 'states'],
  denial: '185',
  messages: {
    'may-not': '{code} is not for {licenses}.',
    'may-not.todo': 'Report the code of what this license did, or name who did it.',
  },
  check({ services: [service] }, context) {
    const verdict = licenseVerdict(service!, context);
    if (verdict?.kind === 'unknown' && verdict.reasonId === 'scope-unknown') {
      return [{ notCheckable: 'scope-unknown', data: { code: service!.code!.code } }];
    }
    if (verdict?.kind !== 'may-not') return NOTHING;
    const { licenses, authority } = verdict;
    return [{ messageId: 'may-not', data: { code: service!.code!.code, licenses }, authority }];
  },
});
