import type { CellValue } from '../../../excel';
import { columnsRead, overlaps, type Area } from '../../../sheet';
import type { ExcelPort } from '../ports';
import { slice } from '../slices';
import type { Checked } from '../state';
import { MOST_ROWS } from './touched-rows';

/** Rows that are compared between two looks at the clock. */
const STRETCH = 200;

/**
 * The rows whose needed cells are others than when they were read, in areas that Excel has calculated; without areas, anywhere.
 * No more of them than make a new sheet. Null where Excel did not answer.
 */
export async function changedRows(
  excel: Pick<ExcelPort, 'readRows' | 'readBlocks'>,
  checked: Checked,
  areas: readonly Area[],
): Promise<readonly number[] | null> {
  const { area, facts, worksheetId } = checked;
  const columns = columnsRead(checked.columns);
  const isOther = (row: number, cells: readonly CellValue[]) => facts.printOf(cells) !== facts.print(row);
  const rows = areas.length === 0 ? 'many' : rowsWithin(areas, area, columns);
  if (rows !== 'many') {
    if (rows.length === 0) return [];
    const read = await excel.readRows(worksheetId, area, rows);
    return read.ok ? rows.filter((row, at) => isOther(row, read.value[at]!)) : null;
  }
  const changed: number[] = [];
  const read = await excel.readBlocks({
    worksheetId,
    area,
    columns,
    async onBlock({ firstRow, cells }) {
      for (let at = 0; at < cells.length && changed.length <= MOST_ROWS; at++) {
        if (isOther(firstRow + at, cells[at]!)) changed.push(firstRow + at);
        if (at % STRETCH === 0 && slice.due()) await slice.pause();
      }
      return changed.length <= MOST_ROWS;
    },
  });
  return read.ok ? changed : null;
}

/** The rows of the table with a needed cell in one of the areas. */
function rowsWithin(areas: readonly Area[], table: Area, columns: readonly number[]): readonly number[] | 'many' {
  const rows = new Set<number>();
  const needed = columns.map((column) => ({ ...table, column: table.column + column, columns: 1 }));
  for (const area of areas) {
    if (!needed.some((one) => overlaps(one, area))) continue;
    const first = Math.max(area.row, table.row);
    const end = Math.min(area.row + area.rows, table.row + table.rows);
    if (rows.size + end - first > MOST_ROWS) return 'many';
    for (let row = first; row < end; row++) rows.add(row - table.row);
  }
  return [...rows].sort((a, b) => a - b);
}
