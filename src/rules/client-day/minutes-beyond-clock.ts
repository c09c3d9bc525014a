import { defineRule, type Report, type Service } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';
import { splitBy } from '../shared/split-by';

export const minutesBeyondClock = defineRule({
  id: 'minutes-beyond-clock',
  version: 1,
  title: 'More timed minutes than the session had',
  explanation:
    'The timed minutes of a session cannot be more than the time from its start to its end, nor more than the total treatment minutes of ' +
    'the record. One of the numbers is wrong, and an auditor compares exactly these.',
  scope: 'client-day',
  withinVisit: true,
  severity: 'error',
  needs: ['code'],
  needsColumns: ['minutes'],
  reads: 'times',
  authority: ARITHMETIC,
  tables: ['codes'],
  denial: '16',
  messages: {
    clock: '{minutes} timed {minutes|minute|minutes} in a session of {clock} {clock|minute|minutes} (start to end).',
    'clock.todo': 'Correct the minutes, the start or the end.',
    total: '{minutes} timed {minutes|minute|minutes}, but {total} {total|minute|minutes} of treatment in all.',
    'total.todo': 'Correct the minutes or the total treatment time.',
    'totals-differ': 'The lines of one visit name different total treatment minutes.',
  },
  // Without clock times only a line that names the total can be wrong.
  quiet: ({ columns }) => ({
    weight: ({ line }) => ((columns.has('start') && columns.has('end')) || line.treatmentMinutes !== null ? 1 : 0),
    most: 0,
  }),
  *check({ services }) {
    const timed = services.filter(({ code, line }) => typeof code?.unitMinutes === 'number' && line.minutes !== null);
    // Lines of one provider that say the same start and end are one session.
    const clocked = timed.filter(({ line }) => line.start !== null && line.end !== null);
    for (const same of splitBy(clocked, ({ line }) => `${line.provider}/${line.start}/${line.end}`)) {
      const clock = same[0]!.line.end! - same[0]!.line.start!;
      const minutes = minutesOf(same);
      if (clock <= 0) yield { notCheckable: 'end-before-start', services: same };
      else if (minutes > clock) yield { messageId: 'clock', data: { minutes, clock }, services: same };
    }
    for (const visit of splitBy(services, ({ line }) => `${line.visit}/${line.provider}/${line.start}`))
      yield* totals(visit);
  },
});

/** A visit's total stands on each of its lines, or on one of them only. */
function* totals(visit: readonly Service[]): Generator<Report> {
  const stated = new Set(visit.flatMap(({ line }) => line.treatmentMinutes ?? []));
  const timed = visit.filter(({ code, line }) => typeof code?.unitMinutes === 'number' && line.minutes !== null);
  const [total] = stated;
  if (total === undefined || timed.length === 0) return;
  if (stated.size > 1) {
    yield { notCheckable: 'totals-differ', services: visit };
    return;
  }
  const minutes = minutesOf(timed);
  if (minutes > total) yield { messageId: 'total', data: { minutes, total }, services: timed };
}

const minutesOf = (services: readonly Service[]) => services.reduce((sum, { line }) => sum + line.minutes!, 0);
