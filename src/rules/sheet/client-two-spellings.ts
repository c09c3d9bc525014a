import { definePattern } from '../define-pattern';
import type { Service } from '../define-rule';
import { ARITHMETIC } from '../shared/authorities';

export const clientTwoSpellings = definePattern({
  id: 'client-two-spellings',
  version: 1,
  title: 'A client whose name stands in two spellings',
  explanation:
    'Two names differ in case, punctuation, accents or order only. They may be one client, whose day is then judged in two halves; they may ' +
    'be two, so they are never joined. Write one client always alike, or give each a number.',
  over: 'line',
  about: 'client',
  severity: 'advice',
  needs: [],
  needsColumns: ['client'],
  reads: 'anything',
  authority: ARITHMETIC,
  tables: [],
  messages: {
    spellings: 'These rows name what may be one client in {count} spellings; their days are judged apart.',
    'spellings.todo': 'Write the name alike in all rows, or give each client a number.',
  },
  start: ({ spellings }) => {
    const clients = spellings.filter(({ field }) => field === 'client');
    const wanted = new Set(clients.flatMap(({ rows }) => rows));
    const found = new Map<number, Service>();
    return {
      rows: wanted,
      see({ services }) {
        for (const service of services) {
          const { row } = service.line;
          if (wanted.has(row) && !found.has(row)) found.set(row, service);
        }
      },
      *close() {
        for (const { rows } of clients) {
          const services = rows.flatMap((row) => found.get(row) ?? []);
          const cells = services.map(({ line }) => ({ row: line.row, field: 'client' as const }));
          if (services.length > 1) yield { messageId: 'spellings', data: { count: services.length }, services, cells };
        }
      },
    };
  },
});
