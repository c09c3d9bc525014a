import { defineRule, type Service } from '../define-rule';

export const visitsAuthorized = defineRule({
  id: 'visits-authorized',
  version: 1,
  title: 'More visits than the payer authorizes at first',
  explanation:
    'Some payers authorize a number of visits before they ask again (the VA twelve of massage, Washington L&I six before a report). The visits ' +
    'are counted in this sheet only: earlier ones elsewhere count, too.',
  scope: 'episode',
  severity: 'information',
  needs: [],
  needsColumns: ['date', 'payer'],
  authority: { name: 'Payer profiles', detail: 'visit limits', confidence: 'single' },
  tables: ['payers'],
  denial: '198',
  messages: {
    visits: '{visits} visits of one client in this sheet; {payer}: {limit} {counts}.',
    'visits.todo': 'See that the authorization covers them.',
  },
  *check({ services }) {
    const payer = services[0]!.payer;
    if (!payer) return;
    const days = new Map<number, Service>();
    for (const service of services) {
      const { date } = service.line;
      if (date !== null && !days.has(date)) days.set(date, service);
    }
    for (const limit of payer.limits) {
      if (limit.value === null || limit.unit !== 'visits' || limit.per === 'day' || days.size <= limit.value) continue;
      const beyond = [...days.entries()].sort(([a], [b]) => a - b).slice(limit.value);
      yield {
        messageId: 'visits',
        data: { visits: days.size, payer: payer.name, limit: limit.value, counts: limit.counts },
        services: beyond.map(([, service]) => service),
        authority: { name: `${payer.name}: payer profile`, detail: limit.per, confidence: limit.confidence },
      };
    }
  },
});
