import type { MarkedTable } from '../../../excel';
import type { DateSystem } from '../../../sheet';
import { lookAtSheet } from '../check/check-sheet';
import { marksLists, markedBy } from './kept-marks';
import { notify, type PanePorts } from '../ports';
import { foldPrint, FIRST_PRINT, printedColumns, rowPrint } from '../check/row-print';
import type { Settings } from '../setup/settings';
import type { ListedMarks } from '../state';
import { keptTables, markedTable } from '../setup/tables';

/**
 * Marks on row numbers that were left in the workbook: taken away where the rows have moved or changed since, for
 * instance because somebody sorted the sheet without this add-in. Marks by a status column move with their rows.
 */
export async function clearStaleMarks(
  ports: PanePorts,
  settings: Settings,
  dateSystem: DateSystem,
  only: (place: string) => boolean = () => true,
): Promise<void> {
  for (const [place, read] of marksLists(settings)) {
    if (read.state !== 'kept' || read.value.column || !only(place)) continue;
    const { worksheetId, print, asOf } = read.value;
    const now = await tableNow(ports, settings, dateSystem, place);
    if (print !== null && now?.print === print) continue;
    const cleared = await ports.excel.clearMarks(worksheetId, place.includes('/') ? now?.marked : undefined);
    if (cleared.ok) {
      forget(ports, (one) => one.place === place);
      if (cleared.value.removed > 0) notify(ports, { tone: 'caution', text: (words) => words.marks.wereStale(asOf) });
    } else if (cleared.error.kind === 'protected' || cleared.error.kind === 'read-only') {
      notify(ports, { tone: 'caution', text: (words) => words.marks.stuck(asOf) });
    }
  }
}

/** A colleague's pane writes the list of its marks last: marks without one get this time, in milliseconds. */
const LIST_TIME = 1_000;

/** Marks on row numbers that no list names, left by a run that crashed: nobody can say which rows they stand for. */
export async function clearUnlistedMarks(ports: PanePorts): Promise<void> {
  const { excel } = ports;
  const first = await excel.findUnlistedMarks();
  if (!first.ok || first.value.length === 0) return;
  await new Promise((resolve) => setTimeout(resolve, LIST_TIME));
  const again = await excel.findUnlistedMarks();
  if (!again.ok) return;
  const before = new Map(first.value.map(({ worksheetId, formats }) => [worksheetId, new Set(formats)]));
  const left = again.value
    .map((one) => ({ ...one, formats: one.formats.filter((id) => before.get(one.worksheetId)?.has(id)) }))
    .filter(({ formats }) => formats.length > 0);
  const free = left.filter((one) => !one.protected && !ports.readOnly());
  const cleared = free.length > 0 && (await excel.clearUnlistedMarks(free)).ok;
  if (free.length < left.length) notify(ports, { tone: 'caution', text: (words) => words.marks.unlistedStuck });
  else if (cleared) notify(ports, { tone: 'caution', text: (words) => words.marks.unlisted });
}

/** Shows which marks the workbook holds; those of sheets that nobody can see are left out. */
export async function showListedMarks({ store, excel }: PanePorts, settings: Settings): Promise<void> {
  const lists = marksLists(settings).flatMap(([place, read]) =>
    read.state === 'kept' ? [{ place, ...read.value }] : [],
  );
  const sheets = lists.length === 0 ? null : await excel.listSheets();
  const names = new Map(sheets?.ok ? sheets.value.map(({ id, name }) => [id, name]) : []);
  const listed = lists.flatMap((list): readonly ListedMarks[] => {
    const sheetName = names.get(list.worksheetId);
    const { place, worksheetId } = list;
    return sheetName === undefined ? [] : [{ place, worksheetId, sheetName, ...markedBy(list) }];
  });
  if (JSON.stringify(listed) !== JSON.stringify(store.get().listedMarks)) store.set({ listedMarks: listed });
}

/** They are no longer on their sheets. */
export function forget({ store }: PanePorts, isGone: (one: ListedMarks) => boolean): void {
  store.set({ listedMarks: store.get().listedMarks.filter((one) => !isGone(one)) });
}

interface TableNow {
  readonly marked: MarkedTable;
  /** The number of all rows as they stand now; null where they cannot be read. */
  readonly print: number | null;
}

/** The table as it stands now; null where it is no longer found. */
async function tableNow(
  { excel }: PanePorts,
  settings: Settings,
  dateSystem: DateSystem,
  place: string,
): Promise<TableNow | null> {
  const found = await foundAt(excel, settings, dateSystem, place);
  if (found === null) return null;
  const { area, mapping, worksheetId } = found;
  const columns = printedColumns(mapping.columns);
  let print = FIRST_PRINT;
  const read = await excel.readBlocks({
    worksheetId,
    area,
    columns,
    onBlock: ({ cells }) => {
      for (const row of cells) print = foldPrint(print, rowPrint(row, columns));
      return true;
    },
  });
  return { marked: markedTable({ found, area }), print: read.ok ? print : null };
}

/** The table whose marks are listed there; null where it is no longer found. */
export async function foundAt(excel: PanePorts['excel'], settings: Settings, dateSystem: DateSystem, place: string) {
  const [worksheetId, table] = place.split('/') as [string, string?];
  const choice = table === undefined ? {} : { table };
  const looked = await lookAtSheet(excel, { worksheetId, ...choice, dateSystem, kept: keptTables(settings) });
  return looked.ok ? looked.value.found : null;
}
