import { defineRule, NOTHING, type Group, type Report, type RuleContext, type Service } from '../define-rule';
import { PTP } from '../shared/authorities';
import { byCode } from '../shared/by-code';
import { EVALUATIONS, isEvaluation } from '../shared/evaluations';

export const evaluationTwice = defineRule({
  id: 'evaluation-twice',
  version: 1,
  title: 'More than one evaluation of one discipline on one day',
  explanation:
    'One evaluation of a discipline is reported for one client on one day, at one level, and one unit: the levels exclude each other, and ' +
    'a re-evaluation is no second evaluation of the same day.',
  scope: 'client-day',
  byBillingGroup: true,
  severity: 'warning',
  needs: ['code'],
  needsColumns: ['date'],
  authority: PTP,
  tables: ['codes', 'pairs'],
  denial: '18',
  messages: {
    twice: '{count} evaluations of {discipline} on one day ({codes}).',
    'twice.todo': 'Keep the one level that the record supports.',
  },
  check(day, context) {
    return day.services.some(isOne) ? judge(day, context) : NOTHING;
  },
});

const isOne = ({ code }: Service): boolean => code !== null && isEvaluation(code);

function* judge({ services }: Group, { knowledge }: RuleContext): Generator<Report> {
  for (const [discipline, codes] of EVALUATIONS) {
    const found = byCode(services.filter(({ code, line }) => line.units !== 0 && codes.includes(code?.code ?? '')));
    const all = found.flat();
    if (all.length < 2) continue;
    // Two codes that a pair edit speaks about are the pair's business, which names the table.
    const names = found.map(([first]) => first!.code!.code);
    const { date } = all[0]!.line;
    const edited = names.every((a, at) =>
      names.slice(at + 1).every((b) => knowledge.pair(a, b, date).indicator !== null),
    );
    if (all.length === names.length && edited) continue;
    yield { messageId: 'twice', data: { count: all.length, discipline, codes: names.join(', ') }, services: all };
  }
}
