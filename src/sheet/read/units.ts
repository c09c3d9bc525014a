import { fail, ok, units, type Units } from '../../domain';
import { isCellError, saysNothing, textOf, type Cell } from '../cell';
import { splitList } from './list';
import { numberIn } from './number';
import { BLANK, CELL_ERROR, type Reading } from './reading';

/**
 * Reads the units of one line: a number, also as text (`2.00`, `x2`, `2 units`). Zero, negative and fractional numbers
 * are read as they stand: whether they can be is a rule's business.
 */
export function readUnits(cell: Cell | undefined): Reading<Units> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? ok(units(cell)) : fail('not-a-number');
  if (saysNothing(cell)) return BLANK;
  if (isCellError(cell)) return CELL_ERROR;
  const text = textOf(cell);
  if (text.length > 60) return fail('not-a-number');
  const bare = text.replace(/^[x\u00d7] ?/i, '').replace(/ ?(?:units?|un|u|x)\.?$/i, '');
  const value = numberIn(bare);
  if (value !== null) return ok(units(value));
  const parts = splitList(text);
  return fail(parts.length > 1 && parts.every((part) => readUnits(part).ok) ? 'several-values' : 'not-a-number');
}
