import type { Freshness, PaneState } from '../state';

const BY_WEIGHT: readonly Freshness[] = ['fresh', 'edited', 'reset', 'moved', 'gone'];

/** The more serious of two: rows that moved stay moved. */
export const worse = (a: Freshness, b: Freshness): Freshness => (BY_WEIGHT.indexOf(a) > BY_WEIGHT.indexOf(b) ? a : b);

/** Settings, tables or columns are others now: no result holds until its table has been checked again as a whole; or only these. */
export function reset(
  { checked, freshness, results, resets }: PaneState,
  only?: ReadonlySet<string>,
): Pick<PaneState, 'freshness' | 'results' | 'resets'> {
  const isMeant = (key: string) => only?.has(key) ?? true;
  return {
    resets: resets + 1,
    freshness: checked !== null && isMeant(checked.key) ? worse(freshness, 'reset') : freshness,
    results: new Map(
      [...results].map(([key, kept]) => [
        key,
        isMeant(key) ? { ...kept, freshness: worse(kept.freshness, 'reset') } : kept,
      ]),
    ),
  };
}
