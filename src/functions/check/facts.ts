import { fail, ok, serviceLine, type Field, type Result, type ServiceLine, type UnreadCell } from '../../domain';
import {
  readCode,
  readDate,
  readMinutes,
  readModifiers,
  readText,
  readUnits,
  type Problem,
  type Value,
} from '../cells';

/** The arguments of CHECK and CHECKSESSION that tell a line; `null` where a function has none of them. */
export interface LineCells {
  readonly code: Value;
  readonly units: Value;
  readonly minutes: Value;
  readonly license: Value;
  readonly technique: Value;
  readonly date: Value;
  readonly payer: Value;
  readonly state: Value;
  readonly modifiers: Value;
}

/** The facts that these functions can know; rules that need others have no place in a formula. */
export const LINE_FACTS: ReadonlySet<Field> = new Set([
  'code',
  'units',
  'minutes',
  'license',
  'technique',
  'date',
  'payer',
  'state',
  'modifiers',
]);

/**
 * One line out of its cells; null for an empty row. Blank cells arrive as 0, so 0 units and 0 minutes say nothing. What
 * cannot be read makes the line not checkable, with the reason.
 */
export function readLine(cells: LineCells, row = 0): Result<ServiceLine | null, Problem> {
  const code = readCode(cells.code);
  const units = readUnits(cells.units);
  const minutes = readMinutes(cells.minutes);
  if (code.ok && units.ok && minutes.ok && code.value === null && !units.value && !minutes.value) return ok(null);
  const date = readDate(cells.date);
  const modifiers = readModifiers(cells.modifiers);
  for (const read of [code, units, minutes, date, modifiers]) if (!read.ok) return fail(read.error);
  if (!code.ok || !units.ok || !minutes.ok || !date.ok || !modifiers.ok) return fail('not readable');
  return ok({
    ...BLANK,
    row,
    code: code.value,
    units: (units.value || null) as ServiceLine['units'],
    minutes: (minutes.value || null) as ServiceLine['minutes'],
    date: date.value,
    license: readText(cells.license),
    technique: readText(cells.technique),
    payer: readText(cells.payer),
    state: readText(cells.state),
    modifiers: modifiers.value,
  });
}

const NO_UNREAD: readonly UnreadCell[] = [];
const BLANK: ServiceLine = serviceLine({ unread: NO_UNREAD });
