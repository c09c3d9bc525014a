import { LineTableBuilder, type CivilDate, type Field, type ReadingProblem, type UnreadCell } from '../../domain';
import type { Cell } from '../cell';
import type { ColumnMapping } from '../mapping';
import type { ColumnRole, Columns } from '../roles';
import type { DateSystem, OpenDate } from '../read/date';
import type { Reading } from '../read/reading';
import { STRETCH, type CodedRows } from './coded-rows';
import { DateColumn } from './date-column';
import { DerivedMinutes } from './derived-minutes';
import { FactsAbove } from './facts-above';
import type { DateOrder, ReadTable } from './notes';
import type { RowKinds } from './row-kind';
import type { PlainRows } from './plain-rows';
import { NOTHING_UNREAD, type ReadingParts } from './reading-parts';
import { clockMinutes } from './row-minutes';
import { payerOf, rowReaders, saidText, type RowReaders } from './row-readers';
import { ServiceReader, type RowService } from './services';
import { fieldsOf, type SheetFacts } from './sheet-facts';
import { WhoReader } from './who';

export interface LineReaderOptions {
  /** Which day the workbook counts from; 1900 unless it says otherwise. */
  readonly dateSystem?: DateSystem;
  readonly facts?: SheetFacts;
  /** Rows before this one are not looked at; 0 unless given. */
  readonly firstRow?: number;
  /** The order of day and month, where a person has said it or the whole column has shown it before. */
  readonly dateOrder?: DateOrder;
  /** How many rows there will be, where that is known: their room is made once then. */
  readonly rows?: number;
  /** Takes the rows of a sheet that are read; for whoever looks at the same rows. */
  readonly coded?: CodedRows;
}

/** Reads a sheet row by row. Rows may come in blocks. */
export interface LineReader {
  /** Gets ready for as many rows as there will be, a slice at a time; it may be left out. */
  beginning(): Generator<void>;
  /** Takes rows; `rowIndex` is what lines and findings will call the first. The cells are neither kept nor changed. */
  rows(rows: readonly (readonly Cell[])[], rowIndex: number): void;
  /** Takes one row; with what is said of it above, where the rows above it are not read. */
  row(cells: readonly Cell[], rowIndex: number, said?: SheetFacts): void;
  /** What was said of the rows that were taken in rows above them. */
  readonly above: FactsAbove;
  /** Closes the table. The reader must not be used afterwards. */
  finish(): ReadTable;
  /** The same a slice at a time. */
  finishing(): Generator<void, ReadTable>;
}

/** What a sheet has beyond services: other rows, and many rows that repeat few values. */
export interface SheetRows {
  readonly coded: CodedRows;
  readonly kinds: RowKinds;
  readonly plain: Pick<PlainRows, 'begin' | 'take'>;
}

/** What the readers of sheets and of records have in common. */
export class LineReading implements LineReader, ReadingParts {
  readonly at: Columns;
  /** From above the table, then from the last row between the services that says otherwise. */
  private facts: SheetFacts;
  readonly above: FactsAbove;
  readonly fields: Set<Field>;
  readonly builder: LineTableBuilder;
  /** Null where every row is a service. */
  private readonly sheet: SheetRows | null;
  readonly readers: RowReaders;
  readonly who: WhoReader;
  private readonly services: ServiceReader;
  readonly oneCodeColumn: boolean;
  readonly dates = new DateColumn();
  readonly derived = new DerivedMinutes();
  private readonly skipped = { blank: 0, total: 0, header: 0, other: 0 };

  constructor(
    mapping: ColumnMapping,
    private readonly options: LineReaderOptions,
    sheet: ((parts: ReadingParts) => SheetRows) | null,
  ) {
    this.at = mapping.columns;
    this.facts = options.facts ?? {};
    this.above = new FactsAbove(this.facts);
    this.fields = fieldsOf(this.at, this.facts);
    // Of records that come in pieces, no piece may have facts that another has not: a provider's name may hold a license.
    if (sheet === null && this.at.provider) this.fields.add('license');
    this.builder = new LineTableBuilder(this.fields, options.rows);
    this.readers = rowReaders(options.dateSystem ?? 1900);
    this.who = new WhoReader(this.at, this.readers);
    this.services = new ServiceReader(this.at, this.readers, mapping.codes);
    this.oneCodeColumn = this.at.code?.length === 1 && mapping.codes === undefined;
    this.sheet = sheet?.(this) ?? null;
  }

  *beginning(): Generator<void> {
    if (this.sheet !== null) yield* this.sheet.plain.begin();
  }

  row(cells: readonly Cell[], rowIndex: number, said?: SheetFacts): void {
    if (said !== undefined) this.hold(said);
    this.rows([cells], rowIndex);
  }

  rows(rows: readonly (readonly Cell[])[], rowIndex: number): void {
    const { sheet } = this;
    const skipped = Math.max(0, (this.options.firstRow ?? 0) - rowIndex);
    for (let from = skipped; from < rows.length; from += STRETCH) {
      const count = Math.min(STRETCH, rows.length - from);
      sheet?.coded.take(rows, from, count);
      for (let at = 0; at < count; at++) {
        at += sheet?.plain.take(at, count, rowIndex + from, this.facts) ?? 0;
        if (at < count) this.anyRow(rows[from + at]!, rowIndex + from + at);
      }
    }
  }

  private anyRow(cells: readonly Cell[], rowIndex: number): void {
    this.builder.countRows(rowIndex + 1);
    const kind = this.sheet?.kinds.of(cells) ?? 'service';
    if (kind !== 'service') {
      this.skipped[kind]++;
      if (kind === 'other') this.turnTo(this.sheet!.kinds.sectionFacts(cells), rowIndex);
      return;
    }
    const services = this.services.read(cells);
    if (this.sheet !== null) this.noteCodeCell(services);
    for (let part = 0; part < services.length; part++) this.addLine(cells, rowIndex, part, services[part]!);
  }

  finish(): ReadTable {
    const work = this.finishing();
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  }

  *finishing(): Generator<void, ReadTable> {
    const order = yield* this.dates.settle(this.options.dateOrder ?? null, this.builder);
    const table = this.builder.build();
    yield* this.derived.withdrawShared(table, this.builder);
    const spellings = yield* this.who.spellings();
    return {
      ...table,
      spellings,
      notes: { skipped: { ...this.skipped }, dateOrder: order, openDates: this.dates.openDates, spellings },
    };
  }

  /** What stands beside codes in their cells (`97140-59 x2`) is a fact of the sheet, as if it had a column. */
  private noteCodeCell(services: readonly RowService[]): void {
    for (const { units, minutes, modifiers } of services) {
      if (units !== null) this.fields.add('units');
      if (minutes !== null) this.fields.add('minutes');
      if (modifiers.length > 0) this.fields.add('modifiers');
    }
  }

  private turnTo(facts: SheetFacts | null, rowIndex: number): void {
    if (facts === null) return;
    // A new client's section does not inherit what was said in the one before.
    this.hold({ ...(facts.client === undefined ? this.facts : this.above.header), ...facts });
    this.above.turn(rowIndex, this.facts);
  }

  private hold(facts: SheetFacts): void {
    this.facts = facts;
    for (const name of Object.keys(facts) as (keyof SheetFacts)[]) this.fields.add(name);
  }

  private addLine(cells: readonly Cell[], row: number, part: number, service: RowService): void {
    const { readers, facts, at } = this;
    const unread: UnreadCell[] = [];
    const dateCell = this.cell(cells, 'date');
    const date = this.dates.take(readers.date(dateCell), unread);
    const who = this.who.read(cells, row, facts);
    const start = keep(readers.clock(this.cell(cells, 'start')), 'start', unread);
    const end = keep(readers.clock(this.cell(cells, 'end')), 'end', unread);
    const treatmentMinutes = keep(readers.minutes(this.cell(cells, 'treatmentMinutes')), 'treatmentMinutes', unread);
    if (service.unread.length > 0) unread.push(...service.unread);
    const charge = service.charge === undefined ? null : keep(readers.money(service.charge), 'charge', unread);
    const clock = clockMinutes(service, start, end);
    if (clock !== null && 'problem' in clock) unread.push({ field: 'minutes', problem: clock.problem });
    const fromClock = clock !== null && 'minutes' in clock ? clock.minutes : null;
    const open: OpenDate | null = date !== null && typeof date === 'object' ? date : null;
    const all = unread.length === 0 ? NOTHING_UNREAD : unread;
    const line = this.builder.add({
      row,
      part,
      date: open === null ? (date as CivilDate | null) : null,
      client: who.client,
      visit: who.visit,
      provider: who.provider,
      billingGroup: who.billingGroup,
      code: service.code,
      units: service.units,
      minutes: service.minutes ?? fromClock,
      start,
      end,
      modifiers: service.modifiers,
      license: this.license(cells, who.credential),
      payer: payerOf(readers, at, cells, facts.payer ?? null),
      state: saidText(readers, cells, at.state) ?? facts.state ?? null,
      technique: saidText(readers, cells, at.technique),
      goal: saidText(readers, cells, at.goal),
      notes: saidText(readers, cells, at.notes),
      authorization: saidText(readers, cells, at.authorization),
      referral: saidText(readers, cells, at.referral),
      kx: saidText(readers, cells, at.kx),
      charge,
      treatmentMinutes,
      unread: all,
    });
    if (open !== null) this.dates.wait(line, open, all);
    else if (typeof dateCell === 'number' && date !== null) this.dates.cameAsNumber(line, date as CivilDate, all);
    if (fromClock !== null) this.derived.add(line);
  }

  /** The row's license, else what stands behind the provider's name, else what stands above the table. */
  private license(cells: readonly Cell[], credential: string | null): string | null {
    const said = saidText(this.readers, cells, this.at.license) ?? credential;
    if (said !== null) this.fields.add('license');
    return said ?? this.facts.license ?? null;
  }

  private cell(cells: readonly Cell[], role: ColumnRole): Cell | undefined {
    const column = this.at[role]?.[0];
    return column === undefined ? null : cells[column];
  }
}

function keep<T>(read: Reading<T>, field: Field, unread: UnreadCell[]): T | null {
  if (read.ok) return read.value;
  unread.push({ field, problem: read.error as ReadingProblem });
  return null;
}
