import type { StartedGrid } from './univer';
import { UniverView } from './univer-view';
import { UniverWorkbook } from './univer-workbook';

export interface OpenBook {
  readonly workbook: UniverWorkbook;
  readonly view: UniverView;
}

let opened = 0;

/** Shows a workbook with one blank sheet in place of the one before. */
export function newBook(grid: StartedGrid, name: string, sheetName: string, before: OpenBook | null): OpenBook {
  if (before) grid.api.disposeUnit(before.workbook.bookId);
  opened++;
  const book = grid.api.createWorkbook({
    id: `book-${opened}`,
    name,
    sheetOrder: ['sheet-1'],
    sheets: { 'sheet-1': { id: 'sheet-1', name: sheetName, rowCount: 1000, columnCount: 26 } },
  });
  return { workbook: new UniverWorkbook(grid, book, name), view: new UniverView(grid.api, book) };
}
