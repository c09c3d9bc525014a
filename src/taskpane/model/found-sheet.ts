import {
  columnMapping,
  overlaps,
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
import { STATUS_HEADER, type Survey, type SurveyedTable } from '../../excel';

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
  /** Every table of sessions on the sheet, this one among them. */
  readonly tables: readonly TableChoice[];
}

/** A table that a person can choose; the id is that of the Excel table, or blank for loose cells. */
export interface TableChoice {
  readonly id: string;
  /** The name of the Excel table; blank for loose cells. */
  readonly name: string;
  readonly area: Area;
}

export type SheetSearch =
  { readonly found: FoundSheet } | { readonly declined: DeclineReason | 'no-rows'; readonly sheetName: string };

/** One rectangle of a sheet in which a table may stand, with its first rows. */
export interface Place {
  readonly area: Area;
  readonly tableId: string | null;
  readonly name: string;
  readonly hasTotals: boolean;
  readonly top: readonly (readonly Cell[])[];
}

const SAMPLES = 3;

/** The Excel tables of the sheet, and the whole of it. */
export function placesOf({ used, tables, top }: Survey): readonly Place[] {
  if (used === null) return [];
  const place = ({ id, name, area, hasTotals, top: own }: SurveyedTable): Place => ({
    area,
    tableId: id,
    name,
    hasTotals,
    top: own.map(withoutStatus(own)),
  });
  const whole = { area: used, tableId: null, name: '', hasTotals: false, top: top.map(withoutStatus(top)) };
  return [...tables.map(place), whole];
}

type Accepted = Exclude<Detection, { accepted: false }>;
interface FoundPlace {
  readonly place: Place;
  readonly detection: Accepted;
  readonly choice: TableChoice;
}

/**
 * Takes the table that was chosen, else the place that fits best: an Excel table before loose cells, and more known
 * columns before fewer.
 */
export function findSheet(
  survey: Survey,
  places: readonly Place[],
  detect: (top: readonly (readonly Cell[])[]) => Detection,
  chosen: string | null = null,
): SheetSearch {
  const { sheetName } = survey;
  let declined: DeclineReason = 'empty';
  const found: FoundPlace[] = [];
  for (const place of places) {
    const detection = detect(place.top);
    if (detection.accepted === false) {
      declined = detection.reason;
      continue;
    }
    const choice = { id: place.tableId ?? '', name: place.name, area: rowsUnder(place, detection, survey.tables) };
    // The cells of a table are found once more when the whole sheet is looked at.
    if (place.tableId !== null || !found.some((other) => overlaps(headerOf(place, detection), other.place.area))) {
      found.push({ place, detection, choice });
    }
  }
  const best = found.reduce<FoundPlace | null>(
    (one, other) => (one === null || known(other.detection) > known(one.detection) ? other : one),
    null,
  );
  if (best === null) return { declined, sheetName };
  const { place, detection, choice } = found.find(({ choice }) => choice.id === chosen) ?? best;
  if (choice.area.rows <= 0) return { declined: 'no-rows', sheetName };
  return {
    found: {
      worksheetId: survey.worksheetId,
      sheetName,
      protected: survey.protected,
      area: choice.area,
      tableId: place.tableId,
      header: place.top[detection.headerRows.at(-1) ?? 0] ?? [],
      samples: place.top.slice(detection.firstDataRow, detection.firstDataRow + SAMPLES),
      mapping: detection.mapping,
      facts: detection.facts,
      confidence: detection.confidence,
      torn: detection.accepted === 'torn' ? detection.candidates : [],
      tables: found.map((one) => one.choice),
    },
  };
}

/** The rows under the header; loose cells end where an Excel table begins below them. */
function rowsUnder({ area, tableId, hasTotals }: Place, found: Accepted, tables: readonly SurveyedTable[]): Area {
  const row = area.row + found.firstDataRow;
  const end = area.row + area.rows - (hasTotals ? 1 : 0);
  if (tableId !== null) return { ...area, row, rows: end - row };
  const below = tables.filter(
    (table) => table.area.row >= row && overlaps({ ...area, row, rows: end - row }, table.area),
  );
  return { ...area, row, rows: Math.min(end, ...below.map((table) => table.area.row)) - row };
}

const headerOf = ({ area }: Place, { headerRows }: Accepted): Area => ({
  ...area,
  row: area.row + (headerRows.at(-1) ?? 0),
  rows: 1,
});

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
    tables: [],
  };
}
