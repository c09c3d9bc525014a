import type { AutoFilter } from '../../host/model';
import { areaOf } from './areas';
import type { SheetApi } from './univer';

export function readFilter(sheet: SheetApi): AutoFilter | null {
  const filter = sheet.getFilter();
  if (!filter) return null;
  const area = areaOf(filter.getRange().getRange());
  const shown = new Map<number, readonly string[]>();
  for (let column = 0; column < area.columns; column++) {
    const texts = filter.getColumnFilterCriteria(area.column + column)?.filters?.filters;
    if (texts) shown.set(column, texts);
  }
  return { area, shown };
}

export function writeFilter(sheet: SheetApi, wanted: AutoFilter | null): void {
  sheet.getFilter()?.remove();
  if (!wanted) return;
  const { row, column, rows, columns } = wanted.area;
  const filter = sheet.getRange(row, column, rows, columns).createFilter();
  for (const [at, texts] of wanted.shown) {
    const colId = column + at;
    filter?.setColumnFilterCriteria(colId, { colId, filters: { filters: [...texts] } });
  }
}
