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
  readonly details: Map<number, Details>;
}

/** Cells by row. Values lie in plain arrays, so that a hundred thousand rows stay small; the rest is rare. */
export class Grid {
  private rows: (Row | undefined)[] = [];

  get rowCount(): number {
    return this.rows.length;
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? '';
  }

  details(row: number, column: number): Details | undefined {
    return this.rows[row]?.details.get(column);
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (value === '') {
      if (this.rows[row]) this.rows[row].values[column] = undefined;
      return;
    }
    this.rowAt(row).values[column] = value;
  }

  setDetails(row: number, column: number, change: { readonly [K in keyof Details]: Details[K] | undefined }): void {
    const before = this.details(row, column);
    const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
    if (merged.length > 0) this.rowAt(row).details.set(column, Object.fromEntries(merged) as Details);
    else if (before) this.rowAt(row).details.delete(column);
  }

  take(row: number, column: number): LooseCell {
    return { value: this.value(row, column), details: this.details(row, column) };
  }

  put(row: number, column: number, cell: LooseCell): void {
    this.setValue(row, column, cell.value);
    const details = this.rows[row]?.details;
    if (cell.details) this.rowAt(row).details.set(column, cell.details);
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

  /** The width of the widest row. */
  columnCount(): number {
    let widest = 0;
    for (const row of this.rows) {
      if (!row) continue;
      widest = Math.max(widest, row.values.length, ...[...row.details.keys()].map((column) => column + 1));
    }
    return widest;
  }

  /** Visits every cell that holds something, in reading order by row. */
  forEach(visit: (row: number, column: number, value: CellValue, details: Details | undefined) => void): void {
    this.rows.forEach((row, at) => {
      if (!row) return;
      row.values.forEach((value, column) => {
        if (value !== undefined) visit(at, column, value, row.details.get(column));
      });
      for (const [column, details] of row.details) {
        if (row.values[column] === undefined) visit(at, column, '', details);
      }
    });
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    let used: { first: number; left: number; last: number; right: number } | null = null;
    this.forEach((row, column, value, details) => {
      const counts = valuesOnly ? value !== '' || details?.formula !== undefined : true;
      if (!counts || (within && !holds(within, row, column))) return;
      if (used === null) used = { first: row, left: column, last: row, right: column };
      used.last = row;
      used.left = Math.min(used.left, column);
      used.right = Math.max(used.right, column);
    });
    if (used === null) return null;
    const { first, left, last, right } = used as { first: number; left: number; last: number; right: number };
    return spanned(first, left, last, right);
  }

  /** The part of an area in which cells may stand; null where there is none. */
  filled(area: Area): Area | null {
    const columns = this.columnCount();
    if (this.rows.length === 0 || columns === 0) return null;
    return intersection(area, { row: 0, column: 0, rows: this.rows.length, columns });
  }

  private rowAt(row: number): Row {
    return (this.rows[row] ??= { values: [], details: new Map() });
  }
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
