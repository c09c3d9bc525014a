import { defineRule, type Service } from '../define-rule';
import { RECORDS } from '../shared/authorities';
import { DISCIPLINE_MODIFIERS, disciplineOf } from '../shared/disciplines';
import { splitBy } from '../shared/split-by';
import { isTherapy } from '../shared/therapy';
import { undated, visitsOf } from '../shared/visits';

const VISITS = 10;

export const progressReport = defineRule({
  id: 'progress-report',
  version: 1,
  title: 'A progress report is due',
  explanation:
    'Medicare wants a progress report of each therapy discipline at least every tenth treatment day. The days are counted in this sheet only, ' +
    'from its first one on.',
  scope: 'episode',
  severity: 'information',
  needs: [],
  needsColumns: ['date', 'payer', 'code'],
  authority: RECORDS,
  tables: ['payers', 'codes'],
  denial: '16',
  messages: {
    due: 'Treatment day {visit} of this client in this sheet: a progress report is due by every 10th.',
    'due.todo': 'See that the record holds the report.',
  },
  // A line without a date has to be named.
  quiet: () => ({
    weight: (service) => (!isMedicare(service) || !isTherapy(service) ? 0 : service.line.date === null ? Infinity : 1),
    most: VISITS - 1,
    byDate: true,
  }),
  *check({ services }) {
    if (!isMedicare(services[0]!)) return;
    const therapy = services.filter(isTherapy);
    yield* undated(therapy);
    for (const own of splitBy(therapy, disciplineOf)) {
      const discipline = disciplineOf(own[0]!);
      // A chiropractor's or a massage therapist's days are under no plan of therapy.
      if (discipline !== '' && !DISCIPLINE_MODIFIERS.includes(discipline)) continue;
      for (const [at, { service }] of visitsOf(own).entries()) {
        if ((at + 1) % VISITS === 0) yield { messageId: 'due', data: { visit: at + 1 }, services: [service] };
      }
    }
  },
});

const isMedicare = ({ payer }: Service): boolean => payer?.line === 'medicare';
