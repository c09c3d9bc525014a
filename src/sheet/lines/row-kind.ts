import { isBlank, textOf, type Cell } from '../cell';
import { labelPrint, type ColumnMapping } from '../mapping';

/** What a row of the sheet is; only `service` rows give lines. */
export type RowKind = 'service' | 'blank' | 'total' | 'header' | 'other';

const TOTAL =
  /^(?:(?:grand|sub|report|page|overall|daily|weekly|monthly|day|client|patient|provider) ?-?)?(?:totals?|subtotals?|sums?)\b/i;
const TOTAL_BEHIND = /\b(?:sub)?totals?:?$/i;

/** Tells rows of services from blank rows, totals, repeated headers and titles. */
export class RowKinds {
  private readonly mapped: readonly number[];
  private readonly essential: readonly number[];
  private readonly code: readonly number[];
  private readonly date: readonly number[];

  constructor(private readonly mapping: ColumnMapping) {
    const { columns } = mapping;
    const distinct = (lists: readonly (readonly number[] | undefined)[]) => [
      ...new Set(lists.flatMap((list) => list ?? [])),
    ];
    this.mapped = distinct(Object.values(columns));
    this.code = columns.code ?? [];
    this.date = columns.date ?? [];
    this.essential = distinct([
      columns.code,
      columns.units,
      columns.minutes,
      columns.hours,
      columns.start,
      columns.technique,
      columns.date,
      columns.charge,
    ]);
  }

  of(cells: readonly Cell[]): RowKind {
    const filled = (columns: readonly number[]) => columns.some((column) => !isBlank(cells[column]));
    if (filled(this.code) && filled(this.date) && !this.looksLikeHeader(cells)) return 'service';
    if (cells.every(isBlank)) return 'blank';
    if (this.looksLikeHeader(cells)) return 'header';
    if (!(filled(this.code) && filled(this.date)) && cells.some(saysTotal)) return 'total';
    return filled(this.essential) ? 'service' : 'other';
  }

  /** At least two mapped cells, and all that are filled, say what the header says. */
  private looksLikeHeader(cells: readonly Cell[]): boolean {
    let same = 0;
    for (const column of this.mapped) {
      const cell = cells[column];
      if (isBlank(cell)) continue;
      if (typeof cell !== 'string' || cell.length > 160) return false;
      const label = this.mapping.labels[column];
      if (!label || labelPrint(cell) !== label) return false;
      same++;
    }
    return same >= 2;
  }
}

function saysTotal(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > 60) return false;
  const text = textOf(cell);
  return TOTAL.test(text) || TOTAL_BEHIND.test(text);
}
