import { parseIsoDate, type CivilDate } from '../../domain';
import type { PayerLimit } from '../../reference';

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

const COUNTS: Readonly<Record<string, LimitReading['counts']>> = {
  units: 'units',
  'modalities, procedures or units': 'services',
  visits: 'visits',
  treatments: 'visits',
  minutes: 'minutes',
};
