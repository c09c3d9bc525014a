import type { Checked, KeptResult, PaneState } from '../state';
import { choiceOf } from '../setup/tables';

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
