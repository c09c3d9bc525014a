import { payerText } from '../../domain';
import { isBlank, saysNothing, textOf, type Cell } from '../cell';
import type { Columns } from '../roles';
import { readClockTime } from '../read/clock';
import { readCodes } from '../read/codes';
import { readDate, type DateSystem } from '../read/date';
import { readDuration } from '../read/duration';
import { memo } from '../read/memo';
import { readModifiers } from '../read/modifiers';
import { readMoney } from '../read/money';
import { readUnits } from '../read/units';

/** The cell readers of one sheet, each with a memory of the values that it has met. */
export const rowReaders = (dateSystem: DateSystem) => ({
  date: memo((cell) => readDate(cell, dateSystem)),
  codes: memo((cell) => readCodes(cell, dateSystem)),
  units: memo(readUnits),
  minutes: memo((cell) => readDuration(cell, 'minutes')),
  hours: memo((cell) => readDuration(cell, 'hours')),
  clock: memo(readClockTime),
  modifiers: memo(readModifiers),
  money: memo(readMoney),
  /** The text without spaces around it; empty where the cell is blank. */
  text: memo((cell) => (isBlank(cell) ? '' : textOf(cell))),
});

export type RowReaders = ReturnType<typeof rowReaders>;

/** The text of a column, or of several joined (first and last name); null where all are blank. */
export function joinedText(
  readers: RowReaders,
  cells: readonly (Cell | undefined)[],
  columns: readonly number[] | undefined,
): string | null {
  if (columns === undefined) return null;
  let joined = '';
  for (const column of columns) {
    const text = readers.text(cells[column]);
    if (text !== '') joined = joined === '' ? text : `${joined} ${text}`;
  }
  return joined === '' ? null : joined;
}

/** The same, where a word for nothing (`n/a`) is nothing. Not for names. */
export function saidText(...asked: Parameters<typeof joinedText>): string | null {
  const text = joinedText(...asked);
  return text === null || saysNothing(text) ? null : text;
}

/** The payer's name, else what stands above the table, and what columns of plans say beside it. */
export function payerOf(
  readers: RowReaders,
  { payer, plan }: Columns,
  cells: readonly (Cell | undefined)[],
  above: string | null,
): string | null {
  const name = saidText(readers, cells, payer) ?? above;
  if (plan === undefined) return name;
  return payerText(
    name,
    plan.flatMap((column) => saidText(readers, cells, [column]) ?? []),
  );
}
