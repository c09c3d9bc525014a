import type { CivilDate, Stamp } from '../../domain';

/** The date lies outside the days that the table speaks about; a line without a date lies nowhere. */
export const isOutside = (date: CivilDate | null, { from, to }: Stamp): boolean =>
  date !== null && ((from !== null && date < from) || (to !== null && date > to));
