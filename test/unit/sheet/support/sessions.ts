import type { Row } from './read-rows';

/** A small table of sessions as it stands on a sheet. */
export const HEADER: readonly string[] = ['Date', 'Client', 'CPT Code', 'Units', 'Minutes'];
export const ROWS: readonly Row[] = [
  ['2024-08-05', 'Avery Sample', '97124', 4, 60],
  ['2024-08-05', 'Blake Sample', '97124', 3, 45],
  ['2024-08-06', 'Casey Sample', '97140', 2, 30],
];
