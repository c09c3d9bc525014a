import {
  LineTableBuilder,
  type ClockTime,
  type Field,
  type Minutes,
  type ReadingProblem,
  type Result,
  type ServiceLine,
  type UnreadCell,
} from '../../domain';
import { isBlank, saysNothing, textOf, type Cell } from '../cell';
import type { ColumnMapping } from '../mapping';
import type { ColumnRole } from '../roles';
import { readClockTime } from '../read/clock';
import { credentialIn } from '../read/credential';
import { readDate, type DateSystem, type OpenDate } from '../read/date';
import { readDuration } from '../read/duration';
import { readMoney } from '../read/money';
import { DateColumn } from './date-column';
import { DerivedMinutes } from './derived-minutes';
import { KeyInterner } from './key-interner';
import type { ReadNotes, ReadTable } from './notes';
import { RowKinds } from './row-kind';
import { readServices, type RowService } from './services';

/** Values that hold for every row, from above the header; they fill facts for which there is no column. */
export interface SheetFacts {
  readonly client?: string;
  readonly provider?: string;
  readonly license?: string;
  readonly payer?: string;
  readonly state?: string;
}

export interface LineReaderOptions {
  /** Which day the workbook counts from; 1900 unless it says otherwise. */
  readonly dateSystem?: DateSystem;
  readonly facts?: SheetFacts;
  /** Rows before this one are not looked at; 0 unless given. */
  readonly firstRow?: number;
  /** The order of day and month, where a person has said it. */
  readonly dateOrder?: 'month-first' | 'day-first';
}

/** Reads a sheet row by row. Rows may come in blocks; their indexes must ascend. */
export interface LineReader {
  /** Takes one row; `rowIndex` is what lines and findings will call it. The cells are neither kept nor changed. */
  row(cells: readonly Cell[], rowIndex: number): void;
  /** Closes the table. The reader must not be used afterwards. */
  finish(): ReadTable;
}

const TEXT_ROLES = ['payer', 'state', 'technique', 'goal', 'notes', 'authorization', 'referral', 'kx'] as const;
const FACTS = ['client', 'provider', 'license', 'payer', 'state'] as const;
/** Roles that are facts of a line as they stand. */
const OWN_FIELDS: readonly (ColumnRole & Field)[] = [
  'date',
  'client',
  'visit',
  'claim',
  'provider',
  'license',
  'code',
  'description',
  'technique',
  'units',
  'minutes',
  'start',
  'end',
  'modifiers',
  'payer',
  'billingGroup',
  'state',
  'charge',
  'notes',
  'authorization',
  'referral',
  'kx',
  'goal',
  'treatmentMinutes',
];

export const createLineReader = (mapping: ColumnMapping, options: LineReaderOptions = {}): LineReader =>
  new SheetLineReader(mapping, options);

type Known = { -readonly [Name in keyof ServiceLine]?: ServiceLine[Name] };

class SheetLineReader implements LineReader {
  private readonly at: ColumnMapping['columns'];
  private readonly facts: SheetFacts;
  private readonly fields: Set<Field>;
  private readonly builder: LineTableBuilder;
  private readonly kinds: RowKinds;
  private readonly clients = new KeyInterner();
  private readonly providers = new KeyInterner();
  private readonly visits = new KeyInterner();
  private readonly groups = new KeyInterner();
  private readonly dates = new DateColumn();
  private readonly derived = new DerivedMinutes();
  private readonly skipped = { blank: 0, total: 0, header: 0, other: 0 };
  private lines = 0;

  constructor(
    mapping: ColumnMapping,
    private readonly options: LineReaderOptions,
  ) {
    this.at = mapping.columns;
    this.facts = options.facts ?? {};
    this.fields = fieldsOf(mapping, this.facts);
    this.builder = new LineTableBuilder(this.fields);
    this.kinds = new RowKinds(mapping);
  }

  row(cells: readonly Cell[], rowIndex: number): void {
    if (rowIndex < (this.options.firstRow ?? 0)) return;
    this.builder.countRows(rowIndex + 1);
    const kind = this.kinds.of(cells);
    if (kind !== 'service') {
      this.skipped[kind]++;
      return;
    }
    const unread: UnreadCell[] = [];
    const facts: Known = { row: rowIndex };
    const open = this.readRowFacts(cells, facts, unread);
    const services = readServices(cells, this.at, this.options.dateSystem ?? 1900);
    services.forEach((service, part) => this.addLine(facts, service, part, unread, open));
  }

  finish(): ReadTable {
    const order = this.dates.order(this.options.dateOrder ?? null);
    if (order !== null) {
      for (const { line, date } of this.dates.settled(order)) this.builder.amend(line, { date });
      if (order === 'contradictory') this.dates.markOpen((line, unread) => this.builder.amend(line, { unread }));
    }
    const table = this.builder.build();
    this.derived.withdrawShared(table, (line, unread) => this.builder.amend(line, { minutes: null, unread }));
    const notes: ReadNotes = {
      skipped: this.skipped,
      dateOrder: order,
      openDates: this.dates.openDates,
      spellings: [...this.clients.spellings('client'), ...this.providers.spellings('provider')],
    };
    return { ...table, notes };
  }

  /** Everything that holds for the whole row; gives back the date where its order is still open. */
  private readRowFacts(cells: readonly Cell[], facts: Known, unread: UnreadCell[]): OpenDate | null {
    const open = this.readDateOf(cells, facts, unread);
    const row = facts.row!;
    facts.client = this.clientOf(cells, row);
    facts.visit = keyOf(this.visits, this.text(cells, 'visit') ?? this.text(cells, 'claim'), row);
    facts.billingGroup = keyOf(this.groups, this.text(cells, 'billingGroup'), row);
    const provider = this.text(cells, 'provider') ?? this.facts.provider ?? null;
    facts.provider = keyOf(this.providers, provider, row);
    facts.license = this.licenseOf(cells, provider);
    for (const role of TEXT_ROLES) facts[role] = this.said(cells, role);
    facts.payer ??= this.facts.payer ?? null;
    facts.state ??= this.facts.state ?? null;
    facts.start = keep(readClockTime(this.cell(cells, 'start')), 'start', unread) as ClockTime | null;
    facts.end = keep(readClockTime(this.cell(cells, 'end')), 'end', unread) as ClockTime | null;
    facts.treatmentMinutes = keep(readDuration(this.cell(cells, 'treatmentMinutes')), 'treatmentMinutes', unread);
    return open;
  }

  private readDateOf(cells: readonly Cell[], facts: Known, unread: UnreadCell[]): OpenDate | null {
    const read = readDate(this.cell(cells, 'date'), this.options.dateSystem ?? 1900);
    facts.date = null;
    if (!read.ok) unread.push({ field: 'date', problem: read.error });
    else if (read.value !== null) {
      if (!('date' in read.value)) return read.value;
      facts.date = read.value.date;
      this.dates.saw(read.value.order);
    }
    return null;
  }

  private addLine(
    facts: Known,
    service: RowService,
    part: number,
    rowUnread: readonly UnreadCell[],
    open: OpenDate | null,
  ): void {
    const line = this.lines++;
    const derived = this.derivedMinutes(facts, service, rowUnread);
    const unread = [...rowUnread, ...service.unread, ...derived.unread];
    const charge = this.chargeOf(service, unread);
    this.builder.add({
      ...(facts as ServiceLine),
      part,
      code: service.code,
      modifiers: service.modifiers,
      units: service.units,
      minutes: derived.minutes,
      charge,
      unread,
    });
    if (open) this.dates.wait(line, open, unread);
    if (derived.fromClock) this.derived.add(line, unread);
  }

  private chargeOf(service: RowService, unread: UnreadCell[]): number | null {
    return service.charge === undefined ? null : keep(readMoney(service.charge), 'charge', unread);
  }

  /** Minutes as the row says them, else from start to end where the row is one service. */
  private derivedMinutes(
    facts: Known,
    service: RowService,
    rowUnread: readonly UnreadCell[],
  ): { minutes: Minutes | null; fromClock: boolean; unread: readonly UnreadCell[] } {
    const said = { minutes: service.minutes, fromClock: false, unread: [] };
    if (service.minutes !== null || service.unread.some((u) => u.field === 'minutes')) return said;
    if (facts.start === null || facts.end === null || facts.start === undefined || facts.end === undefined) return said;
    if (rowUnread.some((u) => u.field === 'start' || u.field === 'end')) return said;
    // Past midnight, or noon without a.m. and p.m.: the two cannot be told apart.
    const problem: ReadingProblem | null =
      service.siblings > 1 ? 'several-values' : facts.end < facts.start ? 'ambiguous-duration' : null;
    if (problem !== null) return { minutes: null, fromClock: false, unread: [{ field: 'minutes', problem }] };
    return { minutes: (facts.end - facts.start) as Minutes, fromClock: true, unread: [] };
  }

  /** The client's number where the sheet has one, else the name. */
  private clientOf(cells: readonly Cell[], row: number): number | null {
    const id = this.text(cells, 'clientId');
    if (id !== null) return this.clients.key(`#${id}`, row);
    return keyOf(this.clients, this.text(cells, 'client') ?? this.facts.client ?? null, row);
  }

  private licenseOf(cells: readonly Cell[], provider: string | null): string | null {
    const said = this.said(cells, 'license');
    if (said !== null || this.at.license) return said ?? this.facts.license ?? null;
    const behindName = provider === null ? null : credentialIn(provider);
    if (behindName !== null) this.fields.add('license');
    return behindName ?? this.facts.license ?? null;
  }

  private cell(cells: readonly Cell[], role: ColumnRole): Cell | undefined {
    const column = this.at[role]?.[0];
    return column === undefined ? undefined : cells[column];
  }

  /** The text of a column, or of several joined (first and last name); null where blank. */
  private text(cells: readonly Cell[], role: ColumnRole): string | null {
    const columns = this.at[role];
    if (!columns) return null;
    let joined = '';
    for (const column of columns) {
      if (isBlank(cells[column])) continue;
      const text = textOf(cells[column]);
      joined = joined === '' ? text : `${joined} ${text}`;
    }
    return joined === '' ? null : joined;
  }

  private said(cells: readonly Cell[], role: ColumnRole): string | null {
    const text = this.text(cells, role);
    return text === null || saysNothing(text) ? null : text;
  }
}

const keyOf = (keys: KeyInterner, text: string | null, row: number): number | null =>
  text === null ? null : keys.key(text, row);

function keep<T>(read: Result<T | null, ReadingProblem>, field: Field, unread: UnreadCell[]): T | null {
  if (read.ok) return read.value;
  unread.push({ field, problem: read.error });
  return null;
}

/** The facts that the sheet can tell: its columns, what can be worked out from them, and what stands above. */
function fieldsOf(mapping: ColumnMapping, facts: SheetFacts): Set<Field> {
  const { columns } = mapping;
  const fields = new Set<Field>(OWN_FIELDS.filter((field) => columns[field]));
  if (columns.clientId) fields.add('client');
  if (columns.hours || (columns.start && columns.end)) fields.add('minutes');
  if (columns.claim && !columns.visit) fields.add('visit');
  for (const name of FACTS) if (facts[name] !== undefined) fields.add(name);
  return fields;
}
