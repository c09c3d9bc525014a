import {
  WorkbookStore,
  type Author,
  type ChangeListener,
  type DefinedName,
  type Table,
  type WorkbookChange,
  type WorkbookModel,
} from '../../host/model';
import { changesOf } from './changes';
import { Tables } from './tables';
import { SET_VALUES, UniverSheet, type UniverSheetOwner } from './univer-sheet';
import type { BookApi, CellBlock, CommandEvent, StartedGrid, StyleData, UniverApi } from './univer';

/** A workbook whose cells lie in Univer's grid, behind the host's seam. */
export class UniverWorkbook implements WorkbookModel, UniverSheetOwner {
  readonly store = new WorkbookStore();
  private readonly api: UniverApi;
  private readonly sheetById = new Map<string, UniverSheet>();
  private readonly listeners = new Set<ChangeListener>();
  private readonly tableList: Tables;
  private nameList: readonly DefinedName[] = [];
  private author: Author | null = null;
  /** Above 0 while a command of our own runs. */
  private own = 0;

  constructor(
    private readonly grid: StartedGrid,
    readonly book: BookApi,
    readonly name: string,
  ) {
    this.api = grid.api;
    this.tableList = new Tables(book);
    this.api.addEvent(this.api.Event['CommandExecuted']!, (command: CommandEvent) => {
      const computed = command.id === SET_VALUES && command.options?.applyFormulaCalculationResult === true;
      if (this.own > 0 && !computed) return;
      for (const change of changesOf(command, this.bookId)) this.tellAs(change, null);
    });
  }

  get bookId(): string {
    return this.book.getId();
  }

  get sheets(): readonly UniverSheet[] {
    return this.book.getSheets().map((api) => {
      const id = api.getSheetId();
      let sheet = this.sheetById.get(id);
      if (!sheet) this.sheetById.set(id, (sheet = new UniverSheet(this, api)));
      return sheet;
    });
  }

  addSheet(name: string, at = this.book.getSheets().length): UniverSheet {
    const active = this.book.getActiveSheet();
    const api = this.run(() => {
      const made = this.book.create(name, 1000, 26, { index: at });
      // Excel's add() leaves the person where they are; Univer shows the new sheet.
      this.book.setActiveSheet(active);
      return made;
    });
    const sheet = new UniverSheet(this, api);
    this.sheetById.set(sheet.id, sheet);
    this.tell({ kind: 'sheetAdded', sheetId: sheet.id });
    return sheet;
  }

  deleteSheet(id: string): void {
    this.flush();
    this.run(() => this.book.deleteSheet(id));
    this.sheetById.delete(id);
    this.tell({ kind: 'sheetDeleted', sheetId: id });
  }

  moveSheet(id: string, to: number): void {
    const api = this.book.getSheetBySheetId(id);
    if (api) this.run(() => this.book.moveSheet(api, to));
  }

  get tables(): readonly Table[] {
    return this.tableList.list;
  }

  setTables(tables: readonly Table[]): void {
    const before = this.tables;
    this.tableList.set(tables);
    for (const { id, sheetId } of tables)
      if (!before.some((table) => table.id === id)) this.tell({ kind: 'tableAdded', sheetId, tableId: id });
    for (const { id, sheetId } of before)
      if (!tables.some((table) => table.id === id)) this.tell({ kind: 'tableDeleted', sheetId, tableId: id });
  }

  get names(): readonly DefinedName[] {
    return this.nameList;
  }

  /** Univer computes with the names of the whole workbook; those of one sheet are only kept. */
  setNames(names: readonly DefinedName[]): void {
    this.nameList = names;
    this.run(() => {
      const there = this.book.getDefinedNames();
      const wanted = names.filter(({ sheetId }) => sheetId === null);
      for (const name of there) {
        const same = wanted.find((each) => each.name === name.getName());
        if (same?.formula.slice(1) !== name.getFormulaOrRefString()) this.book.deleteDefinedName(name.getName());
      }
      for (const { name, formula } of wanted) {
        const known = this.book.getDefinedNames().some((each) => each.getName() === name);
        if (!known) this.book.insertDefinedName(name, formula.slice(1));
      }
    });
  }

  newId(): string {
    return `{${crypto.randomUUID().toUpperCase()}}`;
  }

  as<T>(author: Author, work: () => T): T {
    const before = this.author;
    this.author = author;
    try {
      return work();
    } finally {
      this.author = before;
    }
  }

  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: WorkbookChange): void {
    this.tellAs(change, this.author);
  }

  private tellAs(change: WorkbookChange, author: Author | null): void {
    for (const listener of [...this.listeners]) listener(change, author);
  }

  flush(): void {
    for (const sheet of this.sheets) sheet.carryOut();
    void this.carryOutTables();
  }

  private async carryOutTables(): Promise<void> {
    this.own++;
    try {
      await this.tableList.carryOut();
    } finally {
      this.own--;
    }
  }

  async calculate(): Promise<void> {
    this.flush();
    const formula = this.api.getFormula();
    const ended = formula.onCalculationEnd();
    formula.executeCalculation();
    await ended;
  }

  // ---- for the sheets ------------------------------------------------------------------------------

  sharedStyle(id: string): StyleData | null {
    return this.book.getWorkbook().getStyles().get(id) ?? null;
  }

  spilled(sheetId: string): CellBlock | undefined {
    return this.grid.formulaData.getArrayFormulaCellData()[this.bookId]?.[sheetId];
  }

  isSpilled(sheetId: string, row: number, column: number): boolean {
    return this.spilled(sheetId)?.[row]?.[column] !== undefined;
  }

  run<T>(work: () => T): T {
    this.own++;
    try {
      return work();
    } finally {
      this.own--;
    }
  }

  command(id: string, params: unknown): void {
    this.api.syncExecuteCommand(id, params);
  }
}
