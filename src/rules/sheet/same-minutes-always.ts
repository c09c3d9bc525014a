import { definePattern } from '../define-pattern';
import type { Service } from '../define-rule';
import { RECORDS } from '../shared/authorities';
import { Habits } from '../shared/habits';

/** Fewer lines than this are no habit. */
const ENOUGH = 20;

export const sameMinutesAlways = definePattern({
  id: 'same-minutes-always',
  version: 1,
  title: 'The same minutes for every client',
  explanation:
    'A provider whose every line of a code has the same minutes probably writes the schedule down, not the time. Auditors look for that. ' +
    'It is a hint about the record, not about a claim.',
  over: 'line',
  about: 'provider',
  severity: 'advice',
  needs: [],
  needsColumns: ['minutes', 'provider', 'code'],
  authority: RECORDS,
  tables: ['codes'],
  messages: {
    same: 'All {count} lines of {code} of one provider have {minutes} minutes.',
    'same.todo': 'Write the minutes that the clock showed.',
  },
  start: () => {
    const habits = new Habits((first: Service) => ({ first, count: 0, same: true }));
    return {
      see({ services }, times) {
        for (const service of services) {
          const { line, code } = service;
          if (typeof code?.unitMinutes !== 'number' || line.minutes === null || line.provider === null) continue;
          const habit = habits.of(`${line.provider}/${code.code}`, service);
          habit.count += times;
          habit.same &&= line.minutes === habit.first.line.minutes;
        }
      },
      *close() {
        for (const { first, count, same } of habits.all()) {
          if (count < ENOUGH || !same) continue;
          const data = { count, code: first.code!.code, minutes: first.line.minutes! };
          yield { messageId: 'same', data, services: [first] };
        }
      },
    };
  },
});
