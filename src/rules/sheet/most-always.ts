import { definePattern } from '../define-pattern';
import type { Service } from '../define-rule';
import { CMS_UNITS } from '../shared/authorities';
import { Habits } from '../shared/habits';

const ENOUGH = 20;
const SHARE = 0.9;
const UNIT = 15;
/** A unit begins 7 minutes before its full quarter of an hour; this many minutes from there on are its edge. */
const EDGE = 3;

export const mostAlways = definePattern({
  id: 'most-always',
  version: 1,
  title: 'Always the most units that the minutes allow',
  explanation:
    'A provider whose minutes nearly always end just where one more unit begins (8, 23, 38, 53 and up to two minutes later) and who always ' +
    'bills it probably writes minutes to fit units. Each line is within the rule; the habit is what an auditor sees.',
  over: 'line',
  about: 'provider',
  severity: 'advice',
  needs: [],
  needsColumns: ['minutes', 'units', 'provider', 'code'],
  authority: CMS_UNITS,
  tables: ['codes'],
  messages: {
    edge: 'One provider: {edge} of {count} lines have just the minutes at which one more unit begins, and bill it.',
    'edge.todo': 'See that the minutes are those of the clock.',
  },
  start: () => {
    const habits = new Habits((first: Service) => ({ first, count: 0, edge: 0 }));
    return {
      see({ services }, times) {
        for (const service of services) {
          const { line, code } = service;
          if (code?.unitMinutes !== UNIT || line.minutes === null || line.provider === null || !(line.units! > 0))
            continue;
          const habit = habits.of(line.provider, service);
          habit.count += times;
          if (line.minutes < UNIT * line.units! - 7 + EDGE) habit.edge += times;
        }
      },
      *close() {
        for (const { first, count, edge } of habits.all()) {
          if (count < ENOUGH || edge < count * SHARE) continue;
          yield { messageId: 'edge', data: { edge, count }, services: [first] };
        }
      },
    };
  },
});
