import { defineRule } from '../define-rule';
import { MASSAGE_ARTICLE } from '../shared/authorities';

export const massageAndManual = defineRule({
  id: 'massage-and-manual',
  version: 1,
  title: 'Massage and manual therapy in one session',
  explanation:
    '97124 is for circulation and relaxation, 97140 for motion and function. Both on one day are hard to tell apart in a record: Medicare ' +
    'never pays both, and other payers ask for separate minutes and notes that show two intents.',
  scope: 'client-day',
  byBillingGroup: true,
  withinVisit: true,
  severity: 'advice',
  needs: ['code'],
  authority: MASSAGE_ARTICLE,
  tables: ['codes', 'payers'],
  messages: {
    both: '97124 and 97140 in one session: each needs its own minutes and its own intent in the note.',
    'both.todo': 'Bill the one that the intent supports, or show both with their minutes and regions in the note.',
  },
  *check({ services }) {
    const of = (code: string) => services.filter((service) => service.code?.code === code && service.line.units !== 0);
    const [massage, manual] = [of('97124'), of('97140')];
    if (massage.length === 0 || manual.length === 0) return;
    // Where the payer uses CMS's pairs, the pair's own rule has spoken already.
    if ([...massage, ...manual].some(({ payer }) => payer?.pairsBind.value === 'yes')) return;
    yield { messageId: 'both', data: {}, services: [...massage, ...manual] };
  },
});
