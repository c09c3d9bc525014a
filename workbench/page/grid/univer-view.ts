import { cellArea } from '../../host/addresses';
import type { Selection, WorkbookView } from '../../host/model';
import { areaOf } from './areas';
import type { BookApi, SheetApi, UniverApi, UniverRange } from './univer';

interface SelectionEvent {
  readonly worksheet: SheetApi;
  readonly selections: readonly UniverRange[];
}

/** What the person in front of the grid looks at. */
export class UniverView implements WorkbookView {
  private readonly listeners = new Set<(what: 'sheet' | 'selection') => void>();
  private selected: Selection | null = null;
  /** The grid tells a selection many times while the mouse moves. */
  private told = '';

  constructor(
    api: UniverApi,
    private readonly book: BookApi,
  ) {
    api.addEvent(api.Event['ActiveSheetChanged']!, () => this.tell('sheet'));
    api.addEvent(api.Event['SelectionChanged']!, ({ worksheet, selections }: SelectionEvent) => {
      if (selections.length === 0) return;
      this.selected = { sheetId: worksheet.getSheetId(), areas: selections.map(areaOf) };
      const key = JSON.stringify(this.selected);
      if (key === this.told) return;
      this.told = key;
      this.tell('selection');
    });
  }

  get activeSheetId(): string {
    return this.book.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    if (sheetId !== this.activeSheetId) this.book.setActiveSheet(sheetId);
  }

  get selection(): Selection {
    const sheetId = this.activeSheetId;
    if (this.selected?.sheetId === sheetId) return this.selected;
    const range = this.book.getActiveRange()?.getRange();
    return { sheetId, areas: [range ? areaOf(range) : cellArea(0, 0)] };
  }

  /** The grid shows one of the areas, the first; the others are remembered. */
  select(selection: Selection): void {
    this.activate(selection.sheetId);
    const [area] = selection.areas;
    const sheet = this.book.getSheetBySheetId(selection.sheetId);
    if (!area || !sheet) return;
    const { row, column } = area;
    const data = sheet.getSheet();
    const rows = Math.min(area.rows, data.getRowCount() - row);
    const columns = Math.min(area.columns, data.getColumnCount() - column);
    sheet.setActiveRange(sheet.getRange(row, column, rows, columns));
    this.selected = selection;
    // A sheet that was not shown before is laid out with the next picture only.
    requestAnimationFrame(() => {
      if (this.activeSheetId === selection.sheetId) bringIntoView(sheet, row, column);
    });
  }

  subscribe(listener: (what: 'sheet' | 'selection') => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(what: 'sheet' | 'selection'): void {
    for (const listener of [...this.listeners]) listener(what);
  }
}

/** Scrolls only where the cell is out of sight, and leaves some rows above it. */
function bringIntoView(sheet: SheetApi, row: number, column: number): void {
  const seen = sheet.getVisibleRange();
  const inSight =
    seen !== null &&
    row >= seen.startRow &&
    row < seen.endRow &&
    column >= seen.startColumn &&
    column <= seen.endColumn;
  if (!inSight) sheet.scrollToCell(Math.max(0, row - 5), column < (seen?.startColumn ?? 0) ? column : 0);
}
