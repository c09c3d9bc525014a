import {
  columnMapping,
  type Alternative,
  type Area,
  type Cell,
  type ColumnMapping,
  type Columns,
  type DeclineReason,
  type Detection,
  type FoundTable,
  type SheetFacts,
} from '../../sheet';
import { STATUS_HEADER, type Survey } from '../../excel';

/** A table of sessions on a sheet, ready to be read. */
export interface FoundSheet {
  readonly worksheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  /** The rows under the header, over all columns of the table. */
  readonly area: Area;
  /** Id of the Excel table that it is, else null. */
  readonly tableId: string | null;
  /** The label row, and some rows under it, to be shown where columns are chosen. */
  readonly header: readonly Cell[];
  readonly samples: readonly (readonly Cell[])[];
  readonly mapping: ColumnMapping;
  readonly facts: SheetFacts;
  readonly confidence: FoundTable['confidence'];
  /** Facts for which two columns are as good; a person has to choose. */
  readonly torn: readonly Alternative[];
}

export type SheetSearch =
  { readonly found: FoundSheet } | { readonly declined: DeclineReason | 'no-rows'; readonly sheetName: string };

/** One rectangle of a sheet in which a table may stand, with its first rows. */
export interface Place {
  readonly area: Area;
  readonly tableId: string | null;
  readonly hasTotals: boolean;
  readonly top: readonly (readonly Cell[])[];
}

const SAMPLES = 3;

/** The Excel tables that lie in the rows that were looked at, and the whole of the sheet. */
export function placesOf({ used, tables, top }: Survey): readonly Place[] {
  if (used === null) return [];
  const rows = top.map(withoutStatus(top));
  const inTop = tables.flatMap((table): readonly Place[] => {
    const row = table.area.row - used.row;
    const column = table.area.column - used.column;
    if (row < 0 || column < 0 || row >= rows.length) return [];
    const own = rows.slice(row, row + table.area.rows).map((cells) => cells.slice(column, column + table.area.columns));
    return [{ area: table.area, tableId: table.id, hasTotals: table.hasTotals, top: own }];
  });
  return [...inTop, { area: used, tableId: null, hasTotals: false, top: rows }];
}

/** Takes the place that fits best: an Excel table before loose cells, and more known columns before fewer. */
export function findSheet(
  survey: Survey,
  places: readonly Place[],
  detect: (top: readonly (readonly Cell[])[]) => Detection,
): SheetSearch {
  const { sheetName } = survey;
  let best: { readonly place: Place; readonly detection: Exclude<Detection, { accepted: false }> } | null = null;
  let declined: DeclineReason = 'empty';
  for (const place of places) {
    const detection = detect(place.top);
    if (detection.accepted === false) declined = detection.reason;
    else if (best === null || known(detection) > known(best.detection)) best = { place, detection };
  }
  if (best === null) return { declined, sheetName };
  const { place, detection } = best;
  const rows = place.area.rows - detection.firstDataRow - (place.hasTotals ? 1 : 0);
  if (rows <= 0) return { declined: 'no-rows', sheetName };
  return {
    found: {
      worksheetId: survey.worksheetId,
      sheetName,
      protected: survey.protected,
      area: { ...place.area, row: place.area.row + detection.firstDataRow, rows },
      tableId: place.tableId,
      header: place.top[detection.headerRows.at(-1) ?? 0] ?? [],
      samples: place.top.slice(detection.firstDataRow, detection.firstDataRow + SAMPLES),
      mapping: detection.mapping,
      facts: detection.facts,
      confidence: detection.confidence,
      torn: detection.accepted === 'torn' ? detection.candidates : [],
    },
  };
}

const known = ({ columns }: { readonly columns: Columns }): number => Object.keys(columns).length;

/** Our own status column is no column of the clinic's. */
function withoutStatus(top: readonly (readonly Cell[])[]): (cells: readonly Cell[]) => readonly Cell[] {
  const header = top.find((cells) => cells.includes(STATUS_HEADER));
  if (!header) return (cells) => cells;
  const at = header.lastIndexOf(STATUS_HEADER);
  return (cells) => cells.map((cell, column) => (column === at ? '' : cell));
}

/** A sheet that was declined, for a person to say what its columns hold: the first row with two texts is the header. */
export function assumedSheet(survey: Survey): FoundSheet | null {
  const { used, top, worksheetId, sheetName } = survey;
  if (used === null) return null;
  const at = top.findIndex((cells) => cells.filter((cell) => typeof cell === 'string' && cell !== '').length > 1);
  const rows = used.rows - at - 1;
  if (at === -1 || rows <= 0) return null;
  const header = top[at] ?? [];
  return {
    worksheetId,
    sheetName,
    protected: survey.protected,
    area: { ...used, row: used.row + at + 1, rows },
    tableId: null,
    header,
    samples: top.slice(at + 1, at + 1 + SAMPLES),
    mapping: columnMapping({}, header),
    facts: {},
    confidence: {},
    torn: [],
  };
}
