import { formatIsoDate } from '../../domain';
import { readDate, type DateSystem } from './date';

/** The date of a cell as people type it, as ISO; blank for none, null where it is no date or may be two. */
export function isoDateOf(cell: unknown, dateSystem: DateSystem): string | null {
  const read = readDate(cell as Parameters<typeof readDate>[0], dateSystem);
  if (!read.ok) return null;
  if (read.value === null) return '';
  return 'date' in read.value ? formatIsoDate(read.value.date) : null;
}
