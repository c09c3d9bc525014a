import { cellFunction } from '../cell-function';
import { checkLine } from '../check/check-line';
import { readLine } from '../check/facts';
import { verdictText } from '../check/verdict';
import type { Value } from '../cells';
import type { Known } from '../known';
import { notCheckable } from './words';

/** The text for the cells of one line, in the order of the arguments of CHECK. */
export function checkCells(values: readonly Value[], known: Known): string {
  const [code = null, units = null, minutes = null, license = null, technique = null, date = null] = values;
  const [payer = null, state = null, modifiers = null] = values.slice(6);
  const line = readLine({ code, units, minutes, license, technique, date, payer, state, modifiers });
  if (!line.ok) return notCheckable(line.error);
  return line.value === null ? '' : verdictText(checkLine(line.value, known));
}

/** CHECK: one line by itself; OK only if every rule about a line could run. */
export const check = cellFunction({
  id: 'CHECK',
  parameters: ['code', 'units', 'minutes', 'license', 'technique', 'date', 'payer', 'state', 'modifiers', 'profile'],
  answer: checkCells,
});
