import { defineRule, NOTHING } from '../define-rule';
import { RECORDS } from '../shared/authorities';
import { billedUnits } from '../shared/pools';

export const minutesMissing = defineRule({
  id: 'minutes-missing',
  version: 1,
  title: 'Timed units without minutes',
  explanation:
    'Units of a timed code stand on minutes, and the sheet has a column for them; on this line it is blank. What is not written down ' +
    'cannot be shown when a payer asks: time not documented is among the most common reasons for a denial.',
  scope: 'line',
  severity: 'warning',
  needs: [],
  needsColumns: ['code', 'units', 'minutes'],
  authority: RECORDS,
  tables: ['codes'],
  denial: '151',
  messages: {
    missing: '{billed} of {code} without minutes.',
    'missing.todo': 'Type the minutes of the record; the units are checked against them.',
  },
  check({ services: [service] }) {
    const { line, code } = service!;
    if (line.minutes !== null || code === null || code.unitMinutes === null) return NOTHING;
    const billed = billedUnits(service!);
    if (billed === null || billed === 0 || line.unread.some(({ field }) => field === 'minutes')) return NOTHING;
    const data = { billed: billed === 1 ? '1 unit' : `${billed} units`, code: code.code };
    return [{ messageId: 'missing', data, field: 'minutes' }];
  },
});
