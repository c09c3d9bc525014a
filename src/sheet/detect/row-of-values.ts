import { boundedMemo } from '../../domain';
import { isBlank, textOf, type Cell } from '../cell';

/** Rows above and below that are looked at. */
const LOOKED = 12;
/** Names needed for each value: one column may have a number for its label, or a word that its cells hold as well. */
const NAMES_A_VALUE = 2;
/** Days of this century as Excel keeps them. */
const DAYS = { from: 36_526, to: 55_000 };

/** A number, or a text that begins as one. Not the boxes of a claim form: `24D CPT/HCPCS`. */
export const isFigure = (cell: Cell): boolean =>
  typeof cell !== 'string' || !/\p{L}/u.test(cell) || (/^\s*[$(]?\d{2,}/.test(cell) && !/^\s*24\s?[a-j]\b/i.test(cell));

/** A code, with or without modifiers, or a day in Excel's numbers. */
const hasFiveDigits = (cell: Cell): boolean => /^\W*\d{5}(?!\d)/.test(textOf(cell));

/** Of a text: it but for its numbers, so that `Client 1` and `Client 12` are of one kind. */
const kindOf = boundedMemo(1000, (text: string) => textOf(text).replace(/\d+/g, '#').toLowerCase());

/**
 * Whether a row that reads like labels is one of data. A label is not what stands above and below it: a code or a day among such
 * is a value, so is a figure among figures, and words that most of the cells say. `isKnown`: the words of this column are such as
 * labels have.
 */
export function isRowOfValues(
  rows: readonly (readonly Cell[])[],
  at: number,
  isKnown: (column: number) => boolean,
): boolean {
  const near = [...rows.slice(Math.max(0, at - LOOKED), at), ...rows.slice(at + 1, at + 1 + LOOKED)];
  const row = rows[at]!;
  // The same labels on the next page say nothing against them.
  const unlike = near.filter((cells) => cells.some((cell, column) => cell !== row[column]));
  let [names, values] = [0, 0];
  for (let column = 0; column < row.length; column++) {
    const cell = row[column]!;
    if (isBlank(cell)) continue;
    const mostly = (is: (other: Cell) => boolean, among = near) => {
      const others = among.filter((cells) => !isBlank(cells[column]));
      return others.filter((cells) => is(cells[column]!)).length * 2 > others.length;
    };
    if (hasFiveDigits(cell)) {
      if (mostly(hasFiveDigits) || (isDay(cell) && near.every((cells) => isBlank(cells[column])))) return true;
    } else if (isFigure(cell)) values += mostly(isFigure) ? 1 : 0;
    else if (isKnown(column)) {
      const kind = kindOf(String(cell));
      if (mostly((other) => kindOf(String(other)) === kind, unlike)) values++;
      else names++;
    }
  }
  return values > 0 && names <= values * NAMES_A_VALUE;
}

const isDay = (cell: Cell): boolean => typeof cell === 'number' && cell >= DAYS.from && cell < DAYS.to;
