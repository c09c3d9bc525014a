import { defineRule, type Service } from '../define-rule';
import { RECORDS } from '../shared/authorities';

const VISITS = 10;

export const progressReport = defineRule({
  id: 'progress-report',
  version: 1,
  title: 'A progress report is due',
  explanation:
    'Medicare wants a progress report at least every tenth treatment day. The days are counted in this sheet only, from its first one on.',
  scope: 'episode',
  severity: 'information',
  needs: [],
  needsColumns: ['date', 'payer'],
  authority: RECORDS,
  tables: ['payers'],
  messages: {
    due: 'Treatment day {visit} of this client in this sheet: a progress report is due by every 10th.',
    'due.todo': 'See that the record holds the report.',
  },
  *check({ services }) {
    if (services[0]!.payer?.line !== 'medicare') return;
    const days = new Map<number, Service>();
    for (const service of services) {
      const { date } = service.line;
      if (date !== null && !days.has(date)) days.set(date, service);
    }
    const ordered = [...days.entries()].sort(([a], [b]) => a - b);
    for (let visit = VISITS; visit <= ordered.length; visit += VISITS) {
      yield { messageId: 'due', data: { visit }, services: [ordered[visit - 1]![1]] };
    }
  },
});
