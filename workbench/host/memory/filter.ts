import { lastRow } from '../addresses';
import { displayText, type AutoFilter, type SheetModel } from '../model';

/** Rows under the header that the filter does not show. */
export function filteredRows(
  sheet: Pick<SheetModel, 'value' | 'numberFormat'>,
  filter: AutoFilter | null,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (!filter) return hidden;
  const { area, shown } = filter;
  for (let row = area.row + 1; row <= lastRow(area); row++) {
    for (const [column, texts] of shown) {
      const at = area.column + column;
      if (!texts.includes(displayText(sheet.value(row, at), sheet.numberFormat(row, at)))) hidden.add(row);
    }
  }
  return hidden;
}
