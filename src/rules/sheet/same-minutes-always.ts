import { defineRule, type Service } from '../define-rule';
import { RECORDS } from '../shared/authorities';

/** Fewer lines than this are no habit. */
const ENOUGH = 20;

export const sameMinutesAlways = defineRule({
  id: 'same-minutes-always',
  version: 1,
  title: 'The same minutes for every client',
  explanation:
    'A provider whose every line of a code has the same minutes probably writes the schedule down, not the time. Auditors look for that. ' +
    'It is a hint about the record, not about a claim.',
  scope: 'sheet',
  severity: 'advice',
  needs: [],
  needsColumns: ['minutes', 'provider', 'code'],
  authority: RECORDS,
  tables: ['codes'],
  messages: {
    same: 'All {count} lines of {code} of one provider have {minutes} minutes.',
    'same.todo': 'Write the minutes that the clock showed.',
  },
  *check({ services }) {
    const habits = new Map<string, Service[]>();
    for (const service of services) {
      const { line, code } = service;
      if (typeof code?.unitMinutes !== 'number' || line.minutes === null || line.provider === null) continue;
      const key = `${line.provider}/${code.code}`;
      const own = habits.get(key);
      if (own) own.push(service);
      else habits.set(key, [service]);
    }
    for (const lines of habits.values()) {
      const { minutes } = lines[0]!.line;
      if (lines.length < ENOUGH || lines.some(({ line }) => line.minutes !== minutes)) continue;
      yield {
        messageId: 'same',
        data: { count: lines.length, code: lines[0]!.code!.code, minutes: minutes! },
        services: [lines[0]!],
      };
    }
  },
});
