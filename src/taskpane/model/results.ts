import type { Checked, Freshness, KeptResult, PaneState } from './state';
import { choiceOf } from './tables';

/** The results of all tables, with the one that is shown brought up to date. */
export function withCurrent({ results, checked, freshness, marked }: PaneState): ReadonlyMap<string, KeptResult> {
  if (checked === null) return results;
  return new Map([...results, [checked.key, { checked, freshness, marked }]]);
}

/** Without the results of tables that are no longer on the sheet of a check. */
export const withoutGone = (
  results: PaneState['results'],
  { worksheetId, key, found }: Checked,
): PaneState['results'] =>
  new Map(
    [...results].filter(
      ([own, { checked }]) =>
        own === key ||
        checked.worksheetId !== worksheetId ||
        found.tables.some(({ id }) => id === choiceOf(checked.found)),
    ),
  );

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
