import type { CellValue } from '../../../excel';
import type { RowFacts } from './row-facts';
import type { Checked } from '../state';

/** What a row said before it was edited. */
export interface Said {
  readonly row: number;
  readonly date: string;
  readonly client: string;
  readonly provider: string;
}

export const saidBy = (facts: RowFacts, rows: readonly number[]): readonly Said[] =>
  rows.map((row) => ({ row, date: facts.date(row), client: facts.client(row), provider: facts.provider(row) }));

/**
 * Can an edit change what only all rows together tell? The order of day and month is proved by any date of the column, and
 * two spellings of a name are found by comparing all names. `cells` are those of the edited rows, whose facts are taken in.
 */
export function hangsOnAll(
  { facts, notes, columns }: Pick<Checked, 'facts' | 'notes' | 'columns'>,
  before: readonly Said[],
  cells: ReadonlyMap<number, readonly CellValue[]>,
): boolean {
  return before.some(({ row, date, client, provider }) => {
    const isText = columns.date?.some((column) => SLASHED.test(String(cells.get(row)?.[column] ?? '')));
    const mayProve = date !== facts.date(row) && (isText === true || (notes?.dateOrder ?? null) !== null);
    return mayProve || isNewName(facts, 'client', row, client) || isNewName(facts, 'provider', row, provider);
  });
}

/** Day and month in an order that has to be told. */
const SLASHED = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;

/** A name that stands in this row alone, or one that stands nowhere any more. */
function isNewName(facts: RowFacts, which: 'client' | 'provider', row: number, before: string): boolean {
  const now = facts[which](row);
  if (now === before) return false;
  let [others, left] = [false, before === ''];
  for (let at = 0; at < facts.rows && !(others && left); at++) {
    if (at === row) continue;
    const name = facts[which](at);
    others ||= name === now;
    left ||= name === before;
  }
  return (now !== '' && !others) || !left;
}
