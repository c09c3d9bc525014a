import { overlaps, type Area } from './address';
import type { Cell } from './cell';
import { detectTable } from './detect/detect-table';
import type { DeclineReason, Detection } from './detect/types';
import type { DateSystem } from './read/date';
import type { Columns } from './roles';

/** Label of the column that carries each row's state when rows are marked; it is no column of the clinic's. */
export const STATUS_HEADER = 'CPT check';

/** First rows of a sheet in which a table is looked for; below them, only where they hold none. */
export const TOP_ROWS = 300;
/** Columns beyond which no header is looked for. */
export const TOP_COLUMNS = 256;

/** A table that a person can choose; the id is that of the Excel table, or blank for loose cells. */
export interface TableChoice {
  readonly id: string;
  /** The name of the Excel table; blank for loose cells. */
  readonly name: string;
  /** The rows under the header. */
  readonly area: Area;
}

/** An Excel table as it stands on a sheet, with its header and first rows. */
export interface ExcelTable extends TableChoice {
  readonly hasTotals: boolean;
  readonly top: readonly (readonly Cell[])[];
}

/** One rectangle of a sheet in which a table of sessions may stand, with its first rows. */
export interface Place extends Omit<ExcelTable, 'id'> {
  /** Null for loose cells. */
  readonly tableId: string | null;
}

/** The cells of a sheet as far as they have to be seen to find its table. */
export interface SheetTop {
  /** The rectangle that holds values; null where the sheet is empty. */
  readonly used: Area | null;
  readonly top: readonly (readonly Cell[])[];
  readonly tables: readonly ExcelTable[];
}

/** The Excel tables of the sheet, and the whole of it. */
export function placesOf({ used, tables, top }: SheetTop): readonly Place[] {
  if (used === null) return [];
  const place = ({ id, top: own, ...table }: ExcelTable): Place => ({
    ...table,
    tableId: id,
    top: own.map(withoutStatus(own)),
  });
  const whole = { area: used, tableId: null, name: '', hasTotals: false, top: top.map(withoutStatus(top)) };
  return [...tables.map(place), whole];
}

/** Looks near the top first: far down, rows of a sheet of another kind may look like a header. */
export function detectNearAndFar(top: readonly (readonly Cell[])[], dateSystem: DateSystem): Detection {
  const near = detectTable(top, { dateSystem });
  return near.accepted === false ? detectTable(top, { dateSystem, headerWithin: TOP_ROWS }) : near;
}

export type Accepted = Exclude<Detection, { accepted: false }>;

/** The table of sessions on a sheet. */
export interface FoundPlace {
  readonly place: Place;
  readonly detection: Accepted;
  /** The rows under the header; loose cells end where an Excel table begins below them. */
  readonly area: Area;
  /** Every table of sessions on the sheet, this one among them. */
  readonly tables: readonly TableChoice[];
}

/**
 * Takes the table that was chosen, else the place that fits best: an Excel table before loose cells, and more known
 * columns before fewer.
 */
export function findPlace(
  { tables }: SheetTop,
  places: readonly Place[],
  detect: (top: Place['top']) => Detection,
  chosen: string | null,
): FoundPlace | DeclineReason {
  let declined: DeclineReason = 'empty';
  const found: { readonly place: Place; readonly detection: Accepted; readonly choice: TableChoice }[] = [];
  for (const place of places) {
    const detection = detect(place.top);
    if (detection.accepted === false) {
      declined = detection.reason;
      continue;
    }
    const choice = { id: place.tableId ?? '', name: place.name, area: rowsUnder(place, detection, tables) };
    // The cells of a table are found once more when the whole sheet is looked at.
    if (place.tableId !== null || !found.some((other) => overlaps(headerOf(place, detection), other.place.area))) {
      found.push({ place, detection, choice });
    }
  }
  const best = found.reduce<(typeof found)[number] | null>(
    (one, other) => (one === null || known(other.detection) > known(one.detection) ? other : one),
    null,
  );
  if (best === null) return declined;
  const { place, detection, choice } = found.find((one) => one.choice.id === chosen) ?? best;
  return { place, detection, area: choice.area, tables: found.map((one) => one.choice) };
}

function rowsUnder({ area, tableId, hasTotals }: Place, found: Accepted, tables: readonly ExcelTable[]): Area {
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

/** Of a table's rows: the cells but those of the column that we write. */
export function withoutStatus(top: readonly (readonly Cell[])[]): (cells: readonly Cell[]) => readonly Cell[] {
  const header = top.find((cells) => cells.includes(STATUS_HEADER));
  if (!header) return (cells) => cells;
  const at = header.lastIndexOf(STATUS_HEADER);
  return (cells) => cells.map((cell, column) => (column === at ? '' : cell));
}

/** The rows under what is taken for a header. */
export interface AssumedPlace {
  readonly area: Area;
  readonly header: readonly Cell[];
  readonly samples: readonly (readonly Cell[])[];
}

/** A sheet that was declined, for a person to say what its columns hold: the first row with two texts is the header. */
export function assumedPlace({ used, top }: SheetTop): AssumedPlace | null {
  if (used === null) return null;
  const at = top.findIndex((cells) => cells.filter((cell) => typeof cell === 'string' && cell !== '').length > 1);
  const rows = used.rows - at - 1;
  if (at === -1 || rows <= 0) return null;
  return { area: { ...used, row: used.row + at + 1, rows }, header: top[at] ?? [], samples: top.slice(at + 1) };
}
