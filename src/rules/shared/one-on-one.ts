import type { Field } from '../../domain';
import type { Report, Service } from '../define-rule';

/** A one-on-one service of persons who are known, with the time that it surely took. */
export interface OneOnOne {
  readonly service: Service;
  readonly start: number;
  /** Its end; else its start and its own minutes. */
  readonly end: number;
}

/** Billed one-on-one services: the only ones that cannot be given to two clients at once. */
export const oneOnOneOf = (services: readonly Service[]): readonly Service[] =>
  services.filter(({ code, line }) => code?.oneOnOne === true && line.units !== 0);

/** Who cannot be in two such services at once. */
export type Person = 'client' | 'provider';

/** The times of one-on-one services in the order of the clock, and reports of those whose times are not told. */
export function timesOf(
  services: readonly Service[],
  other: Person,
): {
  readonly times: readonly OneOnOne[];
  readonly open: Report[];
} {
  const times: OneOnOne[] = [];
  const open: Report[] = [];
  for (const service of oneOnOneOf(services)) {
    const { start, end, minutes } = service.line;
    const until = end ?? (start === null || minutes === null ? null : start + minutes);
    if (service.line[other] === null) open.push(missing(service, other));
    else if (start === null) open.push(missing(service, 'start'));
    else if (until === null) open.push(missing(service, 'end'));
    else if (until <= start) open.push({ notCheckable: 'end-before-start', services: [service] });
    else times.push({ service, start, end: until });
  }
  // The sort is stable: services of the same times stay in the order of the sheet.
  times.sort((a, b) => a.start - b.start || a.end - b.end);
  return { times, open };
}

/**
 * Each service that begins while another person's still runs, with the one of those that ends last. Two are remembered, the
 * one that ends last and the one of another person that ends last, so that a day of any length is one walk.
 */
export function* overlaps(times: readonly OneOnOne[], person: Person): Generator<readonly [OneOnOne, OneOnOne]> {
  const of = ({ service }: OneOnOne) => service.line[person];
  let last: OneOnOne | undefined;
  let other: OneOnOne | undefined;
  for (const one of times) {
    const running = last !== undefined && of(last) !== of(one) ? last : other;
    if (running !== undefined && one.start < running.end) yield [running, one];
    if (last === undefined || one.end > last.end) {
      if (last !== undefined && of(last) !== of(one)) other = last;
      last = one;
    } else if (of(last) !== of(one) && (other === undefined || one.end > other.end)) other = one;
  }
}

/** Minutes that two services have in common. */
export const sharedMinutes = (earlier: OneOnOne, later: OneOnOne): number =>
  Math.min(earlier.end, later.end) - later.start;

function missing(service: Service, field: Field): Report {
  const unread = service.line.unread.some((cell) => cell.field === field);
  return { notCheckable: unread ? 'unreadable' : 'blank', data: { field }, services: [service] };
}
