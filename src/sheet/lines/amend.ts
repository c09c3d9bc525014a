import { NONE, type LineTableBuilder, type ServiceLine } from '../../domain';

export type Amended = Pick<LineTableBuilder, 'own' | 'unreadList'>;

/**
 * Changes facts of a line that is written, when the whole column has told: the order of day and month, or whose time a clock
 * time is. Null takes a fact away.
 */
export function amend(
  builder: Amended,
  at: number,
  { date, minutes, unread }: Partial<Pick<ServiceLine, 'date' | 'minutes' | 'unread'>>,
): void {
  if (date !== undefined) builder.own('date')[at] = date ?? NONE;
  if (minutes !== undefined) builder.own('minutes')[at] = minutes ?? NaN;
  if (unread) builder.own('unread')[at] = builder.unreadList(unread);
}
