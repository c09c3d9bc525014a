import {
  assumedPlace,
  columnMapping,
  columnsSince,
  detectNearAndFar,
  findPlace,
  keptMapping,
  matchMapping,
  placesOf,
  type Alternative,
  type Area,
  type Cell,
  type ColumnMapping,
  type DateSystem,
  type DeclineReason,
  type FoundPlace,
  type FoundTable,
  type Place,
  type SheetFacts,
  type SheetTop,
} from '../sheet';
import type { KeptColumns } from '../storage';
import { fits, inPlace, tableName } from './table-name';

/** A table of sessions on a sheet; rows and columns are those of the sheet, 0-based. */
export interface SessionsTable {
  /** What people call it, where the sheet has several (`tableName`); null for the only one. */
  readonly name: string | null;
  /** The rows under the header. */
  readonly area: Area;
  readonly headerRows: readonly number[];
  readonly mapping: ColumnMapping;
  readonly facts: SheetFacts;
  readonly confidence: FoundTable['confidence'];
  /** Facts for which two columns are as good; somebody has to choose. */
  readonly torn: readonly Alternative[];
  /** What became of an earlier choice of columns in the workbook. */
  readonly kept: 'none' | 'same' | 'moved' | 'changed';
  /** Rows that read like its own, but are in no table. */
  readonly outside: readonly number[];
  /** Columns that came after somebody had chosen in the workbook which are looked at. */
  readonly added: readonly number[];
  /** It goes on in columns that are not looked at. */
  readonly isCut: boolean;
}

/** The tables of sessions on a sheet. */
export interface SessionsTables {
  /** Those to check, from left to right, then from the top down; none where another one is asked for. */
  readonly tables: readonly SessionsTable[];
  /** The names of all. */
  readonly there: readonly string[];
  /** The names of those that nobody has ticked in the workbook, where somebody has ticked others. */
  readonly left: readonly string[];
}

/** What a person has chosen in the workbook about one of its sheets. */
export interface SheetChoices {
  /** About its one table, or the one of several that was chosen last. */
  readonly ofSheet: KeptColumns | null;
  ofTable(id: string): KeptColumns | null;
  /** The tables that are checked together; empty where nobody has said so. */
  readonly chosen: ReadonlySet<string>;
}

export const NO_CHOICES: SheetChoices = { ofSheet: null, ofTable: () => null, chosen: new Set() };

export interface Search {
  readonly dateSystem: DateSystem;
  readonly choices: SheetChoices;
  /** The table that the user asks for: a name, or cells. */
  readonly table: string | undefined;
  /** The user names the columns, so that a sheet may look like any. */
  readonly declared: boolean;
}

/**
 * Finds the tables as the pane does, with the columns that somebody chose before those that were found. All of them are to be
 * checked, but where somebody has ticked some in the workbook, or asks for one.
 */
export function sessionsTables(
  top: SheetTop,
  search: Search,
  places: readonly Place[] = placesOf(top),
): SessionsTables | DeclineReason {
  const { choices, dateSystem } = search;
  const find = (id: string | null) => findPlace(top, places, (rows) => detectNearAndFar(rows, dateSystem), id);
  const usual = find(choices.ofSheet?.table ?? null);
  if (typeof usual === 'string') return assumedTable(top, search) ?? usual;
  const all = [...usual.tables].sort(inPlace);
  const ticked = all.filter(({ id }) => choices.chosen.has(id));
  const toCheck = search.table === undefined ? (ticked.length > 0 ? ticked : all) : all.filter(fits(search.table));
  return {
    tables: toCheck.map((choice) => {
      const found = choice.id === usual.id ? usual : (find(choice.id) as FoundPlace);
      const kept = keptFor(choice.id, choices, ticked.length > 0 ? choices.ofSheet?.table : usual.id);
      return tableOf(found, kept, all.length > 1 ? tableName(choice) : null);
    }),
    there: all.map(tableName),
    left: search.table === undefined ? all.filter((one) => !toCheck.includes(one)).map(tableName) : [],
  };
}

/** `ofSheet`: the table that the sheet's own entry speaks of. */
const keptFor = (id: string, choices: SheetChoices, ofSheet: string | null | undefined): KeptColumns | null =>
  choices.ofTable(id) ?? (id === ofSheet ? choices.ofSheet : null);

function tableOf(found: FoundPlace, kept: KeptColumns | null, name: string | null): SessionsTable {
  const { place, detection, area, outside, isCut } = found;
  const headerRows = detection.headerRows.map((row) => row + place.area.row);
  const torn = detection.accepted === 'torn' ? detection.candidates : [];
  const { mapping, facts, confidence } = detection;
  const own = { name, area, headerRows, mapping, facts, confidence, torn };
  const table = { ...own, kept: 'none' as const, outside, added: [], isCut };
  return onSheet(withKept(table, kept, detection.header));
}

/** A sheet that looks like none of sessions, where the user or somebody in the workbook says what its columns hold. */
function assumedTable(top: SheetTop, { choices, declared, table: asked }: Search): SessionsTables | null {
  const kept = choices.ofSheet;
  const assumed = kept !== null || declared ? assumedPlace(top) : null;
  if (assumed === null) return null;
  const { area, header } = assumed;
  const bare: SessionsTable = {
    name: null,
    area,
    headerRows: [area.row - 1],
    mapping: columnMapping({}, header),
    facts: {},
    confidence: {},
    torn: [],
    kept: 'none',
    outside: [],
    added: [],
    isCut: false,
  };
  const table = withKept(bare, kept, header);
  const isSaid = declared || table.kept === 'same' || table.kept === 'moved';
  if (!isSaid) return null;
  const choice = { id: '', name: '', area };
  const isAsked = asked === undefined || fits(asked)(choice);
  return { tables: isAsked ? [onSheet(table)] : [], there: [tableName(choice)], left: [] };
}

/** What a person has chosen earlier stands before what was found; renamed columns bring the finding back. */
function withKept(table: SessionsTable, kept: KeptColumns | null, header: readonly Cell[]): SessionsTable {
  if (kept === null) return table;
  const chosen = keptMapping(kept);
  const match = matchMapping(chosen, header);
  if (match.state === 'changed') return { ...table, kept: 'changed' };
  const added = columnsSince(chosen, table.mapping);
  return { ...table, mapping: match.mapping, kept: match.state, torn: [], added };
}

/** From columns of the table to those of the sheet. */
function onSheet(table: SessionsTable): SessionsTable {
  const { column } = table.area;
  if (column === 0) return table;
  const shift = (columns: readonly number[] = []) => columns.map((one) => one + column);
  const { mapping, torn, added } = table;
  return {
    ...table,
    mapping: {
      ...mapping,
      columns: Object.fromEntries(Object.entries(mapping.columns).map(([role, columns]) => [role, shift(columns)])),
      labels: [...new Array<string>(column).fill(''), ...mapping.labels],
    },
    torn: torn.map((one) => ({ ...one, columns: shift(one.columns) })),
    added: shift(added),
  };
}
