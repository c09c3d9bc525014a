import type { Words } from '../../words';

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
