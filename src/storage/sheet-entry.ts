import * as v from 'valibot';
import { readEntry, type EntryKind } from './entry';
import { fittingValues } from './fitting';

/**
 * What a person has chosen about one sheet: which column holds what, by role. Labels are kept as fingerprints, so that
 * columns are known again when they move, and no text of a cell is kept.
 */
export interface KeptColumns {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly labels: readonly string[];
  /** Id of the Excel table that was chosen, blank for loose cells; null where nobody has chosen one. */
  readonly table: string | null;
}

/** Excel has 16,384 columns; a session table with more than this many is none. */
const MOST_COLUMNS = 300;
const COLUMN = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16_383));

/** One entry a sheet, so that two people who set up different sheets both keep their choice. */
export const columnsEntry = (worksheetId: string): EntryKind<KeptColumns> => ({
  key: `tcc.columns.${worksheetId}`,
  version: 1,
  schema: v.object({
    columns: fittingValues(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.array(COLUMN), v.maxLength(40))),
    labels: v.pipe(v.array(v.pipe(v.string(), v.maxLength(10))), v.maxLength(MOST_COLUMNS)),
    table: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(100))), null),
  }),
});

/** A table among several on a sheet, as keys of settings name it; `table` is blank for loose cells. */
export const tableKey = (worksheetId: string, table: string): string => `${worksheetId}/${table}`;

/** What the columns of one table hold, where a sheet has several; the sheet's entry speaks of the one that was chosen last. */
export const tableColumnsEntry = (worksheetId: string, table: string): EntryKind<KeptColumns> => ({
  ...columnsEntry(''),
  key: `tcc.tableColumns.${tableKey(worksheetId, table)}`,
});

/** Whether a table is checked with others of its sheet: one entry a table, so that two people's choices merge. */
export const tableChosenEntry = (worksheetId: string, table: string): EntryKind<boolean> => ({
  key: `${CHOSEN_PREFIX}${tableKey(worksheetId, table)}`,
  version: 1,
  schema: v.boolean(),
});

const CHOSEN_PREFIX = 'tcc.tableChosen.';

/** The tables of a sheet of which somebody has said whether they are to be checked. */
export function tableChoices(settings: ReadonlyMap<string, string>, worksheetId: string): ReadonlyMap<string, boolean> {
  const start = `${CHOSEN_PREFIX}${tableKey(worksheetId, '')}`;
  const tables = [...settings.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  return new Map(
    tables.flatMap((table) => {
      const kind = tableChosenEntry(worksheetId, table);
      const read = readEntry(kind, settings.get(kind.key) ?? null);
      return read.state === 'kept' ? [[table, read.value] as const] : [];
    }),
  );
}

/** The tables of a sheet that somebody has chosen to be checked; empty where nobody has chosen. */
export const chosenTables = (settings: ReadonlyMap<string, string>, worksheetId: string): ReadonlySet<string> =>
  new Set([...tableChoices(settings, worksheetId)].flatMap(([table, isChosen]) => (isChosen ? [table] : [])));

/** Whether edits are checked as they are made. */
export const liveEntry: EntryKind<boolean> = { key: 'tcc.live', version: 1, schema: v.boolean() };

/** Mixed into fingerprints of waived rows, so that equal rows of two workbooks have different ones. */
export const saltEntry = (salt: string): EntryKind<string> => ({
  // A key of its own for each: two people who waive first at one moment must both find their waivers again.
  key: `${SALT_PREFIX}${salt.slice(0, 8)}`,
  version: 1,
  schema: v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/)),
});

export const SALT_PREFIX = 'tcc.salt.';
