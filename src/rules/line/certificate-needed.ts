import { defineRule } from '../define-rule';
import { LICENSE_TABLE } from '../shared/authorities';
import { licenseVerdict } from '../shared/license-verdict';

export const certificateNeeded = defineRule({
  id: 'certificate-needed',
  version: 1,
  title: 'A code for which this license needs a certificate',
  explanation:
    'Some codes are open to a license only with a training that stands behind the technique, such as PNF for 97112 by a massage ' +
    'therapist. Write the certificate with the license ("LMT; PNF"). A weekend seminar lifts nothing.',
  scope: 'line',
  severity: 'error',
  needs: ['code'],
  needsColumns: ['license'],
  amounts: false,
  authority: LICENSE_TABLE,
  tables: ['licenses'],
  denial: '185',
  messages: {
    certificate: '{code} by {licenses}: {condition}.',
    'certificate.todo': 'Write the certificate with the license, or report the code of what was done.',
  },
  *check({ services: [service] }, context) {
    const verdict = licenseVerdict(service!, context);
    if (verdict?.kind !== 'certificate') return;
    const { licenses, condition, authority } = verdict;
    yield { messageId: 'certificate', data: { code: service!.code!.code, licenses, condition }, authority };
  },
});
