import type { Code, Minutes, Modifier, ReadingProblem, Units, UnreadCell } from '../../domain';
import { isBlank, type Cell } from '../cell';
import type { Columns } from '../roles';
import { readCodes, type WrittenService } from '../read/codes';
import type { DateSystem } from '../read/date';
import { readDuration } from '../read/duration';
import { splitList } from '../read/list';
import { readModifiers } from '../read/modifiers';
import type { Reading } from '../read/reading';
import { readUnits } from '../read/units';

/** One service of a row, as far as the row tells it apart from the others. */
export interface RowService {
  readonly code: Code | null;
  readonly modifiers: readonly Modifier[];
  readonly units: Units | null;
  readonly minutes: Minutes | null;
  /** The cell with this service's amount; undefined where there is none. */
  readonly charge: Cell | undefined;
  /** How many services the row has. */
  readonly siblings: number;
  readonly unread: readonly UnreadCell[];
}

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

/** The services of one row: one as a rule, several where the code cell lists several or codes have several columns. */
export function readServices(cells: readonly Cell[], at: Columns, dateSystem: DateSystem): readonly RowService[] {
  const codeColumns = at.code ?? [];
  const written: { service: WrittenService | null; problem: ReadingProblem | null; place: Place }[] = [];
  codeColumns.forEach((codeColumn, column) => {
    const read = readCodes(cells[codeColumn], dateSystem);
    if (read.ok && read.value === null) return;
    const services = read.ok && read.value ? read.value : [null];
    services.forEach((service, partOfCell) => {
      const place = { part: 0, siblings: 0, column, codeColumns: codeColumns.length, partOfCell };
      const problem = read.ok ? null : read.error;
      written.push({ service, problem, place: { ...place, cellSiblings: services.length } });
    });
  });
  if (written.length === 0) {
    const place = { part: 0, siblings: 1, column: 0, codeColumns: 1, partOfCell: 0, cellSiblings: 1 };
    return [serviceAt(cells, at, null, null, place)];
  }
  const siblings = written.length;
  return written.map(({ service, problem, place }, part) =>
    serviceAt(cells, at, service, problem, { ...place, part, siblings }),
  );
}

function serviceAt(
  cells: readonly Cell[],
  at: Columns,
  service: WrittenService | null,
  problem: ReadingProblem | null,
  place: Place,
): RowService {
  const unread: UnreadCell[] = [];
  if (problem !== null) unread.push({ field: 'code', problem });
  return {
    code: service?.code ?? null,
    modifiers: modifiersOf(cells, at.modifiers ?? [], service, place, unread),
    units: quantityOf(cells, at.units ?? [], service?.units ?? null, place, 'units', readUnits, unread),
    minutes: minutesOf(cells, at, service, place, unread),
    charge: ownCell(cells, at.charge ?? [], place) ?? undefined,
    siblings: place.siblings,
    unread,
  };
}

/**
 * The cell, or the part of one, that belongs to a service. Numbered columns match by number, lists of the same length
 * by position. Undefined where the row does not tell the services apart; null where it says nothing.
 */
function ownCell(cells: readonly Cell[], columns: readonly number[], place: Place): Cell | undefined {
  const numbered = place.codeColumns > 1 && columns.length === place.codeColumns;
  const cell = cells[(numbered ? columns[place.column] : columns[0]) ?? -1];
  if (cell === undefined || isBlank(cell)) return null;
  const [part, count] = numbered ? [place.partOfCell, place.cellSiblings] : [place.part, place.siblings];
  if (count === 1) return cell;
  if (typeof cell !== 'string') return undefined;
  const parts = splitList(cell);
  return parts.length === count ? parts[part] : undefined;
}

function quantityOf<T>(
  cells: readonly Cell[],
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

function minutesOf(
  cells: readonly Cell[],
  at: Columns,
  service: WrittenService | null,
  place: Place,
  unread: UnreadCell[],
): Minutes | null {
  const columns = at.minutes ?? [];
  const useHours = at.hours !== undefined && columns.every((column) => isBlank(cells[column]));
  const read = (cell: Cell) => readDuration(cell, useHours ? 'hours' : 'minutes');
  return quantityOf(cells, useHours ? at.hours : columns, service?.minutes ?? null, place, 'minutes', read, unread);
}

function modifiersOf(
  cells: readonly Cell[],
  columns: readonly number[],
  service: WrittenService | null,
  place: Place,
  unread: UnreadCell[],
): readonly Modifier[] {
  const found = new Set<Modifier>(service?.modifiers);
  const numbered = place.codeColumns > 1 && columns.length === place.codeColumns;
  for (const column of numbered ? [columns[place.column]!] : columns) {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) continue;
    const own = ownCell(cells, [column], numbered ? { ...place, codeColumns: 1, ...ofCell(place) } : place);
    const read = own === undefined ? forAll(cell) : readModifiers(own);
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

function forAll(cell: Cell): Reading<readonly Modifier[]> {
  const read = readModifiers(cell);
  if (!read.ok || read.value === null) return read;
  return read.value.every((modifier) => WHOLE_VISIT.has(modifier)) ? read : { ok: false, error: 'several-values' };
}
