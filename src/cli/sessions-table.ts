import {
  assumedPlace,
  columnMapping,
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
  type FoundTable,
  type Place,
  type SheetFacts,
  type SheetTop,
} from '../sheet';
import type { KeptColumns } from '../storage';

/** The table of sessions on a sheet; rows and columns are those of the sheet, 0-based. */
export interface SessionsTable {
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
  /** How many tables of sessions there are on the sheet. */
  readonly tables: number;
}

/**
 * Finds the table as the pane does: the one that was chosen, else the one that fits best, with the columns that somebody
 * chose before those that were found. `declared`: the user names the columns, so that a sheet may look like any.
 */
export function sessionsTable(
  top: SheetTop,
  dateSystem: DateSystem,
  kept: KeptColumns | null,
  declared: boolean,
  places: readonly Place[] = placesOf(top),
): SessionsTable | DeclineReason {
  const found = findPlace(top, places, (rows) => detectNearAndFar(rows, dateSystem), kept?.table ?? null);
  if (typeof found !== 'string') {
    const { place, detection, area, tables } = found;
    const headerRows = detection.headerRows.map((row) => row + place.area.row);
    const torn = detection.accepted === 'torn' ? detection.candidates : [];
    const { mapping, facts, confidence } = detection;
    const table = { area, headerRows, mapping, facts, confidence, torn, kept: 'none' as const, tables: tables.length };
    return onSheet(withKept(table, kept, detection.header));
  }
  const assumed = kept !== null || declared ? assumedPlace(top) : null;
  if (assumed === null) return found;
  const { area, header } = assumed;
  const bare: SessionsTable = {
    area,
    headerRows: [area.row - 1],
    mapping: columnMapping({}, header),
    facts: {},
    confidence: {},
    torn: [],
    kept: 'none',
    tables: 1,
  };
  const table = withKept(bare, kept, header);
  return declared || table.kept === 'same' || table.kept === 'moved' ? onSheet(table) : found;
}

/** What a person has chosen earlier stands before what was found; renamed columns bring the finding back. */
function withKept(table: SessionsTable, kept: KeptColumns | null, header: readonly Cell[]): SessionsTable {
  if (kept === null) return table;
  const match = matchMapping(keptMapping(kept), header);
  if (match.state === 'changed') return { ...table, kept: 'changed' };
  return { ...table, mapping: match.mapping, kept: match.state, torn: [] };
}

/** From columns of the table to those of the sheet. */
function onSheet(table: SessionsTable): SessionsTable {
  const { column } = table.area;
  if (column === 0) return table;
  const shift = (columns: readonly number[] = []) => columns.map((one) => one + column);
  const { mapping, torn } = table;
  return {
    ...table,
    mapping: {
      ...mapping,
      columns: Object.fromEntries(Object.entries(mapping.columns).map(([role, columns]) => [role, shift(columns)])),
      labels: [...new Array<string>(column).fill(''), ...mapping.labels],
    },
    torn: torn.map((one) => ({ ...one, columns: shift(one.columns) })),
  };
}
