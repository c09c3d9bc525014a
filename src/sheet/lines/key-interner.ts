import type { Spelling } from '../../domain';

/** More names than this are not compared with each other for their spelling. */
const COMPARED = 200_000;
/** Names between two yields: a slice of a few milliseconds. */
const SLICE = 500;

/**
 * Gives each distinct text a number, in the order in which they come. The texts live only as long as the reader.
 * Two spellings of a name have two numbers: they may be two people.
 */
export class KeyInterner {
  private readonly keys = new Map<string, number>();
  private readonly firstRows: number[] = [];

  key(text: string, row: number): number {
    let key = this.keys.get(text);
    if (key === undefined) {
      key = this.firstRows.length;
      this.keys.set(text, key);
      this.firstRows.push(row);
    }
    return key;
  }

  /** Groups of names that differ in case, punctuation, accents or order only: the first row of each. */
  *spellings(field: Spelling['field']): Generator<void, readonly Spelling[]> {
    if (this.keys.size > COMPARED) return [];
    const groups = new Map<string, number[]>();
    for (const [text, key] of this.keys) {
      if (key % SLICE === SLICE - 1) yield;
      const bare = bareName(text);
      if (bare === '') continue;
      const rows = groups.get(bare);
      if (rows) rows.push(this.firstRows[key]!);
      else groups.set(bare, [this.firstRows[key]!]);
    }
    return [...groups.values()].filter((rows) => rows.length > 1).map((rows) => ({ field, rows }));
  }
}

/** `Sample, Avery J.` and `avery sample` -> `avery sample`. */
function bareName(text: string): string {
  const words = PLAIN.test(text)
    ? text.toLowerCase().split(/[^a-z0-9]+/)
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => word.length > 1 || /\d/.test(word))
    .sort()
    .join(' ');
}

/** Most names: their letters have no accents. */
const PLAIN = /^[\x20-\x7e]*$/;
