import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow, type Area } from '../../host/addresses';
import type { SheetStore } from '../../host/model';
import type { SheetApi } from './univer';

/** The parts of a sheet's store that a grid can show are shown by it: frozen panes, gridlines, merged cells. */
export function followStore(store: SheetStore, sheet: SheetApi, run: (work: () => unknown) => void): void {
  let gridlines = store.showGridlines;
  let merged = store.merged;
  Object.defineProperties(store, {
    frozen: {
      get: (): Area | null => {
        const [rows, columns] = [Math.max(0, sheet.getFrozenRows()), Math.max(0, sheet.getFrozenColumns())];
        return rows + columns === 0
          ? null
          : { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
      },
      set: (area: Area | null) =>
        run(() => {
          sheet.cancelFreeze();
          if (!area) return;
          if (area.rows < MAX_ROWS) sheet.setFrozenRows(lastRow(area) + 1);
          if (area.columns < MAX_COLUMNS) sheet.setFrozenColumns(lastColumn(area) + 1);
        }),
    },
    showGridlines: {
      get: () => gridlines,
      set: (shown: boolean) => {
        gridlines = shown;
        run(() => sheet.setHiddenGridlines(!shown));
      },
    },
    merged: {
      get: () => merged,
      set: (areas: readonly Area[]) => {
        const before = merged;
        merged = areas;
        run(() => {
          for (const area of before) if (!areas.includes(area)) part(sheet, area).breakApart();
          for (const area of areas) if (!before.includes(area)) part(sheet, area).merge();
        });
      },
    },
  });
}

const part = (sheet: SheetApi, { row, column, rows, columns }: Area) => sheet.getRange(row, column, rows, columns);
