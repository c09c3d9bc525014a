import { detectExcelTable, spanAbove } from './above-table';
import { overlaps, type Area } from './address';
import type { Cell } from './cell';
import { detectTable } from './detect/detect-table';
import { looseTables, type LooseTable } from './loose-tables';
import {
  isTooWide,
  STATUS_HEADER,
  TOP_COLUMNS,
  type Accepted,
  type ExcelTable,
  type Place,
  type SheetTop,
  type TableChoice,
} from './place';
import type { DeclineReason, Detection } from './detect/types';
import type { DateSystem } from './read/date';
import { rowsOutside } from './rows-outside';
import { detectLoose, isWhole } from './own-columns';
import type { Columns } from './roles';
import { tableWidth, withinTables } from './table-width';

/** First rows of a sheet in which a table is looked for; below them, only where they hold none. */
export const TOP_ROWS = 300;

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

/** The table of sessions on a sheet. */
export interface FoundPlace {
  readonly id: string;
  readonly place: Place;
  readonly detection: Accepted;
  /** The rows under the header; loose cells end where an Excel table begins below them. */
  readonly area: Area;
  /** Every table of sessions on the sheet, this one among them. */
  readonly tables: readonly TableChoice[];
  /** Where cells are read that may say something for every row, above the header; null where none are. */
  readonly above: Area | null;
  /** Rows of the sheet, 0-based, that read like sessions under these columns but are in no table. */
  readonly outside: readonly number[];
  /** It goes on in columns that are not looked at. */
  readonly isCut: boolean;
}

/**
 * Takes the table that was chosen, else the place that fits best: an Excel table before loose cells, and more known
 * columns before fewer.
 */
export function findPlace(
  sheet: SheetTop,
  places: readonly Place[],
  detect: (top: Place['top']) => Detection,
  chosen: string | null,
): FoundPlace | DeclineReason {
  const { tables } = sheet;
  let declined: DeclineReason = 'empty';
  let found: Found[] = [];
  for (const place of places) {
    const { detection, top } =
      place.tableId === null
        ? detectLoose(place, tables, detect)
        : { top: place.top, detection: detectExcelTable(place, sheet, detect) };
    if (detection.accepted === false) {
      declined = detection.reason;
      continue;
    }
    const own = { ...place, top };
    const choice = { id: place.tableId ?? '', name: place.name, area: rowsUnder(own, detection, tables) };
    // Beside the cells of a table, what is half of one is more of them.
    const isFree = () => !found.some((other) => overlaps(headerOf(place, detection), other.place.area));
    if (place.tableId !== null || found.length === 0 || (isWhole(detection.columns) && isFree())) {
      found.push({ place: own, detection, choice });
    }
  }
  const best = found.reduce<(typeof found)[number] | null>(
    (one, other) => (one === null || known(other.detection) > known(one.detection) ? other : one),
    null,
  );
  const loose = places.some(({ area, tableId }) => tableId === null && area.row === sheet.used?.row)
    ? looseTables(sheet, detect)
    : [];
  const ofExcel = found.filter(({ place }) => place.tableId !== null);
  // Of two headers with other words for the same columns, the upper one begins the table, however well the lower one fits.
  const goesOn = best?.choice.id === '' && loose.some(({ area }) => goesInto(area, best.choice.area));
  const isSplit = loose.length > 0 && (ofExcel.length + loose.length > 1 || goesOn);
  if (isSplit) found = [...ofExcel, ...loose.map(asFound)];
  if (best === null && !isSplit) return declined;
  const usual = found.find(({ choice }) => choice.id === (best?.choice.id ?? '')) ?? found[0]!;
  const { place, detection, choice } = found.find((one) => one.choice.id === chosen) ?? usual;
  const all = found.map((one) => one.choice);
  const { id, area } = choice;
  const outside = rowsOutside(
    sheet,
    detection,
    area,
    all.map((one) => one.area),
  );
  const isCut = isTooWide(place.area) && goesToTheEnd(place, area);
  return { id, place, detection, area, tables: all, above: aboveHeader(sheet, place, detection), outside, isCut };
}

/** Cells may also be written above and beside all that the sheet holds so far: they are read the next time. */
function aboveHeader({ used }: SheetTop, { area, tableId }: Place, { headerRows }: Accepted): Area | null {
  if (tableId !== null) return spanAbove(area);
  const isLoose = used !== null;
  const row = isLoose && area.row === used.row ? 0 : area.row;
  const isWide = isLoose && area.column === used.column && area.columns === used.columns;
  const across = isWide ? { column: 0, columns: used.column + TOP_COLUMNS } : area;
  const rows = area.row + (headerRows[0] ?? 0) - row;
  return rows > 0 ? { row, rows, column: across.column, columns: across.columns } : null;
}

/** Loose cells end at a blank column, an Excel table where it says. */
const goesToTheEnd = ({ tableId, top }: Place, area: Area): boolean =>
  tableId !== null || area.columns >= Math.max(0, ...top.map((cells) => cells.length));

const goesInto = (upper: Area, lower: Area): boolean =>
  upper.row < lower.row && upper.row + upper.rows > lower.row && overlaps(upper, lower);

interface Found {
  readonly place: Place;
  readonly detection: Accepted;
  readonly choice: TableChoice;
}

const asFound = ({ place, detection, area }: LooseTable, at: number): Found => ({
  place,
  detection,
  choice: { id: at === 0 ? '' : `#${at + 1}`, name: '', area },
});

function rowsUnder(
  { area: whole, tableId, hasTotals, top }: Place,
  found: Accepted,
  tables: readonly ExcelTable[],
): Area {
  const row = whole.row + found.firstDataRow;
  const end = whole.row + whole.rows - (hasTotals ? 1 : 0);
  if (tableId !== null) return { ...whole, row, rows: end - row };
  const area = { ...whole, row, rows: end - row, columns: Math.min(whole.columns, tableWidth(top, found)) };
  return withinTables(area, found.columns, tables);
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
