import { tableChosenEntry } from '../../../storage';
import type { FoundSheet } from '../check/found-sheet';
import type { Settings } from './settings';
import { choiceOf, keptTables, type KeptTables } from './tables';

type There = Pick<FoundSheet, 'worksheetId' | 'tableId' | 'choice' | 'tables'>;

const isThere = (found: There, table: string): boolean =>
  table === choiceOf(found) || found.tables.some(({ id }) => id === table);

/** The tables of a sheet that somebody has chosen to be checked, as far as they are still there. */
export const chosenThere = (found: There, remembered: KeptTables): ReadonlySet<string> =>
  new Set([...remembered.chosen(found.worksheetId)].filter((table) => isThere(found, table)));

/** How many of the tables that somebody has chosen are no longer there. */
export function chosenGone(found: There, remembered: KeptTables): number {
  const chosen = [...remembered.chosen(found.worksheetId)];
  const one = remembered.ofSheet(found.worksheetId)?.table ?? null;
  const wanted = chosen.length > 0 || one === null ? chosen : [one];
  return wanted.filter((table) => !isThere(found, table)).length;
}

/** Stands a table on the sheet that was not checked, and of which nobody has chosen anything? */
export function hasOthers(found: There, remembered: KeptTables): boolean {
  const { worksheetId, tables } = found;
  const decided = remembered.decided(worksheetId);
  const one = remembered.ofSheet(worksheetId)?.table;
  return tables.some(
    ({ id }) =>
      id !== choiceOf(found) && id !== one && !decided.has(id) && remembered.ofTable(worksheetId, id) === null,
  );
}

/** Somebody has seen which tables there are and which of them are chosen: the others are left by choice, and those that are gone are forgotten. */
export async function decideOthers(settings: Settings, found: There, chosen: ReadonlySet<string>): Promise<void> {
  const { worksheetId, tables } = found;
  const remembered = keptTables(settings);
  for (const table of remembered.chosen(worksheetId))
    if (!isThere(found, table)) await settings.put(tableChosenEntry(worksheetId, table), false);
  const decided = remembered.decided(worksheetId);
  for (const { id } of tables)
    if (!chosen.has(id) && !decided.has(id)) {
      // A colleague may have chosen it meanwhile.
      await settings.change(tableChosenEntry(worksheetId, id), (there) => there ?? false);
    }
}
