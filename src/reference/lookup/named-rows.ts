import { textKey } from './text-key';

/** Finds a row by any of its names: null where the name is that of two rows, undefined where it is of none. */
export function nameLookup<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
): (text: string) => Row | null | undefined {
  const found = new Map<string, Row | null>();
  for (const row of rows) {
    for (const key of namesOf(row).map(textKey)) {
      const other = found.get(key);
      if (key !== '') found.set(key, other === undefined || other === row ? row : null);
    }
  }
  return (text) => found.get(textKey(text));
}
