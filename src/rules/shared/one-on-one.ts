import type { Field } from '../../domain';
import type { Report, Service } from '../define-rule';

/** A one-on-one service of a client who is known, with the time that it surely took. */
export interface OneOnOne {
  readonly service: Service;
  readonly start: number;
  /** Its end; else its start and its own minutes. */
  readonly end: number;
}

/** Billed one-on-one services: the only ones that cannot be given to two clients at once. */
export const oneOnOneOf = (services: readonly Service[]): readonly Service[] =>
  services.filter(({ code, line }) => code?.oneOnOne === true && line.units !== 0);

/** The times of one-on-one services in the order of the clock, and reports of those whose times are not told. */
export function timesOf(services: readonly Service[]): {
  readonly times: readonly OneOnOne[];
  readonly open: Report[];
} {
  const times: OneOnOne[] = [];
  const open: Report[] = [];
  for (const service of oneOnOneOf(services)) {
    const { start, end, minutes, client } = service.line;
    const until = end ?? (start === null || minutes === null ? null : start + minutes);
    if (client === null) open.push(missing(service, 'client'));
    else if (start === null) open.push(missing(service, 'start'));
    else if (until === null) open.push(missing(service, 'end'));
    else if (until <= start) open.push({ notCheckable: 'end-before-start', services: [service] });
    else times.push({ service, start, end: until });
  }
  times.sort((a, b) => a.start - b.start || a.end - b.end || a.service.line.row - b.service.line.row);
  return { times, open };
}

function missing(service: Service, field: Field): Report {
  const unread = service.line.unread.some((cell) => cell.field === field);
  return { notCheckable: unread ? 'unreadable' : 'blank', data: { field }, services: [service] };
}
