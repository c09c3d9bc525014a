import { defineRule, type Service } from '../define-rule';
import { ADD_ON_CODES } from '../shared/authorities';

const isBilled = ({ line }: Service): boolean => line.units !== 0;

export const addOnAlone = defineRule({
  id: 'add-on-alone',
  version: 1,
  title: 'An add-on code without its first code',
  explanation:
    'Some codes only add further time to another one: 97546 to 97545, 97551 to 97550, 97130 to 97129, 97811 and 97814 to a first ' +
    'acupuncture code. Alone on a day they are not paid.',
  scope: 'client-day',
  severity: 'error',
  needs: [],
  needsColumns: ['code'],
  authority: ADD_ON_CODES,
  tables: ['codes'],
  denial: '107',
  messages: {
    alone: '{code} is billed without {first}, to which it adds.',
    'alone.todo': 'Bill the first code for the first stretch of time, or find the line that is missing.',
  },
  *check({ services }) {
    for (const service of services) {
      const first = service.code?.addOnTo ?? [];
      if (first.length === 0 || !isBilled(service)) continue;
      if (services.some((other) => isBilled(other) && other.code !== null && first.includes(other.code.code))) continue;
      // The first code may stand in a cell that cannot be read.
      if (services.some(({ line }) => line.unread.some(({ field }) => field === 'code'))) {
        yield { notCheckable: 'day-unread', services: [service] };
        continue;
      }
      yield { messageId: 'alone', data: { code: service.code!.code, first: first.join(' or ') }, services: [service] };
    }
  },
});
