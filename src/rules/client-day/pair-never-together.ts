import { defineRule } from '../define-rule';
import { PTP } from '../shared/authorities';
import { pairsOfDay } from '../shared/pairs-of-day';
import { atMostWarning, bindingSeverity } from '../shared/payer-binds';

export const pairNeverTogether = defineRule({
  id: 'pair-never-together',
  version: 1,
  title: 'Two codes that may never be billed for one client on one day',
  explanation:
    'CMS pays only the first of the two codes when both are billed for one client on one day, and no modifier separates them. ' +
    '97140 with 97124 is the pair that massage billing meets most. Payers that do not use the CMS table may decide otherwise.',
  scope: 'client-day',
  severity: 'error',
  needs: ['code'],
  needsColumns: ['date'],
  authority: PTP,
  tables: ['pairs'],
  denial: '236',
  messages: {
    never: '{column2} is not payable with {column1} on one day; no modifier separates them.',
    'never.todo': 'Bill the one that the record supports best; a person decides which.',
  },
  *check(day, context) {
    for (const { answer, column1, column2 } of pairsOfDay(day, context)) {
      if (answer.indicator !== 0) continue;
      const services = [...column1, ...column2];
      const severity = bindingSeverity(services, ({ payer }) => payer?.pairsBind, 'error');
      yield {
        messageId: 'never',
        data: { column1: answer.column1, column2: answer.column2 },
        services,
        severity: atMostWarning(severity, answer.outsideTable),
        authority: { ...PTP, detail: `table of ${answer.stamp.edition}` },
      };
    }
  },
});
