import { cellArea } from '../addresses';
import type { Selection, WorkbookModel, WorkbookView } from '../model';

/** What one client of a workbook in memory looks at: its first sheet, cell A1, to begin with. */
export class MemoryView implements WorkbookView {
  private active: string;
  private selected: Selection;
  private readonly listeners = new Set<(what: 'sheet' | 'selection') => void>();

  constructor(private readonly workbook: WorkbookModel) {
    this.active = workbook.sheets[0]?.id ?? '';
    this.selected = { sheetId: this.active, areas: [cellArea(0, 0)] };
  }

  /** The first sheet that is shown takes the place of one that was deleted. */
  get activeSheetId(): string {
    const { sheets } = this.workbook;
    if (!sheets.some((sheet) => sheet.id === this.active))
      this.active = (sheets.find((sheet) => sheet.visibility === 'Visible') ?? sheets[0])?.id ?? '';
    return this.active;
  }

  activate(sheetId: string): void {
    if (sheetId === this.activeSheetId) return;
    this.active = sheetId;
    this.tell('sheet');
  }

  get selection(): Selection {
    const sheetId = this.activeSheetId;
    return this.selected.sheetId === sheetId ? this.selected : { sheetId, areas: [cellArea(0, 0)] };
  }

  select(selection: Selection): void {
    this.activate(selection.sheetId);
    this.selected = selection;
    this.tell('selection');
  }

  subscribe(listener: (what: 'sheet' | 'selection') => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(what: 'sheet' | 'selection'): void {
    for (const listener of [...this.listeners]) listener(what);
  }
}
