import type { CivilDate } from '../../domain';
import type { Report, Service } from '../define-rule';

/** One day of treatment of a client: its first line in the order of the sheet stands for it. */
export interface Visit {
  readonly date: CivilDate;
  readonly service: Service;
}

/** The days on which these services were given, in the order of time. Several lines of a day are one visit. */
export function visitsOf(services: readonly Service[]): readonly Visit[] {
  const days = new Map<CivilDate, Visit>();
  for (const service of services) {
    const { date, units, row } = service.line;
    if (date === null || units === 0) continue;
    const known = days.get(date);
    if (known === undefined || row < known.service.line.row) days.set(date, { date, service });
  }
  return [...days.values()].sort((a, b) => a.date - b.date);
}

/** Lines without a date cannot be counted as a visit. */
export function* undated(services: readonly Service[]): Generator<Report> {
  for (const service of services) {
    if (service.line.date !== null) continue;
    const unread = service.line.unread.some(({ field }) => field === 'date');
    yield { notCheckable: unread ? 'unreadable' : 'blank', data: { field: 'date' }, services: [service] };
  }
}
