import { addDays, civilParts } from '../../domain';
import type { PayerLimit, PayerRow } from '../../reference';
import { defineRule, type Service } from '../define-rule';
import { readLimit, type LimitReading } from '../shared/payer-limits';
import { disciplineOf } from '../shared/disciplines';
import { splitBy } from '../shared/split-by';
import { isTherapy } from '../shared/therapy';
import { undated, visitsOf, type Visit } from '../shared/visits';
import { profileAuthority } from '../shared/payer-binds';

export const visitsAuthorized = defineRule({
  id: 'visits-authorized',
  version: 1,
  title: 'More visits than the payer authorizes at first',
  explanation:
    'Some payers authorize a number of visits before they ask again: the VA twelve of massage in 90 days, California workers’ compensation 24 ' +
    'an injury. The visits are counted in this sheet only, for each authorization that a column names: earlier ones elsewhere count, too.',
  scope: 'episode',
  severity: 'information',
  needs: [],
  needsColumns: ['date', 'payer', 'code'],
  authority: { name: 'Payer profiles', detail: 'visit limits; 2026-11', confidence: 'single' },
  tables: ['payers'],
  denial: '198',
  messages: {
    visits: '{visits} {visits|visit|visits} of one client in this sheet; {payer}: {limit} ({counts}).',
    'visits.todo': 'See that the authorization covers them.',
  },
  quiet: () => ({
    weight: (service) => (limitsOf(service.payer).some(([limit]) => isCounted(service, limit)) ? 1 : 0),
    most: 0,
  }),
  *check({ services }) {
    const payer = services[0]!.payer;
    for (const [limit, per] of limitsOf(payer)) {
      const own = services.filter((service) => isCounted(service, limit));
      yield* undated(own);
      for (const counted of splitBy(own, (service) => countedApart(service, limit))) {
        for (const visits of spansOf(visitsOf(counted), per)) {
          if (visits.length <= limit.value!) continue;
          yield {
            messageId: 'visits',
            data: { visits: visits.length, payer: payer!.name, limit: limit.value!, counts: limit.counts },
            services: visits.slice(limit.value!).map(({ service }) => service),
            authority: profileAuthority(payer!, limit, limit.per),
          };
        }
      }
    }
  },
});

/** Limits on the visits of more than a day, with what they are counted over. */
const limitsOf = (payer: PayerRow | null) =>
  (payer?.limits ?? []).flatMap((limit): readonly (readonly [PayerLimit, Exclude<LimitReading['per'], 'day'>])[] => {
    const { counts, per } = readLimit(limit);
    return limit.value === null || counts !== 'visits' || per === 'day' ? [] : [[limit, per]];
  });

const isCounted = (service: Service, { codes }: PayerLimit): boolean =>
  codes.length > 0
    ? service.code !== null && codes.includes(service.code.code)
    : isTherapy(service) || isAdjustment(service);

const isAdjustment = ({ code }: Service): boolean => code?.group === 'CMT';

/** Each authorization has visits of its own, and each discipline where the limit says so. */
const countedApart = (service: Service, { counts }: PayerLimit): string =>
  JSON.stringify([service.line.authorization, /^each of/.test(counts) ? disciplineOf(service) : null]);

/** The visits of each calendar year, or of each span of days that begins with a visit. */
function spansOf(visits: readonly Visit[], per: Exclude<LimitReading['per'], 'day'>): readonly (readonly Visit[])[] {
  if (per === 'episode') return [visits];
  if (per === 'year') return splitBy(visits, ({ date }) => civilParts(date).year);
  const spans: Visit[][] = [];
  for (const visit of visits) {
    const span = spans.at(-1);
    if (span !== undefined && visit.date < addDays(span[0]!.date, per.days)) span.push(visit);
    else spans.push([visit]);
  }
  return spans;
}
