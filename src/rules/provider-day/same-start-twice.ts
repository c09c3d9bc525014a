import { defineRule } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';
import { oneOnOneOf } from '../shared/one-on-one';
import { splitBy } from '../shared/split-by';

export const sameStartTwice = defineRule({
  id: 'same-start-twice',
  version: 1,
  title: 'Two clients of one provider with the same start',
  explanation:
    'One-on-one work with two clients cannot begin at the same minute. Often one start was copied down a column, or the two were a group. ' +
    'This needs the start only; no end and no minutes.',
  scope: 'provider-day',
  severity: 'error',
  needs: [],
  needsColumns: ['start', 'client', 'code'],
  authority: ARITHMETIC,
  tables: ['codes'],
  denial: '151',
  messages: {
    start: '{clients} clients one-on-one with the same start ({start}).',
    'start.todo': 'Correct the starts, or bill group work.',
  },
  *check({ services }) {
    const timed = oneOnOneOf(services).filter(({ line }) => line.start !== null && line.client !== null);
    for (const same of splitBy(timed, ({ line }) => line.start!)) {
      const clients = new Set(same.map(({ line }) => line.client)).size;
      const start = clockText(same[0]!.line.start!);
      if (clients > 1) yield { messageId: 'start', data: { clients, start }, services: same };
    }
  },
});

/** 570 -> `09:30`. */
const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
