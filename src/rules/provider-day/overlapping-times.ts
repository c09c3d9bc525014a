import { defineRule, type Service } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';

export const overlappingTimes = defineRule({
  id: 'overlapping-times',
  version: 1,
  title: 'One-on-one services of one provider that overlap',
  explanation:
    'A one-on-one code says that the provider was with this client alone. Two clients at the same time of one provider contradict that, and ' +
    'auditors look for it first.',
  scope: 'provider-day',
  severity: 'error',
  needs: [],
  needsColumns: ['start', 'end', 'client', 'code'],
  authority: ARITHMETIC,
  tables: ['codes'],
  denial: '151',
  messages: {
    overlap: 'One-on-one with two clients at once: {minutes} minutes overlap.',
    'overlap.todo': 'Correct the times, or bill what was given to several people as group work.',
    start: 'Two clients one-on-one with the same start.',
    'start.todo': 'Correct one of the starts, or bill group work.',
  },
  *check({ services }) {
    const timed = services
      .filter(
        ({ line, code }) => code?.oneOnOne === true && line.start !== null && line.end !== null && line.client !== null,
      )
      .filter(({ line }) => line.end! > line.start!)
      .sort((a, b) => a.line.start! - b.line.start! || a.line.row - b.line.row);
    const told = new Set<string>();
    let longest: Service | undefined;
    for (const service of timed) {
      if (longest && longest.line.client !== service.line.client && service.line.start! < longest.line.end!) {
        const key = [longest.line.client, service.line.client].join();
        const minutes = Math.min(longest.line.end!, service.line.end!) - service.line.start!;
        const same = longest.line.start === service.line.start;
        if (!told.has(key)) {
          yield { messageId: same ? 'start' : 'overlap', data: { minutes }, services: [longest, service] };
        }
        told.add(key);
      }
      if (!longest || service.line.end! > longest.line.end!) longest = service;
    }
  },
});
