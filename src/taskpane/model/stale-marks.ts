import type { DateSystem } from '../../sheet';
import { columnsEntry, marksEntry, MARKS_PREFIX } from '../../storage';
import { lookAtSheet } from './check-sheet';
import { notify, type PanePorts } from './ports';
import { foldPrint, FIRST_PRINT, printedColumns, rowPrint } from './row-facts';
import type { Settings } from './settings';

/**
 * Marks on row numbers that were left in the workbook: taken away where the rows have moved or changed since, for
 * instance because somebody sorted the sheet without this add-in. Marks by a status column move with their rows.
 */
export async function clearStaleMarks(ports: PanePorts, settings: Settings, dateSystem: DateSystem): Promise<void> {
  for (const key of settings.all().keys()) {
    if (!key.startsWith(MARKS_PREFIX)) continue;
    const kept = settings.get(marksEntry(key.slice(MARKS_PREFIX.length)));
    if (kept === null) continue;
    const { worksheetId, print, column, asOf } = kept;
    if (column) {
      ports.store.set({ marked: { asOf, rows: null, mode: 'column' } });
      continue;
    }
    const now = print === null ? null : await printOfSheet(ports, settings, worksheetId, dateSystem);
    if (now !== null && now === print) {
      ports.store.set({ marked: { asOf, rows: null, mode: 'formats' } });
      continue;
    }
    const cleared = await ports.excel.clearMarks(worksheetId);
    if (cleared.ok && cleared.value > 0) {
      notify(ports, { tone: 'caution', text: (words) => words.marks.wereStale(asOf) });
    }
  }
}

/** The number of all rows as they stand now; null where the table is no longer found or cannot be read. */
async function printOfSheet(
  { excel }: PanePorts,
  settings: Settings,
  worksheetId: string,
  dateSystem: DateSystem,
): Promise<number | null> {
  const keptColumns = (id: string) => settings.get(columnsEntry(id));
  const looked = await lookAtSheet(excel, { dateSystem, keptColumns, worksheetId });
  if (!looked.ok) return null;
  const { area, mapping } = looked.value.found;
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
  return read.ok ? print : null;
}
