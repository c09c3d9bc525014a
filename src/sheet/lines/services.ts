import type { Code, Minutes, Modifier, ReadingProblem, Result, Units, UnreadCell } from '../../domain';
import { isBlank, type Cell } from '../cell';
import type { Columns } from '../roles';
import { readCodes, type WrittenService } from '../read/codes';
import type { DateSystem } from '../read/date';
import { readDuration } from '../read/duration';
import { readModifiers } from '../read/modifiers';
import { readUnits } from '../read/units';
import { splitList } from '../read/list';

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

const NO_MODIFIERS: readonly Modifier[] = [];

/** The services of one row: one as a rule, several where the code cell lists several. Never none. */
export function readServices(cells: readonly Cell[], at: Columns, dateSystem: DateSystem): readonly RowService[] {
  const codeColumn = at.code?.[0];
  const read = readCodes(codeColumn === undefined ? null : cells[codeColumn], dateSystem);
  const written = read.ok ? read.value : null;
  const siblings = written?.length ?? 1;
  const services: RowService[] = [];
  for (let part = 0; part < siblings; part++) {
    const unread: UnreadCell[] = [];
    const service = written?.[part] ?? null;
    if (!read.ok) unread.push({ field: 'code', problem: read.error });
    services.push({
      code: service?.code ?? null,
      modifiers: modifiersOf(cells, at, service, part, siblings, unread),
      units: unitsOf(cells, at, service, part, siblings, unread),
      minutes: minutesOf(cells, at, service, part, siblings, unread),
      charge: siblings === 1 ? cells[at.charge?.[0] ?? -1] : partOf(cells[at.charge?.[0] ?? -1], part, siblings),
      siblings,
      unread,
    });
  }
  return services;
}

/**
 * The part of a cell that belongs to one of several services: lists of the same length match by position. Undefined
 * where the cell does not tell them apart.
 */
function partOf(cell: Cell | undefined, part: number, siblings: number): Cell | undefined {
  if (siblings === 1 || typeof cell !== 'string') return siblings === 1 ? cell : undefined;
  const parts = splitList(cell);
  return parts.length === siblings ? parts[part] : undefined;
}

function modifiersOf(
  cells: readonly Cell[],
  at: Columns,
  service: WrittenService | null,
  part: number,
  siblings: number,
  unread: UnreadCell[],
): readonly Modifier[] {
  let list: Modifier[] | null = null;
  for (const column of at.modifiers ?? []) {
    const cell = cells[column];
    if (isBlank(cell)) continue;
    const own = partOf(cell, part, siblings);
    const read: Result<readonly Modifier[] | null, ReadingProblem> =
      own === undefined ? forAll(cell) : readModifiers(own);
    if (!read.ok) {
      if (!unread.some((u) => u.field === 'modifiers')) unread.push({ field: 'modifiers', problem: read.error });
    } else if (read.value) (list ??= []).push(...read.value);
  }
  const attached = service?.modifiers ?? NO_MODIFIERS;
  if (list === null) return attached;
  return [...new Set([...attached, ...list])];
}

/** Modifiers that say who treated or under which plan belong to every service of a visit; others to one, not said which. */
const WHOLE_VISIT = new Set(['GP', 'GO', 'GN', 'CQ', 'CO', 'KX', 'GA', 'GY', 'GZ', 'GX', 'AT', '95', 'GT']);

function forAll(cell: Cell | undefined): Result<readonly Modifier[] | null, ReadingProblem> {
  const read = readModifiers(cell);
  if (!read.ok || read.value === null) return read;
  return read.value.every((modifier) => WHOLE_VISIT.has(modifier)) ? read : { ok: false, error: 'several-values' };
}

function unitsOf(
  cells: readonly Cell[],
  at: Columns,
  service: WrittenService | null,
  part: number,
  siblings: number,
  unread: UnreadCell[],
): Units | null {
  const cell = cells[at.units?.[0] ?? -1];
  if (isBlank(cell)) return service?.units ?? null;
  const own = partOf(cell, part, siblings);
  if (own === undefined) {
    if (service !== null && service.units !== null) return service.units;
    unread.push({ field: 'units', problem: 'several-values' });
    return null;
  }
  return keep(readUnits(own), 'units', unread);
}

function minutesOf(
  cells: readonly Cell[],
  at: Columns,
  service: WrittenService | null,
  part: number,
  siblings: number,
  unread: UnreadCell[],
): Minutes | null {
  const inMinutes = cells[at.minutes?.[0] ?? -1];
  const useHours = isBlank(inMinutes) && at.hours !== undefined;
  const cell = useHours ? cells[at.hours?.[0] ?? -1] : inMinutes;
  if (isBlank(cell)) return service?.minutes ?? null;
  const own = partOf(cell, part, siblings);
  if (own === undefined) {
    if (service !== null && service.minutes !== null) return service.minutes;
    unread.push({ field: 'minutes', problem: 'several-values' });
    return null;
  }
  return keep(readDuration(own, useHours ? 'hours' : 'minutes'), 'minutes', unread);
}

function keep<T>(read: Result<T | null, ReadingProblem>, field: UnreadCell['field'], unread: UnreadCell[]): T | null {
  if (read.ok) return read.value;
  unread.push({ field, problem: read.error });
  return null;
}
