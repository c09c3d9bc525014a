import { defineRule, NOTHING } from '../define-rule';
import { PTP } from '../shared/authorities';
import { byTable } from '../shared/by-table';
import { isEvaluation } from '../shared/evaluations';
import { pairReport, pairsOfDay, type DayPair } from '../shared/pairs-of-day';

export const pairNeverTogether = defineRule({
  id: 'pair-never-together',
  version: 1,
  title: 'Two codes that may never be billed for one client on one day',
  explanation:
    'CMS pays only the first of the two codes when both are billed for one client on one day, and no modifier separates them. ' +
    '97140 with 97124 is the pair that massage billing meets most. Payers that do not use the CMS table may decide otherwise.',
  scope: 'client-day',
  byBillingGroup: true,
  severity: 'error',
  needs: ['code'],
  needsColumns: ['date'],
  authority: PTP,
  tables: ['pairs'],
  denial: '236',
  messages: byTable(
    'never',
    '{column2} is not payable with {column1} on one day; no modifier separates them.',
    'Bill the one that the record supports best; a person decides which.',
  ),
  check(day, context) {
    const pairs = pairsOfDay(day, context);
    return pairs.length === 0 ? NOTHING : pairs.filter(isNever).map((pair) => pairReport(pair, 'never'));
  },
});

/** An evaluation beside a treatment has a rule of its own. */
const isNever = ({ answer, column1, column2 }: DayPair): boolean =>
  answer.indicator === 0 && isEvaluation(column1[0]!.code!) === isEvaluation(column2[0]!.code!);
