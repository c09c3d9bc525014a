import { columnsRead, type DateSystem } from '../../../sheet';
import { lookAtSheet } from '../check/check-sheet';
import type { FoundSheet } from '../check/found-sheet';
import { rowPrint } from '../check/row-print';
import type { PanePorts } from '../ports';
import type { Settings } from '../setup/settings';
import type { ListedMarks } from '../state';
import { keptTables } from '../setup/tables';

/** The table whose marks are listed there; null where it is no longer found. */
export async function foundAt(excel: PanePorts['excel'], settings: Settings, dateSystem: DateSystem, place: string) {
  const [worksheetId, table] = place.split('/') as [string, string?];
  const choice = table === undefined ? {} : { table };
  const looked = await lookAtSheet(excel, { worksheetId, ...choice, dateSystem, kept: keptTables(settings) });
  return looked.ok ? looked.value.found : null;
}

/** The prints of all rows of a table as they stand now; null where they cannot be read. */
export async function readPrints(
  excel: PanePorts['excel'],
  { worksheetId, area, mapping }: FoundSheet,
): Promise<Int32Array | null> {
  const columns = columnsRead(mapping.columns);
  const prints = new Int32Array(area.rows);
  const read = await excel.readBlocks({
    worksheetId,
    area,
    columns,
    onBlock: ({ firstRow, cells }) => {
      for (const [at, row] of cells.entries()) prints[firstRow + at] = rowPrint(row, columns);
      return true;
    },
  });
  return read.ok ? prints : null;
}

/** They are no longer on their sheets. */
export function forget({ store }: PanePorts, isGone: (one: ListedMarks) => boolean): void {
  store.set({ listedMarks: store.get().listedMarks.filter((one) => !isGone(one)) });
}
