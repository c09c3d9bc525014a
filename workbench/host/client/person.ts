import { readA1, splitReference, type Area } from '../addresses';
import type { CellValue, SheetModel, WorkbookModel, WorkbookView } from '../model';

/** What the person in front of a client does with the mouse and the keys. Addresses are `A1` or `Sheet1!A1:B2`. */
export class Person {
  private readonly undoes: (() => void)[] = [];

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly view: WorkbookView,
    private readonly client: string,
  ) {}

  /** Types into a cell, or pastes rows from it on. */
  type(address: string, input: CellValue | readonly (readonly CellValue[])[]): void {
    const { sheet, area } = this.place(address);
    const rows = typeof input === 'object' ? input : [[input]];
    const written = { ...area, rows: rows.length, columns: rows[0]?.length ?? 1 };
    this.remember(sheet, written);
    this.act(() => sheet.enter(written, rows));
  }

  clear(address: string): void {
    const { sheet, area } = this.place(address);
    this.remember(sheet, area);
    this.act(() => sheet.clear(area, { contents: true, formats: false }));
  }

  fill(address: string, color: string): void {
    const { sheet, area } = this.place(address);
    this.act(() => sheet.changeFormat(area, { fill: color }));
  }

  select(address: string): void {
    const { sheet, area } = this.place(address);
    this.act(() => this.view.select({ sheetId: sheet.id, areas: [area] }));
  }

  insertRows(address: string): void {
    const { sheet, area } = this.rows(address);
    this.undoes.push(() => sheet.delete(area, 'Up'));
    this.act(() => sheet.insert(area, 'Down'));
  }

  deleteRows(address: string): void {
    const { sheet, area } = this.rows(address);
    const used = sheet.usedArea(true, area);
    const contents = used && contentsOf(sheet, used);
    this.undoes.push(() => {
      sheet.insert(area, 'Down');
      if (used && contents) sheet.enter(used, contents);
    });
    this.act(() => sheet.delete(area, 'Up'));
  }

  /** Sorts the rows of the area by these numbers: row `i` becomes what was row `order[i]`. */
  reorder(address: string, order: readonly number[]): void {
    const { sheet, area } = this.place(address);
    this.remember(sheet, area);
    this.act(() => sheet.reorderRows(area, order));
  }

  /** Ctrl+Z: takes back what this person did last to cells or rows. A sort is taken back as one edit of its cells. */
  undo(): void {
    const back = this.undoes.pop();
    if (!back) throw new Error('there is nothing to take back');
    this.act(back);
  }

  hideRows(address: string, hidden = true): void {
    const { sheet, area } = this.place(address);
    this.act(() => sheet.hideRows(area.row, area.rows, hidden));
  }

  /** Shows only the rows whose cell in a column of the area (0-based) has one of these texts. */
  filter(address: string, column: number, texts: readonly string[]): void {
    const { sheet, area } = this.place(address);
    this.act(() => sheet.setAutoFilter({ area, shown: new Map([[column, texts]]) }));
  }

  protect(sheetName: string, on = true): void {
    const sheet = this.sheet(sheetName);
    this.act(() => {
      sheet.store.protection = on ? {} : null;
      this.workbook.tell({ kind: 'protection', sheetId: sheet.id });
    });
  }

  deleteSheet(name: string): void {
    this.act(() => this.workbook.deleteSheet(this.sheet(name).id));
  }

  addSheet(name: string): void {
    this.act(() => this.workbook.addSheet(name));
  }

  /** Does anything else to the workbook, as this person. */
  act<T>(work: () => T): T {
    return this.workbook.as({ client: this.client, by: 'person' }, () => {
      const done = work();
      this.workbook.flush();
      return done;
    });
  }

  private remember(sheet: SheetModel, area: Area): void {
    const contents = contentsOf(sheet, area);
    this.undoes.push(() => sheet.enter(area, contents));
  }

  private rows(address: string): { readonly sheet: SheetModel; readonly area: Area } {
    const { sheet, area } = this.place(address);
    return { sheet, area: { ...area, column: 0, columns: 16_384 } };
  }

  private place(address: string): { readonly sheet: SheetModel; readonly area: Area } {
    const { sheet: name, rest } = splitReference(address);
    const area = readA1(rest);
    if (!area) throw new Error(`not an address: ${address}`);
    const sheet =
      name === null ? this.workbook.sheets.find(({ id }) => id === this.view.activeSheetId)! : this.sheet(name);
    return { sheet, area };
  }

  private sheet(name: string): SheetModel {
    const sheet = this.workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}

/** As they would have to be typed: texts that look like something else keep their apostrophe. */
function contentsOf(sheet: SheetModel, area: Area): CellValue[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const value = sheet.value(row, column);
      return sheet.formula(row, column) ?? (typeof value === 'string' && value !== '' ? `'${value}` : value);
    }),
  );
}
