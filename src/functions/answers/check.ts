import { cellFunction } from '../cell-function';
import type { Given } from '../cells';
import { checkLine } from '../check/check-line';
import { readLine, type LineFact } from '../check/facts';
import type { Known } from '../known';

const FACTS = [
  'code',
  'units',
  'minutes',
  'license',
  'technique',
  'date',
  'payer',
  'state',
  'modifiers',
] as const satisfies readonly LineFact[];

/** The text for the cells of one line, in the order of the arguments of CHECK. */
export function checkCells(values: Given, known: Known): string {
  const [code, units, minutes, license, technique, date, payer, state, modifiers] = values;
  const read = readLine({ code, units, minutes, license, technique, date, payer, state, modifiers });
  return read === null ? '' : checkLine(read, factsGiven(values), known);
}

/** Which facts have an argument in this formula; one list for each way of writing it. */
function factsGiven(values: Given): readonly LineFact[] {
  let bits = 0;
  for (let i = 0; i < FACTS.length; i++) if (values[i] !== undefined) bits |= 1 << i;
  return (given[bits] ??= FACTS.filter((_, i) => (bits >> i) & 1));
}
const given: (readonly LineFact[])[] = [];

/** CHECK: one line by itself; OK only if every rule about a line could run. */
export const check = cellFunction({ id: 'CHECK', parameters: [...FACTS, 'profile'], answer: checkCells });
