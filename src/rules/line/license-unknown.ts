import { defineRule } from '../define-rule';
import { LICENSE_TABLE } from '../shared/authorities';

export const licenseUnknown = defineRule({
  id: 'license-unknown',
  version: 1,
  title: 'A license that is not known',
  explanation:
    'The license cell says something, but no license that is known: a job title, a seminar, a student. Nothing is taken from it, and ' +
    'whether this person may report the code is not checkable.',
  scope: 'line',
  severity: 'information',
  needs: ['code'],
  needsColumns: ['license'],
  amounts: false,
  authority: LICENSE_TABLE,
  tables: ['licenses'],
  messages: {},
  *check({ services: [service] }) {
    const { code, credential } = service!;
    if (code !== null && credential?.licenses.length === 0) yield { notCheckable: 'license-unknown' };
  },
});
