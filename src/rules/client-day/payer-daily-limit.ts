import type { PayerRow } from '../../reference';
import { defineRule, NOTHING, type Report, type RuleContext, type Service } from '../define-rule';
import { dailyLimitsOf, isLimited, type DailyLimit, type LimitReading } from '../shared/payer-limits';
import { poolsOf } from '../shared/pools';
import { splitBy } from '../shared/split-by';
import { profileAuthority } from '../shared/payer-binds';

export const payerDailyLimit = defineRule({
  id: 'payer-daily-limit',
  version: 1,
  title: "More in a day than the payer's limit",
  explanation:
    'Some payers limit the units, the minutes or the visits of one day whatever the minutes support. The limits are those of the payer ' +
    'profiles, most of them read in one source only; contract and plan stand before them, and a clinic can correct its own payer rows. A limit ' +
    'in dollars or in relative values cannot be judged from a sheet; one of an unknown height is told once for the sheet.',
  scope: 'client-day',
  severity: 'warning',
  needs: ['code'],
  needsColumns: ['date', 'units', 'payer'],
  holdsAlone: true,
  reads: 'times',
  authority: { name: 'Payer profiles', detail: 'daily limits; 2026-11', confidence: 'single' },
  tables: ['payers'],
  denial: '119',
  messages: {
    units: '{units} units of limited codes on one day; {payer} limits them to {limit}.',
    'units.todo': "Look at the payer's policy of the year, or have the record ready that supports more.",
    minutes: '{minutes} minutes on one day; {payer} limits them to {limit}.',
    'minutes.todo': "Look at the payer's policy of the year, or have the record ready that supports more.",
    visits: '{visits} visits on one day; {payer} pays {limit}.',
    'visits.todo': 'See that the payer has agreed to the second visit.',
    'limit-not-counted': '{payer} limits the day by {unit}, which a sheet does not tell.',
    'visits-not-told': '{payer} pays one visit a day, and no column tells the visits apart.',
  },
  quiet: ({ columns }) => ({ weight: (service) => mostOfALimit(service, columns.has('visit')), most: 1 }),
  check({ services }, context) {
    const said: Report[] = [];
    for (const { services: pool } of poolsOf(services)) {
      const { payer } = pool[0]!;
      if (payer === null) continue;
      for (const limit of dailyLimitsOf(payer)) {
        const own = pool.filter((service) => isLimited(service, limit));
        if (own.length > 0) judge(payer, limit, own, context, said);
      }
    }
    return said.length > 0 ? said : NOTHING;
  },
});

function judge(
  payer: PayerRow,
  { of: limit, counts, byProvider }: DailyLimit,
  own: readonly Service[],
  { columns }: RuleContext,
  said: Report[],
): void {
  const data = { payer: payer.name };
  if (counts === 'other') {
    // A figure with its codes, of which only the day's relative values or prices are missing.
    said.push({ notCheckable: 'limit-not-counted', data: { ...data, unit: limit.unit }, services: own });
    return;
  }
  // Of an unknown height: said once for the sheet, by payer-limit-unknown.
  if (limit.value === null) return;
  if (counts === 'visits' && !columns.has('visit')) {
    if (own.length > 1) said.push({ notCheckable: 'visits-not-told', data, services: own });
    return;
  }
  for (const services of byProvider ? splitBy(own, ({ line }) => line.provider) : [own]) {
    const { id, amount } = MEASURES[counts](services);
    if (amount <= limit.value) tellOpen(services, id, said);
    else {
      said.push({
        messageId: id,
        data: { ...data, [id]: amount, limit: limit.value },
        services,
        authority: profileAuthority(payer, limit, limit.counts),
      });
    }
  }
}

/** Within the limit, but of some lines nobody knows how much they add. */
function tellOpen(services: readonly Service[], field: string, said: Report[]): void {
  if (field === 'visits') return;
  for (const service of services) {
    if (service.line[field as 'units' | 'minutes'] !== null) continue;
    const unread = service.line.unread.some((cell) => cell.field === field);
    said.push({ notCheckable: unread ? 'unreadable' : 'blank', data: { field }, services: [service] });
  }
}

const sum = (services: readonly Service[], of: (service: Service) => number) =>
  services.reduce((total, service) => total + of(service), 0);
const unitsOf = (services: readonly Service[]) => ({
  id: 'units',
  amount: sum(services, ({ line }) => Math.max(0, line.units ?? 0)),
});

const MEASURES: Readonly<
  Record<Exclude<LimitReading['counts'], 'other'>, (services: readonly Service[]) => { id: string; amount: number }>
> = {
  units: unitsOf,
  services: unitsOf,
  minutes: (services) => ({ id: 'minutes', amount: sum(services, ({ line }) => line.minutes ?? 0) }),
  visits: (services) => ({ id: 'visits', amount: new Set(services.map(({ line }) => line.visit)).size }),
};

/** How much of a limit of its payer a line takes, of the one that it takes most of; `Infinity` where nobody knows. */
function mostOfALimit(service: Service, tellsVisits: boolean): number {
  const { payer } = service;
  let most = 0;
  if (payer === null) return most;
  for (const limit of dailyLimitsOf(payer)) {
    const { of, counts } = limit;
    if (!isLimited(service, limit)) continue;
    if (counts === 'other') return Infinity;
    if (of.value === null) continue;
    const share = counts === 'visits' && !tellsVisits ? 1 : shareOf(of.value, amountOf(service, counts));
    most = Math.max(most, share);
  }
  return most;
}

/** Shares of whole numbers add up well enough to tell a limit from the next number. */
function shareOf(limit: number, amount: number | null): number {
  if (amount === null || !Number.isInteger(amount)) return Infinity;
  return amount <= 0 ? 0 : amount / limit;
}

const amountOf = ({ line }: Service, counts: keyof typeof MEASURES): number | null =>
  counts === 'visits' ? 1 : counts === 'minutes' ? line.minutes : line.units;
