import { formatIsoDate, NONE, type CivilDate, type LineTable, type ServiceLine } from '../../../domain';
import type { CellValue } from '../../../excel';
import {
  columnsRead,
  FactsAbove,
  Meaning,
  rowName,
  STRETCH,
  textsOf,
  visitColumns,
  visitText,
  type CodedRows,
  type Columns,
  type RowName,
  type SheetFacts,
} from '../../../sheet';
import { cleanCode } from './clean-code';
import { chargesOf } from './row-charge';
import { HeldNames } from './held-names';
import { RowLines } from './row-lines';
import { placesOf, type RowPlaces } from './row-places';
import { cellPrint, FIRST_PRINT, foldPrint, foldPrints, rowPrint } from './row-print';

/** What the list groups and searches by. Read from the cells into memory only; nothing of it is ever stored. */
export interface RowFacts {
  readonly rows: number;
  client(row: number): string;
  provider(row: number): string;
  payer(row: number): string;
  /** What is said of the row in rows above it: above the header, and between the services. */
  above(row: number): SheetFacts;
  /** What it is told to belong to: visit or claim, and billing group; empty where the sheet has no such column. */
  visit(row: number): string;
  /** ISO date; empty where the row has none. */
  date(row: number): string;
  /** A number of what stands in its cell. */
  dateCell(row: number): number;
  hasLines(row: number): boolean;
  lineCount(row: number): number;
  /** Where its services stand among its cells. */
  places(row: number): RowPlaces;
  /** The codes of the row's service lines. */
  codes(row: number): readonly (string | null)[];
  /** The code that would be read without the spaces in its cell; empty where nothing is in its way. */
  cleanCode(row: number): string;
  /** What the row charges over all its services; null where no amount can be read. */
  charge(row: number): number | null;
  /** The row's service lines, as they were read. */
  lines(row: number): readonly ServiceLine[];
  /** The same with keys that hold over all rows, whenever they were read. */
  keyedLines(row: number): readonly ServiceLine[];
  /** A number of the row's needed cells; equal cells have equal numbers. */
  print(row: number): number;
  printOf(cells: readonly CellValue[]): number;
  /** A number of all rows in their order. */
  printOfAll(): number;
  /** Rows of the same client on the same day, and of the same provider on that day; ascending. */
  sameClientDay(row: number): readonly number[];
  sameProviderDay(row: number): readonly number[];
  sameClient(row: number): readonly number[];
  /** How many days of clients there are. */
  clientDays(): number;
  /** Takes in rows that were read again, with their lines. */
  update(
    changes: ReadonlyMap<number, { readonly cells: readonly CellValue[]; readonly lines: readonly ServiceLine[] }>,
  ): void;
}

/** Collects the facts while rows are read, each name once. */
export class RowFactsCollector {
  private readonly texts: string[] = [''];
  private readonly ids = new Map<string, number>([['', 0]]);
  private readonly names: Readonly<Record<RowName, Int32Array>>;
  /** By which rows of a client belong together. */
  private readonly clients: Int32Array;
  private readonly prints: Int32Array;
  private readonly dateCells: Int32Array;
  private readonly dateColumn: number | undefined;
  private readonly untidy: Int32Array;
  private readonly saysUntidy: Meaning<number>;
  private readonly printed: readonly number[];
  private readonly says: Readonly<Record<RowName | 'clientId', Meaning<number>>>;
  private readonly held: HeldNames;
  private readonly cellPrints: readonly Meaning<number>[];
  /** Null where the sheet has no such column. */
  private readonly visits: { readonly ids: Int32Array; readonly says: Meaning<number> } | null = null;
  private readonly charges: ReturnType<typeof chargesOf>;
  private readonly places: ReturnType<typeof placesOf>;
  /** What the rows of a stretch say, for as long as it is looked at. */
  private readonly numbers = new Int32Array(STRETCH);

  constructor(
    private readonly rows: number,
    columns: Columns,
    /** Takes rows before they are collected. */
    private readonly coded: CodedRows,
    /** What is said of rows above them, as far as rows were read. */
    private readonly above = new FactsAbove(),
  ) {
    const column = () => new Int32Array(rows);
    this.names = { client: column(), provider: column(), payer: column() };
    this.clients = column();
    this.prints = new Int32Array(rows);
    this.dateCells = new Int32Array(rows);
    this.dateColumn = columns.date?.[0];
    this.untidy = new Int32Array(rows);
    const [code, ...others] = columns.code ?? [];
    const isOne = code !== undefined && others.length === 0;
    this.saysUntidy = new Meaning(coded, isOne ? [code] : [], (cells) =>
      isOne ? this.id(cleanCode(cells[code]) ?? '') : 0,
    );
    this.printed = columnsRead(columns);
    const named = (name: RowName) =>
      new Meaning(coded, columns[name], (cells) => this.id(rowName(cells, name, columns, above.header)));
    this.says = {
      client: named('client'),
      provider: named('provider'),
      payer: named('payer'),
      clientId: new Meaning(coded, columns.clientId, (cells) => {
        const number = textsOf(cells, columns.clientId).join(' ');
        return number === '' ? 0 : this.id(`#${number}`);
      }),
    };
    this.held = new HeldNames(rows, coded, columns, above, (text) => this.id(text));
    const visits = visitColumns(columns);
    if (visits.length > 0) {
      const says = new Meaning(coded, visits, (cells) => this.id(visitText(cells, visits)));
      this.visits = { ids: column(), says };
    }
    this.charges = chargesOf(rows, columns, coded);
    this.places = placesOf(rows, columns, coded);
    this.cellPrints = this.printed.map((at) => new Meaning(coded, [at], (cells) => cellPrint(cells[at])));
  }

  /** Collects so many rows of the stretch that was taken last; `row` is the first of them. */
  take(row: number, count: number): void {
    const { names, says, prints, numbers } = this;
    says.client.write(0, count, names.client, row);
    says.provider.write(0, count, names.provider, row);
    says.payer.write(0, count, names.payer, row);
    this.held.take(row, count, names);
    this.saysUntidy.write(0, count, this.untidy, row);
    this.visits?.says.write(0, count, this.visits.ids, row);
    this.charges?.take(row, count);
    this.places.take(row, count);
    // A client's number says more than the name where the sheet has both: the engine goes by it too.
    says.clientId.write(0, count, numbers, 0);
    for (let at = 0; at < count; at++) this.clients[row + at] = numbers[at]! || this.held.client[row + at]!;
    prints.fill(FIRST_PRINT, row, row + count);
    for (let at = 0; at < this.cellPrints.length; at++) {
      this.cellPrints[at]!.write(0, count, numbers, 0);
      foldPrints(prints, row, numbers, count);
      if (this.printed[at] === this.dateColumn) this.dateCells.set(numbers.subarray(0, count), row);
    }
  }

  close(table: LineTable): RowFacts {
    const lines = new RowLines(table, this.rows);
    const { dates } = lines;
    const { names, clients, held, prints, texts } = this;
    const name = (which: RowName) => (row: number) => texts[names[which][row] ?? 0] ?? '';
    const sameDay = (ids: Int32Array, row: number): readonly number[] => {
      const [id, date] = [ids[row] ?? 0, dates[row] ?? NONE];
      return id === 0 || date === NONE ? [row] : rowsWhere(this.rows, (at) => ids[at] === id && dates[at] === date);
    };
    return {
      rows: this.rows,
      client: name('client'),
      provider: name('provider'),
      payer: name('payer'),
      above: (row) => this.above.of(row),
      visit: (row) => texts[this.visits?.ids[row] ?? 0] ?? '',
      date: (row) => {
        const date = dates[row] ?? NONE;
        return date === NONE ? '' : formatIsoDate(date as CivilDate);
      },
      dateCell: (row) => this.dateCells[row] ?? 0,
      cleanCode: (row) => texts[this.untidy[row] ?? 0] ?? '',
      charge: (row) => this.charges?.of(row) ?? null,
      hasLines: (row) => lines.count(row) > 0,
      codes: (row) => lines.views(row).map(({ code }) => code),
      lineCount: (row) => lines.count(row),
      places: (row) => this.places.of(row),
      keyedLines: (row) =>
        lines.of(row).map((line) => ({
          ...line,
          client: clients[row] || null,
          provider: held.provider[row] || null,
          // Keys of visits and groups hold only among rows that were read together.
          ...(lines.wasReadAgain(row) && { visit: null, billingGroup: null }),
        })),
      lines: (row) => lines.of(row),
      print: (row) => prints[row] ?? 0,
      printOf: (cells) => rowPrint(cells, this.printed),
      printOfAll: () => {
        let print = FIRST_PRINT;
        for (let row = 0; row < prints.length; row++) print = foldPrint(print, prints[row]!);
        return print;
      },
      sameClientDay: (row) => sameDay(clients, row),
      sameProviderDay: (row) => sameDay(held.provider, row),
      sameClient: (row) => {
        const id = clients[row] ?? 0;
        return id === 0 ? [row] : rowsWhere(this.rows, (at) => clients[at] === id);
      },
      clientDays: () => {
        const days = new Set<number>();
        for (let row = 0; row < this.rows; row++) {
          const [id, date] = [clients[row]!, dates[row]!];
          // Fewer than 2^26 names and days within 2^26: the pair is a whole number.
          if (id !== 0 && date !== NONE) days.add(id * 0x4000000 + date);
        }
        return days.size;
      },
      update: (changes) => {
        for (const [row, { cells, lines: again }] of changes) {
          this.coded.take([cells], 0, 1);
          this.take(row, 1);
          lines.readAgain(row, again);
        }
      },
    };
  }

  private id(text: string): number {
    const trimmed = text.trim();
    let id = this.ids.get(trimmed);
    if (id === undefined) {
      id = this.texts.length;
      this.texts.push(trimmed);
      this.ids.set(trimmed, id);
    }
    return id;
  }
}

function rowsWhere(count: number, fits: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (fits(row)) rows.push(row);
  return rows;
}
