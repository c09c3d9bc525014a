import { defineRule } from '../define-rule';
import { CMS_UNITS } from '../shared/authorities';

export const unitsMissing = defineRule({
  id: 'units-missing',
  version: 1,
  title: 'A code without units',
  explanation:
    'A claim line says how many units of the code are billed, one for a code without a unit of time. A blank cell is not one unit: ' +
    'payers send such a line back.',
  scope: 'line',
  severity: 'warning',
  needs: [],
  needsColumns: ['code', 'units'],
  amounts: false,
  authority: CMS_UNITS,
  tables: [],
  denial: '16',
  messages: {
    missing: '{code} has no units.',
    'missing.todo': 'Type the units that the minutes support, or remove the code if nothing is billed.',
  },
  *check({ services: [service] }) {
    const { line } = service!;
    if (line.code === null || line.units !== null) return;
    if (line.unread.some((cell) => cell.field === 'units')) {
      yield { notCheckable: 'unreadable', data: { field: 'units' } };
    } else yield { messageId: 'missing', data: { code: line.code }, field: 'units' };
  },
});
