import { textKey } from './text-key';

/**
 * Finds a row by any of its names. A name of two rows is of none; rows that come first stand before later ones of the
 * same name.
 */
export function nameLookup<Row>(
  layers: readonly (readonly Row[])[],
  namesOf: (row: Row) => readonly string[],
): (text: string) => Row | undefined {
  const tables = layers.map((rows) => {
    const found = new Map<string, Row | null>();
    for (const row of rows) {
      for (const key of new Set(namesOf(row).map(textKey))) {
        if (key === '') continue;
        const other = found.get(key);
        found.set(key, other === undefined || other === row ? row : null);
      }
    }
    return found;
  });
  return (text) => {
    const key = textKey(text);
    for (const table of tables) {
      const row = table.get(key);
      if (row !== undefined) return row ?? undefined;
    }
    return undefined;
  };
}
