import type { ClockTime, Minutes, ReadingProblem } from '../../domain';
import type { RowService } from './services';

export type ClockMinutes =
  | { readonly minutes: Minutes }
  | { readonly problem: ReadingProblem }
  /** The row says its minutes itself, or has no clock times. */
  | null;

/** Minutes from start to end, where the row does not say them; whether they are one service's is seen in the whole table. */
export function clockMinutes(service: RowService, start: ClockTime | null, end: ClockTime | null): ClockMinutes {
  if (start === null || end === null || service.minutes !== null) return null;
  if (service.unread.some((u) => u.field === 'minutes')) return null;
  // Past midnight, or past noon without a.m. and p.m.: the two cannot be told apart.
  if (end < start) return { problem: 'ambiguous-duration' };
  return { minutes: (end - start) as Minutes };
}
