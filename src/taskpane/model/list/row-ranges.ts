import type { Words } from '../../words';
import type { Item } from '../state';

/** "Row 7", "Rows 2-4, 7": where the rows stand on a sheet whose first row of the table is the `from`th. */
export function placeOfRows(rows: readonly number[], words: Words, from: number): string {
  const ranges = rowRanges(rows, words, from);
  return rows.length === 1 ? words.list.where(ranges) : words.list.wheres(ranges);
}

/** The names of the rules of an item; where several lack something in rows of their own, each with them. */
export function rulesWithRows(item: Item, names: readonly string[], words: Words, from: number): readonly string[] {
  const own = item.kind === 'gap' ? item.rowsByRule : null;
  return own === null ? names : names.map((name, at) => `${name} (${placeOfRows(own[at]!, words, from)})`);
}

/** "2-4, 7": row numbers as people write them, which are `from` more than the rows; at most `most` pieces, then how many rows more. */
export function rowRanges(rows: readonly number[], words: Words, from = 0, most = 6): string {
  const pieces: string[] = [];
  let first = 0;
  for (let at = 0; at < rows.length; at++) {
    if (rows[at + 1] === rows[at]! + 1) continue;
    if (pieces.length === most) return `${pieces.join(', ')} ${words.list.more(rows.length - first)}`;
    pieces.push(first === at ? `${rows[at]! + from}` : `${rows[first]! + from}-${rows[at]! + from}`);
    first = at + 1;
  }
  return pieces.join(', ');
}
