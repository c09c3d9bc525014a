import { defineRule, type Service } from '../define-rule';
import { CMS_UNITS } from '../shared/authorities';

export const linesToCombine = defineRule({
  id: 'lines-to-combine',
  version: 1,
  title: 'One timed code on several lines of a day',
  explanation:
    'The minutes of a code add up over the day, and Medicare contractors want a timed code on one line for a date. The units are checked ' +
    'together; the lines may have to be combined before the claim goes out.',
  scope: 'client-day',
  severity: 'information',
  needs: ['code'],
  needsColumns: ['date'],
  authority: CMS_UNITS,
  tables: ['codes'],
  denial: '18',
  messages: {
    several: '{code} stands on {count} lines of this day.',
    'several.todo': 'Combine them into one line with the minutes and units of all.',
  },
  *check({ services }) {
    const lines = new Map<string, Service[]>();
    for (const service of services) {
      if (service.code === null || !service.code.timed) continue;
      const key = `${service.code.code}/${service.line.modifiers.join()}/${service.payer?.id}/${service.line.provider}`;
      lines.set(key, [...(lines.get(key) ?? []), service]);
    }
    for (const same of lines.values()) {
      if (same.length < 2) continue;
      yield { messageId: 'several', data: { code: same[0]!.code!.code, count: same.length }, services: same };
    }
  },
});
