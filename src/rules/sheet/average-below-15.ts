import { defineRule, type Service } from '../define-rule';
import { CMS_UNITS } from '../shared/authorities';

const ENOUGH = 20;
const UNIT = 15;

export const averageBelow15 = defineRule({
  id: 'average-below-15',
  version: 1,
  title: 'Fewer than 15 minutes a unit on average',
  explanation:
    "The manual expects about 15 minutes a unit over a provider's work; a habit of less is flagged for review even where every single day is " +
    'within the table.',
  scope: 'sheet',
  severity: 'advice',
  needs: [],
  needsColumns: ['minutes', 'units', 'provider', 'code'],
  authority: CMS_UNITS,
  tables: ['codes'],
  messages: {
    below: 'One provider: {minutes} minutes for {units} units over {count} lines, {average} a unit.',
    'below.todo': "See whether minutes are rounded up or units taken at the table's edge as a habit.",
  },
  *check({ services }) {
    const providers = new Map<number, Service[]>();
    for (const service of services) {
      const { line, code } = service;
      if (code?.unitMinutes !== UNIT || line.minutes === null || line.provider === null || !(line.units! > 0)) continue;
      const own = providers.get(line.provider);
      if (own) own.push(service);
      else providers.set(line.provider, [service]);
    }
    for (const lines of providers.values()) {
      if (lines.length < ENOUGH) continue;
      const minutes = lines.reduce((sum, { line }) => sum + line.minutes!, 0);
      const units = lines.reduce((sum, { line }) => sum + line.units!, 0);
      if (minutes >= units * UNIT) continue;
      const data = {
        minutes,
        units,
        count: lines.length,
        average: (Math.floor((minutes / units) * 10) / 10).toFixed(1),
      };
      yield { messageId: 'below', data, services: [lines[0]!] };
    }
  },
});
