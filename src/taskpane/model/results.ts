import type { Freshness, KeptResult, PaneState } from './state';

/** The results of all sheets, with the one that is shown brought up to date. */
export function withCurrent({ results, checked, freshness, marked }: PaneState): ReadonlyMap<string, KeptResult> {
  if (checked === null) return results;
  return new Map([...results, [checked.worksheetId, { checked, freshness, marked }]]);
}

/** The more serious of two: rows that moved stay moved. */
export const worse = (a: Freshness, b: Freshness): Freshness =>
  a === 'moved' || b === 'moved' ? 'moved' : a === 'edited' || b === 'edited' ? 'edited' : 'fresh';
