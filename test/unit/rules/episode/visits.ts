import { formatIsoDate, isoDate, addDays } from '../../../../src/domain';
import type { Facts } from '../rule-tester';

/** So many visits of one line each, on days that follow each other from a day on. */
export const visits = (count: number, facts: Facts, from = '2024-08-05', every = 1): readonly Facts[] =>
  Array.from({ length: count }, (_, at) => ({ ...facts, date: formatIsoDate(addDays(isoDate(from), at * every)) }));
