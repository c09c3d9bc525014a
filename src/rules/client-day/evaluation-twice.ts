import { defineRule, type Service } from '../define-rule';
import { PTP } from '../shared/authorities';

/** Evaluations and re-evaluations by discipline; old ones stand with the new. */
const DISCIPLINES: readonly (readonly [string, readonly string[]])[] = [
  ['physical therapy', ['97001', '97002', '97161', '97162', '97163', '97164']],
  ['occupational therapy', ['97003', '97004', '97165', '97166', '97167', '97168']],
  ['athletic training', ['97005', '97006', '97169', '97170', '97171', '97172']],
];

export const evaluationTwice = defineRule({
  id: 'evaluation-twice',
  version: 1,
  title: 'More than one evaluation of one discipline on one day',
  explanation:
    'One evaluation of a discipline is reported for one client on one day, at one level, and one unit: the levels exclude each other, and ' +
    'a re-evaluation is no second evaluation of the same day.',
  scope: 'client-day',
  severity: 'warning',
  needs: ['code'],
  needsColumns: ['date'],
  authority: PTP,
  tables: ['codes'],
  denial: '18',
  messages: {
    twice: '{count} evaluations of {discipline} on one day ({codes}).',
    'twice.todo': 'Keep the one level that the record supports.',
  },
  *check({ services }) {
    for (const [discipline, codes] of DISCIPLINES) {
      const found = services.filter((service: Service) => service.code !== null && codes.includes(service.code.code));
      if (found.length < 2) continue;
      // Two different codes of one discipline are a pair edit's business, which names the table.
      const names = [...new Set(found.map(({ code }) => code!.code))];
      if (names.length > 1 && found.length === names.length) continue;
      yield {
        messageId: 'twice',
        data: { count: found.length, discipline, codes: names.join(', ') },
        services: found,
      };
    }
  },
});
