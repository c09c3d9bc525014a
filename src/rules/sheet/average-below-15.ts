import { definePattern } from '../define-pattern';
import type { Service } from '../define-rule';
import { CMS_UNITS } from '../shared/authorities';
import { Habits } from '../shared/habits';

const ENOUGH = 20;
const UNIT = 15;

export const averageBelow15 = definePattern({
  id: 'average-below-15',
  version: 1,
  title: 'Fewer than 15 minutes a unit on average',
  explanation:
    "The manual expects about 15 minutes a unit over a provider's work; a habit of less is flagged for review even where every single day is " +
    'within the table.',
  over: 'line',
  about: 'provider',
  severity: 'advice',
  needs: [],
  needsColumns: ['minutes', 'units', 'provider', 'code'],
  authority: CMS_UNITS,
  tables: ['codes'],
  messages: {
    below: 'One provider: {minutes} minutes for {units} units over {count} lines, {average} a unit.',
    'below.todo': "See whether minutes are rounded up or units taken at the table's edge as a habit.",
  },
  start: () => {
    const habits = new Habits((first: Service) => ({ first, count: 0, minutes: 0, units: 0 }));
    return {
      see({ services }, times) {
        for (const service of services) {
          const { line, code } = service;
          if (code?.unitMinutes !== UNIT || line.minutes === null || line.provider === null || !(line.units! > 0))
            continue;
          const habit = habits.of(line.provider, service);
          habit.count += times;
          habit.minutes += line.minutes * times;
          habit.units += line.units! * times;
        }
      },
      *close() {
        for (const { first, count, minutes, units } of habits.all()) {
          if (count < ENOUGH || minutes >= units * UNIT) continue;
          const average = (Math.floor((minutes / units) * 10) / 10).toFixed(1);
          yield { messageId: 'below', data: { minutes, units, count, average }, services: [first] };
        }
      },
    };
  },
});
