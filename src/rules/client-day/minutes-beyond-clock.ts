import { defineRule, type Service } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';

export const minutesBeyondClock = defineRule({
  id: 'minutes-beyond-clock',
  version: 1,
  title: 'More timed minutes than the session had',
  explanation:
    'The timed minutes of a session cannot be more than the time from its start to its end, nor more than the total treatment minutes of ' +
    'the record. One of the numbers is wrong, and an auditor compares exactly these.',
  scope: 'client-day',
  severity: 'error',
  needs: ['code'],
  needsColumns: ['minutes'],
  authority: ARITHMETIC,
  tables: ['codes'],
  denial: '16',
  messages: {
    clock: '{minutes} timed minutes in a session of {clock} minutes (start to end).',
    'clock.todo': 'Correct the minutes, the start or the end.',
    total: '{minutes} timed minutes, but {total} minutes of treatment in all.',
    'total.todo': 'Correct the minutes or the total treatment time.',
  },
  *check({ services }) {
    const timed = services.filter(({ code, line }) => typeof code?.unitMinutes === 'number' && line.minutes !== null);
    for (const same of byClock(timed)) {
      const { start, end } = same[0]!.line;
      const clock = end! - start!;
      const minutes = minutesOf(same);
      if (clock > 0 && minutes > clock) yield { messageId: 'clock', data: { minutes, clock }, services: same };
    }
    const stated = timed.filter(({ line }) => line.treatmentMinutes !== null);
    const totals = new Set(stated.map(({ line }) => line.treatmentMinutes));
    if (totals.size !== 1 || stated.length !== timed.length) return;
    const total = stated[0]!.line.treatmentMinutes!;
    const minutes = minutesOf(stated);
    if (minutes > total) yield { messageId: 'total', data: { minutes, total }, services: stated };
  },
});

const minutesOf = (services: readonly Service[]) => services.reduce((sum, { line }) => sum + line.minutes!, 0);

/** Lines of one provider that say the same start and end: one session. */
function byClock(services: readonly Service[]): Iterable<readonly Service[]> {
  const sessions = new Map<string, Service[]>();
  for (const service of services) {
    const { start, end, provider } = service.line;
    if (start === null || end === null) continue;
    const key = `${provider}/${start}/${end}`;
    sessions.set(key, [...(sessions.get(key) ?? []), service]);
  }
  return sessions.values();
}
