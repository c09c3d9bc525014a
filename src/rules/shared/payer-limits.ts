import { parseIsoDate, type CivilDate } from '../../domain';
import type { PayerLimit } from '../../reference';
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
}

/** Null where the limit is for a longer time. */
export function limitOfDay(limit: PayerLimit): DailyLimit | null {
  const reading = readLimit(limit);
  return reading.per === 'day' ? { ...reading, of: limit } : null;
}

/**
 * Does the limit count this line? It counts its codes; else massage where it says so; else all treatment, or all that is
 * timed. Before its first date it counts nothing.
 */
export function isLimited({ code, line }: Service, { of, counts, from }: DailyLimit): boolean {
  if (code === null || line.units === 0) return false;
  if (line.date !== null && from !== null && line.date < from) return false;
  if (of.codes.length > 0) return of.codes.includes(code.code);
  const evaluation = isEvaluation(code);
  if (/evaluation/.test(of.counts)) return evaluation;
  if (/massage/.test(of.counts)) return code.code === '97124';
  return !evaluation && code.therapyStatus !== 'never' && (counts === 'services' || counts === 'visits' || code.timed);
}

const COUNTS: Readonly<Record<string, LimitReading['counts']>> = {
  units: 'units',
  'modalities, procedures or units': 'services',
  visits: 'visits',
  treatments: 'visits',
  minutes: 'minutes',
};
