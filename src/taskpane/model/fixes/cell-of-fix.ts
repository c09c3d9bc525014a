import type { Finding, Fix } from '../../../domain';
import type { Columns } from '../../../sheet';
import type { RowFacts } from '../check/row-facts';
import { holdsFigures, type RowPlaces } from '../check/row-places';

/** The column of the cell that a fix changes; null where the row does not tell which one is its service's alone. */
export function placeOf(fix: Fix, places: RowPlaces, columns: Columns, lines: number): number | null {
  const own = columns[roleOf(fix)] ?? [];
  const column = isNumbered(own, columns)
    ? numberedPlace(fix, places, columns, lines)
    : onlyPlace(fix, places, own, lines);
  // Units that stand beside the code, or among others, cannot be put right in their column.
  if (fix.kind === 'set-units' && column !== null && !places.numbers[own.indexOf(column)]) return null;
  return column;
}

/** Are there corrections of a finding, and none of them has a cell: services share one, or no column holds what is wrong? */
export const cellsUnknown = ({ fixes = [] }: Finding, columns: Columns, facts: RowFacts): boolean =>
  fixes.length > 0 &&
  fixes.every((fix) => placeOf(fix, facts.places(fix.row), columns, facts.lineCount(fix.row)) === null);

function numberedPlace(fix: Fix, { services }: RowPlaces, columns: Columns, lines: number): number | null {
  const role = roleOf(fix);
  if (role === 'code' && holdsFigures(columns)) return null;
  const at = codeCellOf(fix.part, services, lines);
  return services[at] === 1 ? columns[role]![at]! : null;
}

function onlyPlace(fix: Fix, { freeModifier }: RowPlaces, own: readonly number[], lines: number): number | null {
  if (lines !== 1 || fix.part !== 0) return null;
  if (fix.kind === 'add-modifier' && freeModifier >= 0) return freeModifier;
  return own.length === 1 ? own[0]! : null;
}

/** In which of several code cells a service of the row stands; -1 where they hold more services than were read, or fewer. */
export function codeCellOf(part: number, services: readonly number[], lines: number): number {
  if (services.reduce((sum, count) => sum + count, 0) !== lines) return -1;
  let before = 0;
  return services.findIndex((count) => part < (before += count));
}

function roleOf({ kind }: Fix): 'units' | 'code' | 'modifiers' {
  if (kind === 'set-units') return 'units';
  return kind === 'add-modifier' ? 'modifiers' : 'code';
}

/** Has each of several code columns one of these for its own? The reader of services matches them so, too. */
export const isNumbered = (own: readonly number[], { code = [] }: Columns): boolean =>
  code.length > 1 && own.length === code.length;
