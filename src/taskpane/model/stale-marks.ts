import type { MarkedTable } from '../../excel';
import type { DateSystem } from '../../sheet';
import { marksEntry, MARKS_PREFIX } from '../../storage';
import { lookAtSheet } from './check-sheet';
import { notify, type PanePorts } from './ports';
import { foldPrint, FIRST_PRINT, printedColumns, rowPrint } from './row-facts';
import type { Settings } from './settings';
import { keptTables, markedTable } from './tables';

/**
 * Marks on row numbers that were left in the workbook: taken away where the rows have moved or changed since, for
 * instance because somebody sorted the sheet without this add-in. Marks by a status column move with their rows.
 */
export async function clearStaleMarks(ports: PanePorts, settings: Settings, dateSystem: DateSystem): Promise<void> {
  for (const key of settings.all().keys()) {
    if (!key.startsWith(MARKS_PREFIX)) continue;
    const [, table] = key.slice(MARKS_PREFIX.length).split('/');
    const kept = settings.get(marksEntry(key.slice(MARKS_PREFIX.length)));
    if (kept === null) continue;
    const { worksheetId, print, column, asOf } = kept;
    if (column) {
      ports.store.set({ marked: { asOf, rows: null, mode: 'column' } });
      continue;
    }
    const now = await tableNow(ports, settings, { worksheetId, ...(table !== undefined && { table }), dateSystem });
    if (print !== null && now?.print === print) {
      ports.store.set({ marked: { asOf, rows: null, mode: 'formats' } });
      continue;
    }
    const cleared = await ports.excel.clearMarks(worksheetId, table === undefined ? undefined : now?.marked);
    if (cleared.ok && cleared.value.removed > 0) {
      notify(ports, { tone: 'caution', text: (words) => words.marks.wereStale(asOf) });
    }
  }
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
  place: { readonly worksheetId: string; readonly table?: string; readonly dateSystem: DateSystem },
): Promise<TableNow | null> {
  const looked = await lookAtSheet(excel, { ...place, kept: keptTables(settings) });
  if (!looked.ok) return null;
  const { found } = looked.value;
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
