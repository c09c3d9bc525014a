import { fail, ok } from '../../domain';
import { isCellError, saysNothing, textOf, type Cell } from '../cell';
import { BLANK, CELL_ERROR, type Reading } from './reading';

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** Reads a plain number, also as text (`2.00`, `1,250`). Anything else beside it is not a number. */
export function readNumber(cell: Cell | undefined): Reading<number> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? ok(cell) : fail('not-a-number');
  if (saysNothing(cell)) return BLANK;
  if (isCellError(cell)) return CELL_ERROR;
  const value = numberIn(textOf(cell));
  return value === null ? fail('not-a-number') : ok(value);
}

/** The number that a text is, or null. */
export function numberIn(text: string): number | null {
  if (text.length > 30) return null;
  if (PLAIN.test(text)) return Number(text);
  return THOUSANDS.test(text) ? Number(text.replaceAll(',', '')) : null;
}
