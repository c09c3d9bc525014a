import type { DateSystem } from '../../../sheet';
import { marksLists, markedBy } from './kept-marks';
import { forget, foundAt, readPrints } from './listed-table';
import { notify, type PanePorts } from '../ports';
import { clearStaleWords } from './stale-words';
import { foldPrint, FIRST_PRINT } from '../check/row-print';
import type { Settings } from '../setup/settings';
import type { ListedMarks } from '../state';
import { markedTable } from '../setup/tables';

/**
 * Marks on row numbers that were left in the workbook: taken away where the rows have moved or changed since, for
 * instance because somebody sorted the sheet without this add-in. Of a status column, which moves with its rows, those words go
 * that stand beside others, or beside rows that have changed.
 */
export async function clearStaleMarks(
  ports: PanePorts,
  settings: Settings,
  dateSystem: DateSystem,
  only: (place: string) => boolean = () => true,
): Promise<void> {
  for (const [place, read] of marksLists(settings)) {
    if (read.state !== 'kept' || !only(place)) continue;
    if (read.value.column) {
      await clearStaleWords(ports, settings, dateSystem, [place, read.value]);
      continue;
    }
    const { worksheetId, print, asOf } = read.value;
    const found = await foundAt(ports.excel, settings, dateSystem, place);
    const prints = found && (await readPrints(ports.excel, found));
    if (print !== null && prints?.reduce(foldPrint, FIRST_PRINT) === print) continue;
    const table = found ? markedTable({ found, area: found.area }) : undefined;
    const cleared = await ports.excel.clearMarks(worksheetId, place.includes('/') ? table : undefined);
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
