import { units, type Field, type ServiceLine } from '../../domain';
import { lineBounds } from '../../units';
import { defineRule, NOTHING } from '../define-rule';
import { CMS_UNITS } from '../shared/authorities';
import { billedUnits } from '../shared/pools';
import { EITHER_RULE, ruleAuthority } from '../shared/rule-authority';

export const unitsBeyondLine = defineRule({
  id: 'units-beyond-line',
  version: 1,
  title: "More units than the line's own minutes could ever support",
  explanation:
    'Without a date and a client nothing says which lines share a day. One thing still holds: where minutes pool, a line has at most ' +
    'its full 15 minutes and one unit for the rest; elsewhere its own minutes decide. More than that is wrong whatever the day was.',
  scope: 'line',
  severity: 'error',
  needs: [],
  needsColumns: ['code', 'units', 'minutes'],
  authority: CMS_UNITS,
  tables: ['codes', 'payers'],
  denial: '151',
  messages: {
    beyond:
      '{billed} units of {code}: {minutes} {minutes|minute supports|minutes support} {most} at most, whatever else the day held.',
    'beyond.todo': 'Lower the units or correct the minutes; with date and client the whole day can be counted.',
  },
  check({ services: [service] }, { columns }) {
    const { line, code, countingRule } = service!;
    const billed = billedUnits(service!);
    if (code === null || code.unitMinutes === null || line.minutes === null || billed === null) return NOTHING;
    if (hasDay(line, columns)) return NOTHING;
    let { most } = lineBounds(line.minutes, countingRule ?? 'cms', code);
    if (countingRule === null) most = units(Math.max(most, lineBounds(line.minutes, 'midpoint', code).most));
    if (billed <= most) return NOTHING;
    const authority = countingRule === null ? EITHER_RULE : ruleAuthority(service!, countingRule);
    const data = { billed, code: code.code, minutes: line.minutes, most };
    return [{ messageId: 'beyond', data, field: 'units', authority }];
  },
});

/** The line stands in a client's day, so that the day's minutes decide; a visit serves where there is no client column. */
const hasDay = ({ client, date, visit }: ServiceLine, columns: ReadonlySet<Field>): boolean =>
  columns.has('client') ? client !== null && date !== null : visit !== null;
