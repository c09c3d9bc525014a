import { intersection, lastColumn, lastRow, spanned, type Area } from '../addresses';
import type { CellFormat, CellValue } from '../model';

/** What a cell has beside its value; most cells have nothing. */
export interface Details {
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly format?: CellFormat;
  /** The cells that the formula's result fills, where there are more than one. */
  readonly spill?: Area;
  /** The value is part of another cell's result. */
  readonly spilled?: boolean;
}

/** A cell taken out of the grid, to be put down elsewhere. */
export interface LooseCell {
  readonly value: CellValue;
  readonly details: Details | undefined;
}

interface Row {
  /** Sparse; blank cells are undefined. */
  readonly values: (CellValue | undefined)[];
  /** Absent as long as no cell has any: of a million rows hardly one needs it. */
  details: Map<number, Details> | undefined;
}

/** Cells by row. Values lie in plain arrays, so that a hundred thousand rows stay small; the rest is rare. */
export class Grid {
  private rows: (Row | undefined)[] = [];
  /** One past the last column that ever held something. */
  private width = 0;

  get rowCount(): number {
    return this.rows.length;
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? '';
  }

  details(row: number, column: number): Details | undefined {
    return this.rows[row]?.details?.get(column);
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (value === '') {
      if (this.rows[row]) this.rows[row].values[column] = undefined;
      return;
    }
    this.cellRow(row, column).values[column] = value;
  }

  setDetails(row: number, column: number, change: { readonly [K in keyof Details]: Details[K] | undefined }): void {
    const before = this.details(row, column);
    if (!before && Object.values(change).every((value) => value === undefined)) return;
    const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
    if (merged.length > 0) this.detailsOf(row, column).set(column, Object.fromEntries(merged) as Details);
    else if (before) this.rows[row]!.details!.delete(column);
  }

  take(row: number, column: number): LooseCell {
    return { value: this.value(row, column), details: this.details(row, column) };
  }

  put(row: number, column: number, cell: LooseCell): void {
    this.setValue(row, column, cell.value);
    const details = this.rows[row]?.details;
    if (cell.details) this.detailsOf(row, column).set(column, cell.details);
    else details?.delete(column);
  }

  /** Whole rows: what lies below moves. */
  insertRows(row: number, count: number): void {
    if (row >= this.rows.length) return;
    this.rows = [...this.rows.slice(0, row), ...new Array<undefined>(count), ...this.rows.slice(row)];
  }

  deleteRows(row: number, count: number): void {
    this.rows = [...this.rows.slice(0, row), ...this.rows.slice(row + count)];
  }

  /** No cell beyond this column holds anything. */
  columnCount(): number {
    return this.width;
  }

  /** Visits every cell that holds something, row by row; only those within the area where one is given. */
  forEach(
    visit: (row: number, column: number, value: CellValue, details: Details | undefined) => void,
    within: Area = { row: 0, column: 0, rows: this.rows.length, columns: this.width },
  ): void {
    const last = Math.min(lastRow(within), this.rows.length - 1);
    const right = Math.min(lastColumn(within), this.width - 1);
    for (let at = within.row; at <= last; at++) {
      const row = this.rows[at];
      if (!row) continue;
      for (let column = within.column; column <= right; column++) {
        const value = row.values[column];
        const details = row.details?.get(column);
        if (value !== undefined || details !== undefined) visit(at, column, value ?? '', details);
      }
    }
  }

  /** Of the rows between the first and the last that are used it looks at as many as may still widen the area. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    const area = within ?? { row: 0, column: 0, rows: this.rows.length, columns: this.width };
    const [from, to] = [area.column, Math.min(lastColumn(area), this.width - 1)];
    const isRowUsed = (at: number) => this.firstUsed(at, from, to, valuesOnly) !== -1;
    const end = Math.min(lastRow(area), this.rows.length - 1);
    let first = area.row;
    while (first <= end && !isRowUsed(first)) first++;
    if (first > end) return null;
    let last = end;
    while (!isRowUsed(last)) last--;
    let [left, right] = [to, from];
    for (let at = first; at <= last && (left > from || right < to); at++) {
      const found = this.firstUsed(at, from, left - 1, valuesOnly);
      if (found !== -1) left = found;
      right = Math.max(right, this.lastUsed(at, right + 1, to, valuesOnly));
    }
    return spanned(first, left, last, right);
  }

  /** The part of an area in which cells may stand; null where there is none. */
  filled(area: Area): Area | null {
    const columns = this.columnCount();
    if (this.rows.length === 0 || columns === 0) return null;
    return intersection(area, { row: 0, column: 0, rows: this.rows.length, columns });
  }

  /** The first column that is used in a row, -1 for none. */
  private firstUsed(at: number, from: number, to: number, valuesOnly: boolean): number {
    const row = this.rows[at];
    if (!row) return -1;
    for (let column = from; column <= to; column++) if (isUsed(row, column, valuesOnly)) return column;
    return -1;
  }

  private lastUsed(at: number, from: number, to: number, valuesOnly: boolean): number {
    const row = this.rows[at];
    if (!row) return -1;
    for (let column = to; column >= from; column--) if (isUsed(row, column, valuesOnly)) return column;
    return -1;
  }

  private detailsOf(row: number, column: number): Map<number, Details> {
    return (this.cellRow(row, column).details ??= new Map());
  }

  private cellRow(row: number, column: number): Row {
    this.width = Math.max(this.width, column + 1);
    return (this.rows[row] ??= { values: [], details: undefined });
  }
}

function isUsed({ values, details }: Row, column: number, valuesOnly: boolean): boolean {
  const value = values[column];
  if (value !== undefined && value !== '') return true;
  const own = details?.get(column);
  return valuesOnly ? own?.formula !== undefined : own !== undefined;
}
