import { defineRule, NOTHING } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';

export const unitsInvalid = defineRule({
  id: 'units-invalid',
  version: 1,
  title: 'Units that cannot be billed',
  explanation:
    'Units are whole numbers from 1 on. Parts of a unit and negative units are refused; minutes are turned into whole units before ' +
    'billing. A line of no units is only told: the record may keep a service that earned no unit, the claim leaves it out.',
  scope: 'line',
  severity: 'error',
  needs: [],
  needsColumns: ['code', 'units'],
  authority: ARITHMETIC,
  tables: [],
  denial: '16',
  messages: {
    fraction: '{code}: {units} is not a whole number of units.',
    'fraction.todo': 'Bill whole units; count them from the minutes.',
    negative: '{code}: {units} units.',
    'negative.todo': 'Type the units that were billed; a correction is a claim of its own.',
    zero: '{code} with 0 units is not billed.',
    'zero.todo': 'Leave the line off the claim; the record keeps its minutes.',
  },
  check({ services: [service] }) {
    const { code, units } = service!.line;
    if (code === null || units === null || (units > 0 && Number.isInteger(units))) return NOTHING;
    const report = { data: { code, units: Number(units) }, field: 'units' as const };
    if (units === 0) return [{ messageId: 'zero', ...report, severity: 'information' }];
    return [{ messageId: units < 0 ? 'negative' : 'fraction', ...report }];
  },
});
