import type { Stamp } from '../../domain';
import { definePattern } from '../define-pattern';
import type { Service } from '../define-rule';
import { PTP } from '../shared/authorities';
import { isOutside } from '../shared/outside';

export const outsideTable = definePattern({
  id: 'outside-table',
  version: 1,
  title: "Dates of service outside a table's own time",
  explanation:
    'Pairs and caps change by the quarter. For dates outside the edition at hand the answer is kept, names the edition, and is at most a ' +
    "warning. Load CMS's newer files to judge these dates by their own table.",
  over: 'line',
  about: 'sheet',
  severity: 'information',
  needs: [],
  needsColumns: ['date'],
  authority: PTP,
  tables: ['pairs', 'caps'],
  messages: {
    outside:
      '{lines} {lines|line has a date|lines have dates} outside {table} {edition}; {lines|it is|they are} judged by it all the same.',
    'outside.todo': "Import CMS's files for these quarters where the answer matters.",
    both: '{lines} {lines|line has a date|lines have dates} outside {table} {edition}, and {others} outside {otherTable} {otherEdition}; they are judged by them all the same.',
    'both.todo': "Import CMS's files for these quarters where the answer matters.",
  },
  start: ({ knowledge: { stamps } }) => {
    const tables = [stamps.pairs, stamps.caps].map((stamp) => ({ stamp, lines: 0 }));
    let first: Service | undefined;
    return {
      see({ services }, times) {
        for (const service of services) {
          for (const table of tables) {
            if (!isOutside(service.line.date, table.stamp)) continue;
            table.lines += times;
            first ??= service;
          }
        }
      },
      *close() {
        const [one, other] = tables.filter(({ lines }) => lines > 0);
        if (one === undefined) return;
        const data = { lines: one.lines, ...named(one.stamp) };
        const about = { services: [first!], field: null };
        if (other === undefined) yield { messageId: 'outside', data, ...about };
        else {
          const { table: otherTable, edition: otherEdition } = named(other.stamp);
          yield { messageId: 'both', data: { ...data, others: other.lines, otherTable, otherEdition }, ...about };
        }
      },
    };
  },
});

const named = ({ name, edition }: Stamp) => ({ table: name, edition });
