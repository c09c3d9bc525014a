import { defineRule } from '../define-rule';
import { CO_TREATMENT } from '../shared/authorities';
import { overlaps, sharedMinutes, timesOf } from '../shared/one-on-one';

export const twoProvidersAtOnce = defineRule({
  id: 'two-providers-at-once',
  version: 1,
  title: 'Two providers one-on-one with one client at once',
  explanation:
    'Two therapists may treat a client together, but under Medicare Part B they share the minutes: each minute is billed by one of them. ' +
    'Where the times of both cover the same minutes, one of them is billed twice.',
  scope: 'client-day',
  withinVisit: true,
  severity: 'warning',
  needs: ['code'],
  needsColumns: ['start', 'provider'],
  reads: 'times',
  authority: CO_TREATMENT,
  tables: ['codes'],
  denial: '151',
  messages: {
    overlap: 'Two providers bill {minutes} {minutes|minute|minutes} of this client at once.',
    'overlap.todo': 'Split the minutes between the two, or bill them for one.',
  },
  *check({ services }) {
    if (new Set(services.map(({ line }) => line.provider)).size < 2) return;
    const { times, open } = timesOf(services, 'provider');
    yield* open;
    for (const [earlier, later] of overlaps(times, 'provider')) {
      const data = { minutes: sharedMinutes(earlier, later) };
      yield { messageId: 'overlap', data, services: [earlier.service, later.service] };
    }
  },
});
