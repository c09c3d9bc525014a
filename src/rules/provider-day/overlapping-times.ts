import { defineRule } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';
import { timesOf, type OneOnOne } from '../shared/one-on-one';

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
    overlap: 'One-on-one with two clients at once: {minutes} minutes overlap.',
    'overlap.todo': 'Correct the times, or bill what was given to several people as group work.',
  },
  *check({ services }, { columns }) {
    if (!columns.has('end') && !columns.has('minutes')) {
      yield { notCheckable: 'no-column', data: { field: 'end' } };
      return;
    }
    const { times, open } = timesOf(services);
    yield* open;
    const told = new Set<string>();
    for (const [earlier, later] of overlaps(times)) {
      const clients = [earlier, later].map(({ service }) => service.line.client!).sort((a, b) => a - b);
      if (told.has(clients.join())) continue;
      told.add(clients.join());
      const minutes = Math.min(earlier.end, later.end) - later.start;
      yield { messageId: 'overlap', data: { minutes }, services: [earlier.service, later.service] };
    }
  },
});

/**
 * Each service that begins while another client's still runs, with the one of those that ends last. Two are remembered, the
 * one that ends last and the one of another client that ends last, so that a day of any length is one walk. The same
 * start for both is another rule's.
 */
function* overlaps(times: readonly OneOnOne[]): Generator<readonly [OneOnOne, OneOnOne]> {
  let last: OneOnOne | undefined;
  let other: OneOnOne | undefined;
  for (const one of times) {
    const client = clientOf(one);
    const running = last !== undefined && clientOf(last) !== client ? last : other;
    if (running !== undefined && one.start < running.end && one.start !== running.start) yield [running, one];
    if (last === undefined || one.end > last.end) {
      if (last !== undefined && clientOf(last) !== client) other = last;
      last = one;
    } else if (clientOf(last) !== client && (other === undefined || one.end > other.end)) other = one;
  }
}

const clientOf = ({ service }: OneOnOne) => service.line.client;
