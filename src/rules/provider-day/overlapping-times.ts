import { defineRule } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';
import { overlaps, sharedMinutes, timesOf } from '../shared/one-on-one';

export const overlappingTimes = defineRule({
  id: 'overlapping-times',
  version: 1,
  title: 'One-on-one services of one provider that overlap',
  explanation:
    'A one-on-one code says that the provider was with this client alone. Two clients at the same time of one provider contradict that, and ' +
    'auditors look for it first. Where no end is given, a service lasts at least its own minutes.',
  scope: 'provider-day',
  severity: 'error',
  needs: [],
  needsColumns: ['start', 'client', 'code'],
  authority: ARITHMETIC,
  tables: ['codes'],
  denial: '151',
  messages: {
    overlap: 'One-on-one with two clients at once: {minutes} {minutes|minute overlaps|minutes overlap}.',
    'overlap.todo': 'Correct the times, or bill what was given to several people as group work.',
  },
  *check({ services }, { columns }) {
    // A start with an end is a column of minutes as well.
    if (!columns.has('minutes')) {
      yield { notCheckable: 'no-column', data: { field: 'end' } };
      return;
    }
    const { times, open } = timesOf(services, 'client');
    yield* open;
    const told = new Set<string>();
    for (const [earlier, later] of overlaps(times, 'client')) {
      // The same start is another rule's.
      if (earlier.start === later.start) continue;
      const clients = [earlier, later].map(({ service }) => service.line.client!).sort((a, b) => a - b);
      if (told.has(clients.join())) continue;
      told.add(clients.join());
      const data = { minutes: sharedMinutes(earlier, later) };
      yield { messageId: 'overlap', data, services: [earlier.service, later.service] };
    }
  },
});
