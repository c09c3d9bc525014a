import { defineRule } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';
import { oneOnOneOf } from '../shared/one-on-one';

const DAY = 24;

export const providerMinutes = defineRule({
  id: 'provider-minutes',
  version: 1,
  title: 'More one-on-one minutes than the provider worked',
  explanation:
    'The one-on-one minutes of a provider on one day, over all clients, cannot be more than the hours worked. The hours come from the ' +
    "clinic's profile; without them only a day of more than 24 hours is named.",
  scope: 'provider-day',
  severity: 'error',
  needs: [],
  needsColumns: ['minutes', 'code'],
  authority: ARITHMETIC,
  tables: ['codes'],
  denial: '151',
  messages: {
    hours: '{minutes} one-on-one minutes of one provider on one day; {hours} hours are {most}.',
    'hours.todo': 'Correct the minutes, the provider, or the hours in the profile.',
    'minutes-missing': 'One-on-one lines of this provider and day without minutes: {count}.',
  },
  // Lines whose minutes are missing have to be named.
  quiet: ({ profile }) => ({
    weight: (service) => (oneOnOneOf([service]).length === 0 ? 0 : (service.line.minutes ?? Infinity)),
    most: (profile.hoursWorked ?? DAY) * 60,
  }),
  *check({ services }, { profile }) {
    const hours = profile.hoursWorked ?? DAY;
    const single = oneOnOneOf(services);
    const known = single.filter(({ line }) => line.minutes !== null);
    const minutes = known.reduce((sum, { line }) => sum + line.minutes!, 0);
    const most = hours * 60;
    if (minutes > most) yield { messageId: 'hours', data: { minutes, hours, most }, services: known };
    else if (known.length < single.length) {
      const open = single.filter(({ line }) => line.minutes === null);
      yield { notCheckable: 'minutes-missing', data: { count: open.length }, services: open };
    }
  },
});
