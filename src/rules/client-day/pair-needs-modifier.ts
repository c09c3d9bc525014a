import { isoDate } from '../../domain';
import { defineRule, NOTHING, type Report, type Service } from '../define-rule';
import { PTP } from '../shared/authorities';
import { byTable } from '../shared/by-table';
import { hasModifier, SEPARATING } from '../shared/pair-modifiers';
import { pairReport, pairsOfDay, type DayPair } from '../shared/pairs-of-day';

/** Since then Medicare takes the modifier on either of the two lines (CMS change request 11168). */
const EITHER_SINCE = isoDate('2019-07-01');

export const pairNeedsModifier = defineRule({
  id: 'pair-needs-modifier',
  version: 1,
  title: 'Two codes that need a modifier to be paid on one day',
  explanation:
    'The two codes are paid together only if they were separate services (another region, another time), and a modifier says so: ' +
    '59, or the more precise XE, XS, XP or XU. It is true only if the record shows it, so it is never added by itself. Medicare takes it ' +
    'on either line since 2019-07-01; others look for it on column 2.',
  scope: 'client-day',
  byBillingGroup: true,
  severity: 'error',
  needs: ['code'],
  needsColumns: ['date', 'modifiers'],
  turns: [EITHER_SINCE],
  authority: PTP,
  tables: ['pairs'],
  denial: '236',
  messages: {
    ...byTable(
      'missing',
      '{column2} with {column1} on one day is paid only as a separate service, with 59 or X{set}; none is there.',
      'If the record shows another region or another time, put the modifier on {column2} (Medicare takes it on either line); else bill only one.',
    ),
    ...byTable(
      'column1',
      'The modifier that separates {column2} from {column1} stands on {column1}; this payer may look for it on {column2} only.',
      'Put the modifier on {column2}.',
    ),
  },
  check(day, context) {
    const pairs = pairsOfDay(day, context);
    return pairs.length === 0 ? NOTHING : judge(pairs);
  },
});

function* judge(pairs: readonly DayPair[]): Generator<Report> {
  for (const pair of pairs) {
    const { answer, column1, column2 } = pair;
    if (answer.indicator !== 1 || separated(column2)) continue;
    const services = [...column1, ...column2];
    if (services.some(({ line }) => line.unread.some((cell) => cell.field === 'modifiers'))) {
      yield { notCheckable: 'unreadable', data: { field: 'modifiers' }, services };
    } else if (!separated(column1)) yield pairReport(pair, 'missing', { set: '{EPSU}' });
    else if (!services.every(takesEither)) yield { ...pairReport(pair, 'column1'), severity: 'advice' };
  }
}

const separated = (lines: readonly Service[]): boolean => lines.every((service) => hasModifier(service, SEPARATING));

const takesEither = ({ payer, line }: Service): boolean =>
  payer?.line === 'medicare' && (line.date === null || line.date >= EITHER_SINCE);
