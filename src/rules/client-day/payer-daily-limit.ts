import type { PayerLimit, PayerRow } from '../../reference';
import { defineRule, type Report, type RuleContext, type Service } from '../define-rule';
import { isLimited, limitOfDay, type LimitReading } from '../shared/payer-limits';
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
    'in dollars or in relative values cannot be judged from a sheet; one of an unknown height is told once, by payer-limit-unknown.',
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
  *check({ services }, context) {
    for (const { services: pool } of poolsOf(services)) {
      const { payer } = pool[0]!;
      for (const limit of payer?.limits ?? []) yield* judge(payer!, limit, pool, context);
    }
  },
});

function* judge(
  payer: PayerRow,
  limit: PayerLimit,
  pool: readonly Service[],
  { columns }: RuleContext,
): Generator<Report> {
  const reading = limitOfDay(limit);
  if (reading === null) return;
  const own = pool.filter((service) => isLimited(service, reading));
  if (own.length === 0) return;
  const data = { payer: payer.name };
  if (reading.counts === 'other') {
    // A figure with its codes, of which only the day's relative values or prices are missing.
    yield { notCheckable: 'limit-not-counted', data: { ...data, unit: limit.unit }, services: own };
    return;
  }
  // Of an unknown height: said once for the sheet, by payer-limit-unknown.
  if (limit.value === null) return;
  if (reading.counts === 'visits' && !columns.has('visit')) {
    if (own.length > 1) yield { notCheckable: 'visits-not-told', data, services: own };
    return;
  }
  for (const part of reading.byProvider ? splitBy(own, ({ line }) => line.provider) : [own]) {
    const found = MEASURES[reading.counts](part);
    if (found.amount <= limit.value) {
      yield* open(part, found.id);
      continue;
    }
    yield {
      messageId: found.id,
      data: { ...data, [found.id]: found.amount, limit: limit.value },
      services: part,
      authority: profileAuthority(payer, limit, limit.counts),
    };
  }
}

/** Within the limit, but of some lines nobody knows how much they add. */
function* open(services: readonly Service[], field: string): Generator<Report> {
  if (field === 'visits') return;
  for (const service of services) {
    if (service.line[field as 'units' | 'minutes'] !== null) continue;
    const unread = service.line.unread.some((cell) => cell.field === field);
    yield { notCheckable: unread ? 'unreadable' : 'blank', data: { field }, services: [service] };
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
  let most = 0;
  for (const limit of service.payer?.limits ?? []) {
    const reading = limitOfDay(limit);
    if (reading === null || !isLimited(service, reading)) continue;
    if (reading.counts === 'other') return Infinity;
    if (limit.value === null) continue;
    const share =
      reading.counts === 'visits' && !tellsVisits ? 1 : shareOf(limit.value, amountOf(service, reading.counts));
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
