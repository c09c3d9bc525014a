import type { Freshness, PaneState } from '../state';

const BY_WEIGHT: readonly Freshness[] = ['fresh', 'edited', 'reset', 'moved'];

/** The more serious of two: rows that moved stay moved. */
export const worse = (a: Freshness, b: Freshness): Freshness => (BY_WEIGHT.indexOf(a) > BY_WEIGHT.indexOf(b) ? a : b);

/** Settings or tables are others now: no result holds until its table has been checked again as a whole. */
export function reset({ checked, freshness, results }: PaneState): Pick<PaneState, 'freshness' | 'results'> {
  return {
    freshness: checked === null ? freshness : worse(freshness, 'reset'),
    results: new Map([...results].map(([key, kept]) => [key, { ...kept, freshness: worse(kept.freshness, 'reset') }])),
  };
}
