import { defineRule } from '../define-rule';
import { CLAIM_FORM } from '../shared/authorities';

export const dateImpossible = defineRule({
  id: 'date-impossible',
  version: 1,
  title: 'A date of service that is no date',
  explanation:
    'The calendar has no such day (February 30), or the cell holds something else. A date that can be read in two ways is not ' +
    'guessed at: it is not checkable until the column says which order of day and month it uses.',
  scope: 'line',
  severity: 'error',
  needs: [],
  needsColumns: ['date'],
  amounts: false,
  authority: CLAIM_FORM,
  tables: [],
  denial: '16',
  messages: {
    impossible: 'The calendar has no such day.',
    'impossible.todo': 'Type the date of service as it stands in the record.',
    'no-date': 'The cell of the date of service holds no date.',
    'no-date.todo': 'Type a date such as 2024-08-05 or 8/5/2024.',
  },
  *check({ services: [service] }) {
    const { unread } = service!.line;
    const problem = unread.find(({ field }) => field === 'date')?.problem;
    if (problem === undefined) return;
    if (problem === 'ambiguous-date') yield { notCheckable: 'date-ambiguous' };
    else {
      const messageId = problem === 'impossible-date' ? 'impossible' : 'no-date';
      yield { messageId, data: {}, field: 'date' };
    }
  },
});
