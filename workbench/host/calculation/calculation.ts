import { intersection, lastColumn, lastRow, type Area } from '../addresses';
import { evaluate, rowsOf, type Argument, type Computed } from '../formulas';
import type { Calculator, MemorySheet, MemoryWorkbook } from '../memory';
import { customCall, findFunction, type AddinFunctions } from './custom-call';
import { FormulaCell } from './formula-cell';
import { Front } from './front';
import { CellSurroundings } from './surroundings';

/**
 * Computes the formulas of a workbook in memory: the operators and a few functions of Excel's own at once, the add-in's
 * functions through the real runtime, with #BUSY! until their result is there.
 */
export class Calculation implements Calculator {
  private readonly cells = new Map<string, FormulaCell>();
  private dirty = new Set<FormulaCell>();
  /** Cells for which a result of the add-in came in since the last run. */
  private readonly arrived = new Set<FormulaCell>();
  private readonly evaluating = new Set<FormulaCell>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waiting: (() => void)[] = [];

  /** Without `functions` the add-in's names are #NAME?. */
  constructor(
    private readonly workbook: MemoryWorkbook,
    private readonly functions: AddinFunctions | null,
  ) {
    this.moved();
  }

  entered(sheet: MemorySheet, area: Area): void {
    const fresh = this.rescan(sheet, area);
    if (this.workbook.store.calculationMode === 'Manual') this.mark(fresh);
    else this.markDependents(sheet, [area], fresh);
    // At once: what is read behind a write in the same request is computed, as in Excel.
    this.run();
  }

  moved(): void {
    for (const cell of this.cells.values()) cell.keepCalls(new Set());
    this.cells.clear();
    for (const sheet of this.workbook.sheets) {
      const spilled: (readonly [number, number])[] = [];
      sheet.grid.forEach((row, column, _, details) => {
        if (details?.formula !== undefined) this.add(sheet, row, column, details.formula);
        if (details?.spilled === true) spilled.push([row, column]);
      });
      for (const [row, column] of spilled) this.blank(sheet, row, column);
    }
    this.dirty = new Set(this.cells.values());
    this.run();
  }

  async settled(): Promise<void> {
    while (this.timer !== null || this.dirty.size > 0 || this.pendingCalls)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    for (const cell of this.cells.values()) cell.keepCalls(new Set());
  }

  private get pendingCalls(): boolean {
    for (const cell of this.cells.values()) for (const call of cell.calls.values()) if (!call.result) return true;
    return false;
  }

  private add(sheet: MemorySheet, row: number, column: number, formula: string): FormulaCell {
    const cell = new FormulaCell(sheet, row, column, formula);
    this.cells.set(keyOf(sheet, row, column), cell);
    return cell;
  }

  /** Takes over the formulas that stand in the area now. */
  private rescan(sheet: MemorySheet, area: Area): readonly FormulaCell[] {
    const fresh: FormulaCell[] = [];
    const filled = sheet.grid.filled(area);
    const gone = [...this.cells].filter(([, cell]) => cell.sheet === sheet && intersection(cell.area, area) !== null);
    for (const [key, cell] of gone) {
      cell.keepCalls(new Set());
      this.unspill(cell);
      this.cells.delete(key);
      this.dirty.delete(cell);
    }
    // A result that was spilled over, or that could not be spilled, is looked at again.
    for (const cell of this.cells.values())
      if (cell.sheet === sheet && cell.spill && intersection(cell.spill, area) !== null) fresh.push(cell);
    if (!filled) return fresh;
    for (let row = filled.row; row <= lastRow(filled); row++) {
      for (let column = filled.column; column <= lastColumn(filled); column++) {
        const formula = sheet.formula(row, column);
        if (formula !== undefined) fresh.push(this.add(sheet, row, column, formula));
      }
    }
    return fresh;
  }

  private mark(cells: readonly FormulaCell[]): void {
    for (const cell of cells) this.dirty.add(cell);
  }

  /** Marks the cells that look at the areas, and those that look at them in turn. */
  private markDependents(sheet: MemorySheet, areas: readonly Area[], first: readonly FormulaCell[] = []): void {
    this.mark(first);
    let front = new Front();
    for (const area of areas) front.add(sheet, area);
    for (const cell of first) front.add(cell.sheet, cell.spill ?? cell.area);
    while (!front.isEmpty) {
      const next = new Front();
      for (const cell of this.cells.values()) {
        if (this.dirty.has(cell) || !front.isSeenBy(cell)) continue;
        this.dirty.add(cell);
        next.add(cell.sheet, cell.spill ?? cell.area);
      }
      front = next;
    }
  }

  private schedule(): void {
    if (this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.run();
    }, 0);
  }

  private run(): void {
    if (this.arrived.size > 0) {
      const cells = [...this.arrived].filter(
        (cell) => this.cells.get(keyOf(cell.sheet, cell.row, cell.column)) === cell,
      );
      this.arrived.clear();
      for (const cell of cells.slice(0, 1)) this.markDependents(cell.sheet, [], cells);
    }
    const changed = new Map<MemorySheet, Area[]>();
    // A spill may have made others dirty; a circle of spills is left after a while.
    for (let round = 0; this.dirty.size > 0 && round < MOST_ROUNDS; round++)
      for (const cell of [...this.dirty]) this.compute(cell, changed);
    this.dirty.clear();
    for (const [sheet, areas] of changed) this.workbook.tell({ kind: 'calculated', sheetId: sheet.id, areas });
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private compute(cell: FormulaCell, changed: Map<MemorySheet, Area[]>): void {
    if (!this.dirty.has(cell)) return;
    // A circle of references is 0, as Excel shows it after its warning.
    if (this.evaluating.has(cell)) return this.show(cell, 0, changed);
    this.evaluating.add(cell);
    const used = new Set<string>();
    const around = new CellSurroundings(
      this.workbook,
      cell,
      (sheet, area) => this.computeWithin(sheet, area, changed),
      (name, args) => this.callCustom(cell, name, args, used),
    );
    const value = cell.expression ? evaluate(cell.expression, around) : '#NAME?';
    cell.keepCalls(used);
    this.evaluating.delete(cell);
    this.dirty.delete(cell);
    this.show(cell, value, changed);
  }

  /** Formulas that another one looks at are computed before it. */
  private computeWithin(sheet: MemorySheet, area: Area, changed: Map<MemorySheet, Area[]>): void {
    if (area.rows * area.columns === 1) {
      const cell = this.cells.get(keyOf(sheet, area.row, area.column));
      if (cell) this.compute(cell, changed);
      return;
    }
    for (const cell of [...this.dirty])
      if (cell.sheet === sheet && intersection(cell.area, area) !== null) this.compute(cell, changed);
  }

  private callCustom(
    cell: FormulaCell,
    name: string,
    args: readonly (Argument | null)[],
    used: Set<string>,
  ): Computed | null {
    const called = this.functions && findFunction(this.functions, name);
    if (!this.functions || !called) return null;
    return customCall(this.functions, called, cell, args, used, () => {
      this.arrived.add(cell);
      this.schedule();
    });
  }

  private show(cell: FormulaCell, value: Computed, changed: Map<MemorySheet, Area[]>): void {
    const { sheet, row, column } = cell;
    const rows = rowsOf(value);
    const area: Area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 1 };
    const before = sheet.value(row, column);
    const spillBefore = cell.spill;
    this.unspill(cell);
    const many = area.rows * area.columns > 1;
    cell.spill = many ? area : null;
    if (many && !this.isFree(cell, area)) {
      sheet.grid.setValue(row, column, '#SPILL!');
    } else {
      if (many) sheet.grid.setDetails(row, column, { spill: area });
      for (const [i, cells] of rows.entries()) {
        for (const [j, each] of cells.entries()) {
          sheet.grid.setValue(row + i, column + j, each);
          if (i + j > 0) sheet.grid.setDetails(row + i, column + j, { spilled: true });
        }
      }
    }
    if (!many && !spillBefore && before === sheet.value(row, column)) return;
    const told = changed.get(sheet);
    if (told) told.push(area);
    else changed.set(sheet, [area]);
    // Who looks at the cell itself was marked with it; who looks at cells that it fills only now was not.
    if (many || spillBefore) this.markDependents(sheet, spillBefore ? [area, spillBefore] : [area]);
  }

  /** Nothing may stand where the result goes, and nothing spills inside an Excel table. */
  private isFree({ sheet, row, column }: FormulaCell, area: Area): boolean {
    if (this.workbook.tables.some((table) => table.sheetId === sheet.id && intersection(table.area, area) !== null))
      return false;
    for (let at = area.row; at <= lastRow(area); at++) {
      for (let across = area.column; across <= lastColumn(area); across++) {
        if (at === row && across === column) continue;
        if (sheet.value(at, across) !== '' || sheet.formula(at, across) !== undefined) return false;
      }
    }
    return true;
  }

  private unspill(cell: FormulaCell): void {
    const { sheet, spill } = cell;
    cell.spill = null;
    if (!spill) return;
    sheet.grid.setDetails(cell.row, cell.column, { spill: undefined });
    for (let row = spill.row; row <= lastRow(spill); row++)
      for (let column = spill.column; column <= lastColumn(spill); column++)
        if (sheet.grid.details(row, column)?.spilled === true) this.blank(sheet, row, column);
  }

  private blank(sheet: MemorySheet, row: number, column: number): void {
    sheet.grid.setValue(row, column, '');
    sheet.grid.setDetails(row, column, { spilled: undefined });
  }
}

const MOST_ROUNDS = 20;

const keyOf = (sheet: MemorySheet, row: number, column: number): string => `${sheet.id}/${row}/${column}`;
