import { isBlank, Meaning, readMoney, type Cell, type CodedRows, type Columns } from '../../../sheet';

/** What rows charge, collected while they are read; null where the sheet has no such column. */
export function chargesOf(rows: number, columns: Columns, coded: CodedRows) {
  if (columns.charge === undefined) return null;
  const amounts = new Float64Array(rows);
  const says = new Meaning(coded, columns.charge, (cells) => rowCharge(cells, columns.charge!));
  return {
    take: (row: number, count: number) => says.write(0, count, amounts, row),
    of: (row: number): number | null => (Number.isNaN(amounts[row]!) ? null : amounts[row]!),
  };
}

/**
 * What a row charges, over all its services: the sum of its cells of charges, or of the amounts that one lists. NaN where
 * nothing stands there, or something that is no amount.
 */
function rowCharge(cells: readonly (Cell | undefined)[], columns: readonly number[]): number {
  let sum = NaN;
  for (const column of columns) {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) continue;
    const amount = amountIn(cell);
    if (Number.isNaN(amount)) return NaN;
    if (amount !== null) sum = (Number.isNaN(sum) ? 0 : sum) + amount;
  }
  return sum;
}

/** What parts amounts of a list and can belong to none of them, nor to a date. */
const BETWEEN = /[;|+&\n]|, /;

/** Null where the cell has a word for nothing. */
function amountIn(cell: Cell): number | null {
  const read = readMoney(cell);
  if (read.ok) return read.value;
  const parts = typeof cell === 'string' ? cell.split(BETWEEN).map(readMoney) : [];
  if (parts.length < 2) return NaN;
  return parts.reduce((sum, part) => sum + (part.ok ? (part.value ?? 0) : NaN), 0);
}
