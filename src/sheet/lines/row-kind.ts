import { isBlank, type Cell } from '../cell';
import { columnsRead } from '../column-spans';
import { readPreamble } from '../detect/preamble';
import { labelPrint, type ColumnMapping } from '../mapping';
import type { SheetFacts } from './sheet-facts';
import type { RowReaders } from './row-readers';

/** What a row of the sheet is; only `service` rows give lines. */
export type RowKind = 'service' | 'blank' | 'total' | 'header' | 'other';

/** A cell that is nothing but the word. */
const TOTAL = /^(?:grand |sub[ -]?|report |page |overall )?totals?:?$/i;
/** A text with the word in front or behind: a total only where nothing speaks for a service. */
const SAYS_TOTAL =
  /^(?:(?:grand|sub|report|page|overall|daily|weekly|monthly)[ -]?)?(?:totals?|subtotals?|sum)\b|\btotals?:?$/i;
/** A code, not the label of a column of codes. */
export const hasFourDigits = (cell: Cell | undefined): boolean => /\d{4}/.test(String(cell));
/** A row that speaks about the rows below it has few cells. */
const SECTION_CELLS = 8;

/** Tells rows of services from blank rows, totals, repeated headers and titles. */
export class RowKinds {
  private readonly mapped: readonly number[];
  private readonly essential: readonly number[];
  private readonly code: readonly number[];
  private readonly date: readonly number[];

  constructor(
    private readonly mapping: ColumnMapping,
    private readonly readers: RowReaders,
  ) {
    const { columns } = mapping;
    const distinct = (lists: readonly (readonly number[] | undefined)[]) => [
      ...new Set(lists.flatMap((list) => list ?? [])),
    ];
    this.mapped = columnsRead(columns);
    this.code = columns.code ?? [];
    this.date = columns.date ?? [];
    this.essential = distinct([
      columns.code,
      columns.units,
      columns.minutes,
      columns.hours,
      columns.start,
      columns.technique,
      columns.charge,
    ]);
  }

  of(cells: readonly Cell[]): RowKind {
    const coded = this.isFilled(cells, this.code);
    // Nearly every row: a date, and something with the digits of a code.
    if (coded && this.isFilled(cells, this.date) && this.code.some((column) => hasFourDigits(cells[column]))) {
      return 'service';
    }
    if (!this.isFilled(cells, this.mapped)) return 'blank';
    if (this.looksLikeHeader(cells)) return 'header';
    const dated = this.isDated(cells);
    if (this.isTotal(cells, coded, dated)) return 'total';
    if (!dated && this.sectionFacts(cells) !== null) return 'other';
    return this.isFilled(cells, this.essential) || dated ? 'service' : 'other';
  }

  /** What a row between the services says about those below it (`Client: Avery Sample`); null for any other row. */
  sectionFacts(cells: readonly Cell[]): SheetFacts | null {
    const filled = this.mapped.map((column) => cells[column]!).filter((cell) => !isBlank(cell));
    if (filled.length > SECTION_CELLS || filled.some(hasFourDigits)) return null;
    const { facts } = readPreamble([filled]);
    return Object.keys(facts).length > 0 ? facts : null;
  }

  private isFilled(cells: readonly Cell[], columns: readonly number[]): boolean {
    for (const column of columns) if (!isBlank(cells[column])) return true;
    return false;
  }

  private isDated(cells: readonly Cell[]): boolean {
    return this.date.some((column) => {
      const read = this.readers.date(cells[column]);
      return read.ok && read.value !== null;
    });
  }

  private isTotal(cells: readonly Cell[], coded: boolean, dated: boolean): boolean {
    if (coded && dated) return false;
    return this.mapped.some((column) => {
      const cell = cells[column];
      if (typeof cell !== 'string' || cell.length > 60) return false;
      const text = this.readers.text(cell);
      return TOTAL.test(text) || (!coded && !dated && SAYS_TOTAL.test(text));
    });
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
