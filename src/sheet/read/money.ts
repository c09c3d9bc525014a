import { fail, ok } from '../../domain';
import { isCellError, saysNothing, textOf, type Cell } from '../cell';
import { numberIn } from './number';
import { BLANK, CELL_ERROR, type Reading } from './reading';

/** Points between thousands and a comma before cents; nothing else can be meant. */
const POINTED = /^[+-]?\d{1,3}(?:\.\d{3})+,\d{2}$/;

/** Reads an amount: `$104.00`, `(31.88)` for less than nothing, `-$5`, `85.00 USD`, `1.234,50`. */
export function readMoney(cell: Cell | undefined): Reading<number> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? ok(cell) : fail('not-a-number');
  if (saysNothing(cell)) return BLANK;
  if (isCellError(cell)) return CELL_ERROR;
  const text = textOf(cell);
  if (text.length > 40) return fail('not-a-number');
  const inBrackets = /^\((.*)\)$/.exec(text);
  const bare = (inBrackets?.[1] ?? text).replace(/^([+-]?) ?\$ ?/, '$1').replace(/^USD ?| ?USD$/i, '');
  const amount = bare.trim();
  const value = numberIn(POINTED.test(amount) ? amount.replaceAll('.', '').replace(',', '.') : amount);
  if (value === null || (inBrackets && value < 0)) return fail('not-a-number');
  return ok(inBrackets ? -value : value);
}
