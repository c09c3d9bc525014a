import { civilDate, civilParts, type CivilDate } from '../../domain';
import { defineRule, type Service } from '../define-rule';
import { LNI_MASSAGE } from '../shared/authorities';
import { undated, visitsOf } from '../shared/visits';

const REPORT_AFTER = 6;
const MANAGER_AFTER = 12;

export const lniMassageVisits = defineRule({
  id: 'lni-massage-visits',
  version: 1,
  title: 'Massage for Washington L&I: report after 6 visits or a month, claim manager after 12',
  explanation:
    'Washington Labor & Industries wants a progress report of massage after six visits or one month, whichever comes first, and its claim ' +
    "manager's word for more than twelve visits. The visits are counted in this sheet only: earlier ones elsewhere count, too.",
  scope: 'episode',
  severity: 'information',
  needs: [],
  needsColumns: ['date', 'payer', 'code'],
  authority: LNI_MASSAGE,
  tables: ['payers'],
  denial: '198',
  messages: {
    visits: 'Visit {visit} of massage in this sheet: a progress report is due after 6.',
    'visits.todo': 'See that the report went to the attending doctor and to L&I.',
    month: 'More than a month after the first massage in this sheet: a progress report is due.',
    'month.todo': 'See that the report went to the attending doctor and to L&I.',
    manager: '{visits} visits of massage in this sheet: more than 12 need the claim manager.',
    'manager.todo': "See that the claim manager's authorization covers them.",
  },
  quiet: () => ({ weight: (service) => (isLni(service) && isMassage(service) ? 1 : 0), most: 0 }),
  *check({ services }) {
    if (!isLni(services[0]!)) return;
    const massage = services.filter(isMassage);
    yield* undated(massage);
    const visits = visitsOf(massage);
    const [first] = visits;
    if (first === undefined) return;
    const due = visits.findIndex(({ date }, at) => at >= REPORT_AFTER || date > monthAfter(first.date));
    if (due >= REPORT_AFTER) yield { messageId: 'visits', data: { visit: due + 1 }, services: [visits[due]!.service] };
    else if (due >= 0) yield { messageId: 'month', data: {}, services: [visits[due]!.service] };
    if (visits.length > MANAGER_AFTER) {
      const beyond = visits.slice(MANAGER_AFTER).map(({ service }) => service);
      yield { messageId: 'manager', data: { visits: visits.length }, services: beyond };
    }
  },
});

const isLni = ({ payer }: Service): boolean => payer?.id === 'wc_wa';

/** Massage by its code, or whatever a massage therapist bills. */
const isMassage = ({ code, credential }: Service): boolean =>
  code !== null && (code.code === '97124' || credential?.licenses.includes('LMT') === true);

/** The same day of the next month, or that month's last. */
function monthAfter(date: CivilDate): CivilDate {
  const { year, month, day } = civilParts(date);
  for (let last = day; ; last--) {
    const after = civilDate(month === 12 ? year + 1 : year, (month % 12) + 1, last);
    if (after.ok) return after.value;
  }
}
