import type { Code, Minutes, Modifier, ReadingProblem, Units, UnreadCell } from '../../domain';
import { isBlank, saysNothing, type Cell } from '../cell';
import type { ColumnMapping } from '../mapping';
import type { Columns } from '../roles';
import type { WrittenService } from '../read/codes';
import { splitList } from '../read/list';
import type { Reading } from '../read/reading';
import type { RowReaders } from './row-readers';

/** One service of a row, as far as the row tells it apart from the others. */
export interface RowService {
  readonly code: Code | null;
  readonly modifiers: readonly Modifier[];
  readonly units: Units | null;
  readonly minutes: Minutes | null;
  /** The cell with this service's amount; undefined where there is none. */
  readonly charge: Cell | undefined;
  readonly unread: readonly UnreadCell[];
}

const NO_COLUMNS: readonly number[] = [];
const NO_MODIFIERS: readonly Modifier[] = [];

/** Where a service stands in its row. */
interface Place {
  /** Position among the services of the row. */
  readonly part: number;
  readonly siblings: number;
  /** Which of several numbered code columns it stands in; 0 where there is one. */
  readonly column: number;
  readonly codeColumns: number;
  /** Position among, and number of, the services of its own code cell. */
  readonly partOfCell: number;
  readonly cellSiblings: number;
}

/** The only service of its row, where codes stand in one column. */
export const ONLY: Place = { part: 0, siblings: 1, column: 0, codeColumns: 1, partOfCell: 0, cellSiblings: 1 };

/** Reads the services of rows: one a row as a rule; several where a code cell lists several or codes have several columns. */
export class ServiceReader {
  private readonly codeColumns: readonly number[];

  constructor(
    private readonly at: Columns,
    private readonly readers: RowReaders,
    /** The codes of columns that have one each; their cells hold units or minutes. */
    private readonly codes: ColumnMapping['codes'],
  ) {
    this.codeColumns = at.code ?? [];
  }

  /** Never none: a row without a code is one service of which the code is not known. */
  read(cells: readonly Cell[]): readonly RowService[] {
    const drafts: { service: WrittenService | null; problem: ReadingProblem | null; place: Place }[] = [];
    this.codeColumns.forEach((codeColumn, column) => {
      const read = this.written(cells[codeColumn], codeColumn);
      if (read.ok && read.value === null) return;
      const services = read.ok && read.value !== null ? read.value : [null];
      services.forEach((service, partOfCell) => {
        const place = { ...ONLY, column, codeColumns: this.codeColumns.length, partOfCell };
        const problem = read.ok ? null : read.error;
        drafts.push({ service, problem, place: { ...place, cellSiblings: services.length } });
      });
    });
    if (drafts.length === 0) return [serviceAt(cells, this.at, this.readers, null, null, ONLY)];
    const siblings = drafts.length;
    return drafts.map(({ service, problem, place }, part) =>
      serviceAt(cells, this.at, this.readers, service, problem, { ...place, part, siblings }),
    );
  }

  /** What a code cell says; under the label of a code, that its service was given, unless it is blank or nil. */
  private written(cell: Cell | undefined, column: number): Reading<readonly WrittenService[]> {
    const code = this.codes?.[column];
    if (code === undefined) return this.readers.codes(cell);
    if (saysNothing(cell) || cell === 0 || cell === '0') return NOTHING_GIVEN;
    return { ok: true, value: [{ code: code as Code, modifiers: NO_MODIFIERS, units: null, minutes: null }] };
  }
}

const NOTHING_GIVEN: Reading<readonly WrittenService[]> = { ok: true, value: null };

function serviceAt(
  cells: readonly Cell[],
  at: Columns,
  readers: RowReaders,
  service: WrittenService | null,
  problem: ReadingProblem | null,
  place: Place,
): RowService {
  const unread: UnreadCell[] = [];
  if (problem !== null) unread.push({ field: 'code', problem });
  return {
    code: service?.code ?? null,
    modifiers: modifiersOf(cells, at.modifiers ?? NO_COLUMNS, readers, service, place, unread),
    units: quantityOf(cells, at.units ?? NO_COLUMNS, service?.units ?? null, place, 'units', readers.units, unread),
    minutes: minutesOf(cells, at, readers, service, place, unread),
    charge: ownCell(cells, at.charge ?? NO_COLUMNS, place) ?? undefined,
    unread,
  };
}

/**
 * The cell, or the part of one, that belongs to a service. Numbered columns match by number, lists of the same length
 * by position. Undefined where the row does not tell the services apart; null where it says nothing.
 */
export function ownCell(
  cells: readonly (Cell | undefined)[],
  columns: readonly number[],
  place: Place,
): Cell | undefined {
  const numbered = place.codeColumns > 1 && columns.length === place.codeColumns;
  const cell = cells[(numbered ? columns[place.column] : columns[0]) ?? -1];
  if (cell === undefined || isBlank(cell)) return null;
  const [part, count] = numbered ? [place.partOfCell, place.cellSiblings] : [place.part, place.siblings];
  if (count === 1) return cell;
  if (typeof cell !== 'string') return undefined;
  const parts = splitList(cell);
  return parts.length === count ? parts[part] : undefined;
}

export function quantityOf<T>(
  cells: readonly (Cell | undefined)[],
  columns: readonly number[],
  written: T | null,
  place: Place,
  field: 'units' | 'minutes',
  read: (cell: Cell) => Reading<T>,
  unread: UnreadCell[],
): T | null {
  const own = ownCell(cells, columns, place);
  if (own === null) return written;
  if (own === undefined) {
    if (written === null) unread.push({ field, problem: 'several-values' });
    return written;
  }
  const quantity = read(own);
  if (!quantity.ok) {
    unread.push({ field, problem: quantity.error });
    return null;
  }
  // `97140 x2` beside a column that says 3: two answers, and no telling which is meant.
  if (written !== null && quantity.value !== null && written !== quantity.value) {
    unread.push({ field, problem: 'several-values' });
    return null;
  }
  return quantity.value ?? written;
}

export function minutesOf(
  cells: readonly (Cell | undefined)[],
  at: Columns,
  readers: RowReaders,
  service: WrittenService | null,
  place: Place,
  unread: UnreadCell[],
): Minutes | null {
  const columns = at.minutes ?? NO_COLUMNS;
  const useHours = at.hours !== undefined && columns.every((column) => isBlank(cells[column]));
  const read = useHours ? readers.hours : readers.minutes;
  return quantityOf(cells, useHours ? at.hours : columns, service?.minutes ?? null, place, 'minutes', read, unread);
}

export function modifiersOf(
  cells: readonly (Cell | undefined)[],
  columns: readonly number[],
  readers: RowReaders,
  service: WrittenService | null,
  place: Place,
  unread: UnreadCell[],
): readonly Modifier[] {
  if (columns.every((column) => isBlank(cells[column]))) return service?.modifiers ?? NO_MODIFIERS;
  const found = new Set<Modifier>(service?.modifiers);
  const numbered = place.codeColumns > 1 && columns.length === place.codeColumns;
  for (const column of numbered ? [columns[place.column]!] : columns) {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) continue;
    const own = ownCell(cells, [column], numbered ? { ...place, codeColumns: 1, ...ofCell(place) } : place);
    const read = own === undefined ? forAll(readers.modifiers(cell)) : readers.modifiers(own);
    if (read.ok) for (const modifier of read.value ?? []) found.add(modifier);
    else if (!unread.some((u) => u.field === 'modifiers')) unread.push({ field: 'modifiers', problem: read.error });
  }
  return [...found];
}

const ofCell = ({ partOfCell, cellSiblings }: Place) => ({ part: partOfCell, siblings: cellSiblings });

/**
 * Modifiers that say who treated, or under which plan, belong to every service of a visit; of any other it is not said
 * to which one.
 */
const WHOLE_VISIT = new Set(['GP', 'GO', 'GN', 'CQ', 'CO', 'KX', 'GA', 'GX', 'GY', 'GZ', 'AT', '95', 'GT']);

function forAll(read: Reading<readonly Modifier[]>): Reading<readonly Modifier[]> {
  if (!read.ok || read.value === null) return read;
  return read.value.every((modifier) => WHOLE_VISIT.has(modifier)) ? read : { ok: false, error: 'several-values' };
}
