import { parseIsoDate, type CivilDate } from '../../domain';
import type { CodeRow, PayerLimit, PayerRow } from '../../reference';
import type { Service } from '../define-rule';
import { isEvaluation } from './evaluations';

/** What a payer's limit counts, and over what time, as far as a sheet can tell. */
export interface LimitReading {
  readonly counts: 'units' | 'services' | 'visits' | 'minutes' | 'other';
  readonly per: 'day' | 'year' | 'episode' | { readonly days: number };
  /** Each provider by itself. */
  readonly byProvider: boolean;
  /** First date on which it holds; null where the source does not say. */
  readonly from: CivilDate | null;
}

export function readLimit({ unit, per, effective }: PayerLimit): LimitReading {
  const days = /^(\d+) days$/.exec(per);
  const date = /\d{4}-\d{2}-\d{2}/.exec(effective ?? '');
  const from = date === null ? null : parseIsoDate(date[0]);
  return {
    counts: COUNTS[unit] ?? 'other',
    per: days ? { days: Number(days[1]) } : per === 'year' ? 'year' : /\b(day|visit)\b/.test(per) ? 'day' : 'episode',
    byProvider: /provider/.test(per) && !/all providers/.test(per),
    from: from?.ok ? from.value : null,
  };
}

/** A limit for one day, with what was read of it. */
export interface DailyLimit extends LimitReading {
  readonly of: PayerLimit;
  readonly takes: (code: CodeRow) => boolean;
}

const daily = new WeakMap<PayerRow, readonly DailyLimit[]>();

/** The payer's limits for one day, read once: every line of the payer is held against them. */
export function dailyLimitsOf(payer: PayerRow): readonly DailyLimit[] {
  let limits = daily.get(payer);
  if (limits === undefined) {
    limits = payer.limits
      .map((of): DailyLimit => ({ ...readLimit(of), of, takes: takenBy(of) }))
      .filter(({ per }) => per === 'day');
    daily.set(payer, limits);
  }
  return limits;
}

/** Does the limit count this line? Before its first date it counts nothing. */
export function isLimited({ code, line }: Service, { from, takes }: DailyLimit): boolean {
  if (code === null || line.units === 0 || !takes(code)) return false;
  return line.date === null || from === null || line.date >= from;
}

/** A limit counts its codes; else massage where it says so; else all treatment, or all that is timed. */
function takenBy({ codes, counts, unit }: PayerLimit): DailyLimit['takes'] {
  if (codes.length > 0) return ({ code }) => codes.includes(code);
  if (/evaluation/.test(counts)) return isEvaluation;
  if (/massage/.test(counts)) return ({ code }) => code === '97124';
  const all = ['services', 'visits'].includes(COUNTS[unit] ?? '');
  return (code) => !isEvaluation(code) && code.therapyStatus !== 'never' && (all || code.timed);
}

const COUNTS: Readonly<Record<string, LimitReading['counts']>> = {
  units: 'units',
  'modalities, procedures or units': 'services',
  visits: 'visits',
  treatments: 'visits',
  minutes: 'minutes',
};
