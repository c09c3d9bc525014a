import { formatIsoDate } from '../../domain';
import { defineRule } from '../define-rule';
import { CLAIM_FORM } from '../shared/authorities';

export const dateFuture = defineRule({
  id: 'date-future',
  version: 1,
  title: 'A date of service after today',
  explanation:
    'A service is billed after it was given. A date in the future is a slip of the year or month, or an appointment that belongs ' +
    'in no claim yet.',
  scope: 'line',
  severity: 'error',
  needs: ['date'],
  needsColumns: ['code'],
  needsToday: true,
  authority: CLAIM_FORM,
  tables: [],
  denial: '110',
  messages: {
    future: '{date} is after {today}, the day of this check.',
    'future.todo': 'Correct the date, or leave the line out until the service was given.',
  },
  *check({ services: [service] }, { asOf }) {
    const { date } = service!.line;
    if (asOf === null) yield { notCheckable: 'no-today', services: [] };
    else if (date! > asOf) {
      const data = { date: formatIsoDate(date!), today: formatIsoDate(asOf) };
      yield { once: true, messageId: 'future', data, field: 'date' };
    }
  },
});
