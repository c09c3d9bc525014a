import type { MarkedTable } from '../../../excel';
import { formatArea, type Area, type TableChoice } from '../../../sheet';
import {
  chosenTables,
  columnsEntry,
  tableChoices,
  tableColumnsEntry,
  tableKey,
  type KeptColumns,
} from '../../../storage';
import type { FoundSheet } from '../check/found-sheet';
import type { Settings } from './settings';
import type { Checked } from '../state';

type Place = Pick<FoundSheet, 'worksheetId' | 'sheetName' | 'tableId' | 'choice' | 'tables'>;

/** Which of the tables on its sheet it is, by its id among them. */
export const choiceOf = ({ tableId, choice }: Pick<Place, 'tableId' | 'choice'>): string => choice ?? tableId ?? '';

/** The table to name where a sheet has several; nothing where it is the only one. */
export const choiceAmong = (found: Place): string | undefined =>
  found.tables.length > 1 ? choiceOf(found) : undefined;

/** One name for a table in the whole workbook, as long as the pane is open. */
export const keyOf = (found: Place): string => {
  const choice = choiceOf(found);
  return choice === '' ? found.worksheetId : tableKey(found.worksheetId, choice);
};

/** What people call it: the sheet, and which table where there are several. */
export function nameOf(found: Place): string {
  const own = choiceAmong(found);
  const choice = found.tables.find(({ id }) => id === own);
  return choice ? `${found.sheetName}, ${tableName(choice)}` : found.sheetName;
}

export const tableName = ({ name, area }: TableChoice): string => (name === '' ? formatArea(area) : name);

/** The other tables of sessions on the sheet, with the rows of their headers. */
export const othersOf = (found: Place): readonly Area[] =>
  found.tables
    .filter(({ id }) => id !== choiceOf(found))
    .map(({ area }) => (area.row === 0 ? area : { ...area, row: area.row - 1, rows: area.rows + 1 }));

/** The table whose marks are meant. */
export const markedTable = ({ found, area }: Pick<Checked, 'found' | 'area'>): MarkedTable => ({
  area,
  only: found.tables.length > 1 ? { id: choiceOf(found), others: othersOf(found) } : null,
});

/** From left to right, then from the top down. */
export const inPlace = (a: Pick<TableChoice, 'area'>, b: Pick<TableChoice, 'area'>): number =>
  a.area.column - b.area.column || a.area.row - b.area.row;

/** What a workbook remembers about the tables of its sheets. */
export interface KeptTables {
  /** The tables of a sheet that are checked together; empty where nobody has chosen. */
  chosen(worksheetId: string): ReadonlySet<string>;
  /** Those that somebody has chosen to be checked, or to be left. */
  decided(worksheetId: string): ReadonlySet<string>;
  /** What somebody has chosen about a sheet: its one table, or the one of several that is checked. */
  ofSheet(worksheetId: string): KeptColumns | null;
  ofTable(worksheetId: string, table: string): KeptColumns | null;
}

export const keptTables = (settings: Settings): KeptTables => ({
  chosen: (worksheetId) => chosenTables(settings.all(), worksheetId),
  decided: (worksheetId) => new Set(tableChoices(settings.all(), worksheetId).keys()),
  ofSheet: (worksheetId) => settings.get(columnsEntry(worksheetId)),
  ofTable: (worksheetId, table) => settings.get(tableColumnsEntry(worksheetId, table)),
});

export const NOTHING_KEPT: KeptTables = {
  chosen: () => new Set(),
  decided: () => new Set(),
  ofSheet: () => null,
  ofTable: () => null,
};
