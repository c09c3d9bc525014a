import { defineRule } from '../define-rule';
import { PTP } from '../shared/authorities';
import { byTable } from '../shared/by-table';
import { isEvaluation } from '../shared/evaluations';
import { pairReport, pairsOfDay } from '../shared/pairs-of-day';

export const evaluationWithTreatment = defineRule({
  id: 'evaluation-with-treatment',
  version: 1,
  title: 'An evaluation beside a service that bars it',
  explanation:
    'Most treatments may stand beside an evaluation of the same day. Some may not, with or without a modifier: measured tests belong to the ' +
    'evaluation, and an evaluation belongs to a chiropractic adjustment. Only the first of the two codes is paid.',
  scope: 'client-day',
  byBillingGroup: true,
  severity: 'error',
  needs: ['code'],
  needsColumns: ['date'],
  authority: PTP,
  tables: ['pairs'],
  denial: '236',
  messages: byTable(
    'barred',
    '{evaluation} with {other} on one day: only {column1} is paid, and no modifier separates them.',
    'Bill {column1} alone; the other is part of it on this day.',
  ),
  *check(day, context) {
    for (const pair of pairsOfDay(day, context)) {
      if (pair.answer.indicator !== 0) continue;
      const [evaluation, second] = [pair.column1, pair.column2]
        .map(([service]) => service!.code!)
        .sort(evaluationsFirst);
      if (!isEvaluation(evaluation!) || isEvaluation(second!)) continue;
      yield pairReport(pair, 'barred', { evaluation: evaluation!.code, other: second!.code });
    }
  },
});

const evaluationsFirst = (a: Parameters<typeof isEvaluation>[0], b: typeof a): number =>
  Number(isEvaluation(b)) - Number(isEvaluation(a));
