import type { Area } from '../addresses';
import type { Author, ChangeListener } from './changes';
import type { DefinedName, Table } from './records';
import type { SheetModel } from './sheet';
import type { WorkbookStore } from './stores';

/**
 * The seam between Excel's objects as the add-in sees them and what holds the cells: a plain workbook in memory, or a
 * grid in a page. Several hosts may share one model: then they are co-authors.
 */
export interface WorkbookModel {
  /** File name. */
  readonly name: string;
  readonly store: WorkbookStore;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetModel[];
  /** The name is free and allowed. `at` is the 0-based place among the tabs; at the end where left out. */
  addSheet(name: string, at?: number): SheetModel;
  /** Its tables and the names that belong to it go with it. */
  deleteSheet(id: string): void;
  moveSheet(id: string, to: number): void;

  readonly tables: readonly Table[];
  setTables(tables: readonly Table[]): void;
  readonly names: readonly DefinedName[];
  setNames(names: readonly DefinedName[]): void;

  /** A new id in the form of Excel's, unique in the workbook. */
  newId(): string;
  /** Changes within `work` are told with this author. Calls may nest; the innermost counts. */
  as<T>(author: Author, work: () => T): T;
  /** Called for each change, whoever made it; answers with what ends it. */
  subscribe(listener: ChangeListener): () => void;
  /** Tells what a server object did to the stores, which the model does not watch. */
  tell(change: Parameters<ChangeListener>[0]): void;
  /** Called after each request of the add-in: a model that gathers writes carries them out now. */
  flush(): void;
  /** Computes all formulas; resolves when nothing is left to compute. */
  calculate(): Promise<void>;
}

/** What one client looks at. Each client has its own; a grid's view is that of the person in front of it. */
export interface WorkbookView {
  readonly activeSheetId: string;
  activate(sheetId: string): void;
  readonly selection: Selection;
  select(selection: Selection): void;
  /** Called when the active sheet or the selection changed. */
  subscribe(listener: (what: 'sheet' | 'selection') => void): () => void;
}

export interface Selection {
  readonly sheetId: string;
  /** At least one; the first cell of the first is the active cell. */
  readonly areas: readonly Area[];
}
