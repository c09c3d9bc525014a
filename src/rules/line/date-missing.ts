import { defineRule } from '../define-rule';
import { CLAIM_FORM } from '../shared/authorities';

export const dateMissing = defineRule({
  id: 'date-missing',
  version: 1,
  title: 'A service without its date',
  explanation:
    'Every line of a claim has its date of service. Without it nothing tells which code was in force and which lines share a day, ' +
    'so that most other rules cannot look at the line either. A date is not taken over from the row above.',
  scope: 'line',
  severity: 'warning',
  needs: [],
  needsColumns: ['code', 'date'],
  amounts: false,
  authority: CLAIM_FORM,
  tables: [],
  denial: '16',
  messages: {
    missing: '{code} has no date of service.',
    'missing.todo': 'Type the date on this line too.',
  },
  *check({ services: [service] }) {
    const { code, date, unread } = service!.line;
    if (code === null || date !== null || unread.some(({ field }) => field === 'date')) return;
    yield { messageId: 'missing', data: { code }, field: 'date' };
  },
});
