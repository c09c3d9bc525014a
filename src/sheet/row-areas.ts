import { columnName } from './address';

/** Excel cuts or refuses an address text longer than 8,192 characters. */
export const ADDRESS_LIMIT = 8191;

/** Consecutive rows, joined: `[3, 4, 5, 9]` -> `[[3, 5], [9, 9]]`. Rows ascending, without repeats. */
export function joinRows(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/**
 * Addresses that together cover the given 0-based sheet rows from the first to the last column, each short enough for one
 * call, one after the other. Rows ascending, without repeats.
 */
export function* eachRowAddress(
  rows: readonly number[],
  column: number,
  columns: number,
  limit = ADDRESS_LIMIT,
): Generator<string, void> {
  const [from, to] = [columnName(column), columnName(column + columns - 1)];
  let text = '';
  for (let first = 0; first < rows.length;) {
    let last = first;
    while (rows[last + 1] === rows[last]! + 1) last++;
    const piece = `${from}${rows[first]! + 1}:${to}${rows[last]! + 1}`;
    if (text !== '' && text.length + 1 + piece.length > limit) {
      yield text;
      text = '';
    }
    text += text === '' ? piece : `,${piece}`;
    first = last + 1;
  }
  if (text !== '') yield text;
}

/** The same all at once. */
export const rowAddresses = (...asked: Parameters<typeof eachRowAddress>): readonly string[] => [
  ...eachRowAddress(...asked),
];

/** Joins addresses with commas into texts of at most `limit` characters. */
export function joinAddresses(pieces: readonly string[], limit = ADDRESS_LIMIT): readonly string[] {
  const joined: string[] = [];
  let text = '';
  for (const piece of pieces) {
    if (text !== '' && text.length + 1 + piece.length > limit) {
      joined.push(text);
      text = '';
    }
    text += text === '' ? piece : `,${piece}`;
  }
  if (text !== '') joined.push(text);
  return joined;
}
