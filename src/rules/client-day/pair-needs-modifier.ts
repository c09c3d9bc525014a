import { defineRule } from '../define-rule';
import { PTP } from '../shared/authorities';
import { hasModifier, SEPARATING } from '../shared/pair-modifiers';
import { pairsOfDay } from '../shared/pairs-of-day';
import { atMostWarning, bindingSeverity } from '../shared/payer-binds';

export const pairNeedsModifier = defineRule({
  id: 'pair-needs-modifier',
  version: 1,
  title: 'Two codes that need a modifier to be paid on one day',
  explanation:
    'The two codes are paid together only if they were separate services (another region, another time), and a modifier says so: ' +
    '59, or the more precise XE, XS, XP or XU. It is true only if the record shows it, so it is never added by itself.',
  scope: 'client-day',
  severity: 'error',
  needs: ['code'],
  needsColumns: ['date', 'modifiers'],
  authority: PTP,
  tables: ['pairs'],
  denial: '236',
  messages: {
    missing:
      '{column2} with {column1} on one day is paid only as a separate service, with 59 or X{set}; none is there.',
    'missing.todo':
      'If the record shows another region or another time, put the modifier on {column2} (Medicare takes it on either line); else bill only one.',
  },
  *check(day, context) {
    for (const { answer, column1, column2 } of pairsOfDay(day, context)) {
      if (answer.indicator !== 1) continue;
      const separated = (lines: typeof column1) => lines.every((service) => hasModifier(service, SEPARATING));
      if (separated(column1) || separated(column2)) continue;
      const services = [...column1, ...column2];
      if (services.some(({ line }) => line.unread.some((cell) => cell.field === 'modifiers'))) {
        yield { notCheckable: 'unreadable', data: { field: 'modifiers' }, services };
        continue;
      }
      const severity = bindingSeverity(services, ({ payer }) => payer?.pairsBind, 'error');
      yield {
        messageId: 'missing',
        data: { column1: answer.column1, column2: answer.column2, set: '{EPSU}' },
        services,
        severity: atMostWarning(severity, answer.outsideTable),
        authority: { ...PTP, detail: `table of ${answer.stamp.edition}` },
      };
    }
  },
});
