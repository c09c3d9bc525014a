import type { ServiceLine } from '../../domain';
import { definePattern } from '../define-pattern';
import type { Group, Service } from '../define-rule';
import { MASSAGE_ARTICLE } from '../shared/authorities';
import { Habits } from '../shared/habits';

/** Fewer client-days with manual work than this are no habit. */
const ENOUGH = 10;
const SHARE = 0.9;
const MASSAGE = '97124';
const MANUAL = '97140';

export const twoManualCodesAlways = definePattern({
  id: 'two-manual-codes-always',
  version: 1,
  title: 'A provider who always bills two manual codes',
  explanation:
    'Massage (97124) and manual therapy (97140) of one provider for one client on one day are hard to tell apart. Where nearly every day of a ' +
    'provider has both, no record will show two intents each time.',
  over: 'client-day',
  about: 'provider',
  severity: 'advice',
  needs: [],
  needsColumns: ['provider', 'code'],
  authority: MASSAGE_ARTICLE,
  tables: ['codes'],
  denial: '236',
  messages: {
    both: 'One provider: 97124 and 97140 together on {both} of {days} client-days with either.',
    'both.todo': 'Bill the code of the intent; both only where the note tells two treatments apart.',
  },
  quiet: () => ({ weight: ({ line }) => (isManual(line) ? 1 : 0), most: 0 }),
  start: () => {
    const habits = new Habits((first: Service) => ({ first, days: 0, both: 0 }));
    return {
      see(day) {
        for (const [provider, { first, codes }] of manualWork(day)) {
          const habit = habits.of(provider, first);
          habit.days++;
          if (codes.size > 1) habit.both++;
        }
      },
      *close() {
        for (const { first, days, both } of habits.all()) {
          if (days < ENOUGH || both < days * SHARE) continue;
          yield { messageId: 'both', data: { both, days }, services: [first] };
        }
      },
    };
  },
});

const isManual = ({ code, units }: ServiceLine): boolean => units !== 0 && (code === MASSAGE || code === MANUAL);

/** Which of the two codes each provider billed on the day. */
function manualWork({ services }: Group) {
  const days = new Map<number, { readonly first: Service; readonly codes: Set<string> }>();
  for (const service of services) {
    const { provider, code } = service.line;
    if (provider === null || code === null || !isManual(service.line)) continue;
    const day = days.get(provider);
    if (day) day.codes.add(code);
    else days.set(provider, { first: service, codes: new Set([code]) });
  }
  return days;
}
