import type { Area } from '../addresses';
import {
  WorkbookStore,
  type Author,
  type ChangeListener,
  type DefinedName,
  type SheetModel,
  type Table,
  type WorkbookChange,
  type WorkbookModel,
} from '../model';
import { mapReferences, renameSheet } from './formula-text';
import { MemorySheet, type SheetOwner } from './memory-sheet';
import { shiftArea, type CellShift } from './shift';

/** What computes the formulas of the workbook, where anything does. */
export interface Calculator {
  /** Cells have other contents: they, and what depends on them, are computed. */
  entered(sheet: MemorySheet, area: Area): void;
  /** Cells moved or sheets were renamed: everything is computed anew. */
  moved(): void;
  /** Resolves when nothing is left to compute. */
  settled(): Promise<void>;
}

/** The plain workbook: all in memory, nothing drawn. */
export class MemoryWorkbook implements WorkbookModel, SheetOwner {
  readonly store = new WorkbookStore();
  calculator: Calculator | null = null;
  private list: readonly MemorySheet[] = [];
  private tableList: readonly Table[] = [];
  private nameList: readonly DefinedName[] = [];
  private readonly listeners = new Set<ChangeListener>();
  private author: Author | null = null;
  private lastId = 0;

  constructor(readonly name = 'Book1.xlsx') {}

  get sheets(): readonly MemorySheet[] {
    return this.list;
  }

  addSheet(name: string, at = this.list.length): MemorySheet {
    const sheet = new MemorySheet(this, this.newId(), name);
    this.list = spliced(this.list, at, 0, sheet);
    this.tell({ kind: 'sheetAdded', sheetId: sheet.id });
    return sheet;
  }

  deleteSheet(id: string): void {
    const gone = this.list.find((sheet) => sheet.id === id);
    if (!gone) return;
    this.list = this.list.filter((sheet) => sheet !== gone);
    this.tableList = this.tableList.filter((table) => table.sheetId !== id);
    this.nameList = this.nameList.filter((name) => name.sheetId !== id);
    this.rewriteFormulas((_, sheetName, area) => (sameName(sheetName, gone.name) ? null : area));
    this.tell({ kind: 'sheetDeleted', sheetId: id });
    this.calculator?.moved();
  }

  moveSheet(id: string, to: number): void {
    const sheet = this.list.find((each) => each.id === id);
    if (!sheet) return;
    const others = this.list.filter((each) => each !== sheet);
    this.list = spliced(others, to, 0, sheet);
  }

  get tables(): readonly Table[] {
    return this.tableList;
  }

  setTables(tables: readonly Table[]): void {
    const before = this.tableList;
    this.tableList = tables;
    for (const { id, sheetId } of tables)
      if (!before.some((table) => table.id === id)) this.tell({ kind: 'tableAdded', sheetId, tableId: id });
    for (const { id, sheetId } of before)
      if (!tables.some((table) => table.id === id)) this.tell({ kind: 'tableDeleted', sheetId, tableId: id });
  }

  get names(): readonly DefinedName[] {
    return this.nameList;
  }

  setNames(names: readonly DefinedName[]): void {
    this.nameList = names;
  }

  newId(): string {
    this.lastId++;
    return `{00000000-0001-4000-8000-${String(this.lastId).padStart(12, '0')}}`;
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
    for (const listener of [...this.listeners]) listener(change, this.author);
  }

  flush(): void {
    // Nothing is gathered here: each write was carried out at once.
  }

  async calculate(): Promise<void> {
    this.calculator?.moved();
    await this.calculator?.settled();
  }

  renamed(sheet: MemorySheet, before: string): void {
    const rename = (formula: string) => renameSheet(formula, before, sheet.name);
    for (const each of this.list) eachFormula(each, rename);
    this.nameList = this.nameList.map((name) => ({ ...name, formula: rename(name.formula) }));
  }

  shifted(sheet: MemorySheet, shift: CellShift): void {
    this.rewriteFormulas((host, name, area) => {
      const there = name === null ? host === sheet : sameName(name, sheet.name);
      return there ? shiftArea(area, shift) : area;
    });
    this.tableList = this.tableList.flatMap((table) => {
      if (table.sheetId !== sheet.id) return [table];
      const area = shiftArea(table.area, shift);
      return area ? [{ ...table, area, columnIds: shiftedIds(table, area, shift) }] : [];
    });
    this.calculator?.moved();
  }

  entered(sheet: MemorySheet, area: Area): void {
    this.calculator?.entered(sheet, area);
  }

  private rewriteFormulas(map: (host: MemorySheet | null, sheet: string | null, area: Area) => Area | null): void {
    for (const host of this.list)
      eachFormula(host, (formula) => mapReferences(formula, (sheet, area) => map(host, sheet, area)));
    this.nameList = this.nameList.map((name) => ({
      ...name,
      formula: mapReferences(name.formula, (sheet, area) => map(null, sheet, area)),
    }));
  }
}

const spliced = <T>(list: readonly T[], at: number, gone: number, ...added: readonly T[]): readonly T[] => [
  ...list.slice(0, at),
  ...added,
  ...list.slice(at + gone),
];

const sameName = (a: string | null, b: string): boolean => a !== null && a.toLowerCase() === b.toLowerCase();

function eachFormula(sheet: MemorySheet, change: (formula: string) => string): void {
  const changed: (readonly [number, number, string])[] = [];
  sheet.grid.forEach((row, column, _, details) => {
    if (details?.formula !== undefined) changed.push([row, column, change(details.formula)]);
  });
  for (const [row, column, formula] of changed) sheet.grid.setDetails(row, column, { formula });
}

function shiftedIds(table: Table, area: Area, { area: changed, shift }: CellShift): readonly number[] {
  if (area.columns === table.area.columns) return table.columnIds;
  const at = changed.column - table.area.column;
  if (shift === 'Left') return spliced(table.columnIds, Math.max(at, 0), table.area.columns - area.columns);
  const next = Math.max(...table.columnIds) + 1;
  return spliced(table.columnIds, at, 0, ...Array.from({ length: changed.columns }, (_, i) => next + i));
}

export const findSheet = <S extends SheetModel>(sheets: readonly S[], key: string): S | undefined => {
  const wanted = key.toLowerCase();
  return sheets.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted);
};
