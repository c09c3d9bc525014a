import type { Stamp } from '../../domain';
import { defineRule, type Service } from '../define-rule';
import { PTP } from '../shared/authorities';

export const outsideTable = defineRule({
  id: 'outside-table',
  version: 1,
  title: "Dates of service outside a table's own time",
  explanation:
    'Pairs and caps change by the quarter. For dates outside the edition at hand the answer is kept, names the edition, and is at most a ' +
    "warning. Load CMS's newer files to judge these dates by their own table.",
  scope: 'sheet',
  severity: 'information',
  needs: [],
  needsColumns: ['date'],
  authority: PTP,
  tables: ['pairs', 'caps'],
  messages: {
    outside: '{days} lines have dates outside {table} {edition}; they are judged by it all the same.',
    'outside.todo': "Import CMS's files for these quarters where the answer matters.",
  },
  *check({ services }, { knowledge }) {
    for (const stamp of [knowledge.stamps.pairs, knowledge.stamps.caps]) {
      const outside = services.filter((service: Service) => isOutside(service, stamp));
      if (outside.length === 0) continue;
      const data = { days: outside.length, table: stamp.name, edition: stamp.edition };
      yield { messageId: 'outside', data, services: [outside[0]!], cells: [] };
    }
  },
});

const isOutside = ({ line: { date } }: Service, { from, to }: Stamp): boolean =>
  date !== null && ((from !== null && date < from) || (to !== null && date > to));
