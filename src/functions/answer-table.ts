import { CellError, type Answer, type Given } from './cells';

interface Entry {
  readonly id: string;
  readonly values: Given;
  readonly answer: Answer | readonly Answer[];
}

/** Longer arguments are answered anew each time, so that memory stays small whatever the cells hold. */
const LONGEST = 400;

/**
 * Remembers answers by the values of their arguments, in a table of fixed size: two places for each number that the
 * values give, the later answer in the first. A map with texts as keys cost more than most answers do.
 */
export class AnswerTable {
  private entries: (Entry | undefined)[] = [];
  /** Where `get` looked last, so that `set` need not look again. */
  private place = -1;

  /** `size` is a power of two. */
  constructor(private readonly size: number) {}

  get(id: string, values: Given): Answer | readonly Answer[] | undefined {
    this.place = placeOf(id, values, this.size);
    if (this.place < 0) return undefined;
    const first = this.entries[this.place];
    if (first && isSame(first, id, values)) return first.answer;
    const second = this.entries[this.place ^ 1];
    return second && isSame(second, id, values) ? second.answer : undefined;
  }

  /** Keeps the answer to what `get` was asked last. */
  set(id: string, values: Given, answer: Answer | readonly Answer[]): void {
    if (this.place < 0) return;
    // The whole table at once: an array that grows as it is filled at random is a slow one.
    if (this.entries.length === 0) this.entries = new Array<Entry | undefined>(this.size).fill(undefined);
    this.entries[this.place ^ 1] = this.entries[this.place];
    this.entries[this.place] = { id, values: values.slice(), answer };
  }

  clear(): void {
    this.entries = [];
  }
}

function isSame(entry: Entry, id: string, values: Given): boolean {
  if (entry.id !== id || entry.values.length !== values.length) return false;
  for (let i = 0; i < values.length; i++) if (entry.values[i] !== values[i]) return false;
  return true;
}

/** An even place below `size`; -1 where the values are too long, or hold an error, which is its own answer. */
function placeOf(id: string, values: Given, size: number): number {
  let hash = ofText(id, 0x811c9dc5);
  let length = 0;
  for (const value of values) {
    if (value === undefined || value === null) hash = Math.imul(hash ^ (value === null ? 1 : 2), PRIME);
    else if (typeof value === 'number') {
      // Both halves: minutes may have parts, and dates differ in their last digits only.
      hash = Math.imul(hash ^ (value | 0), PRIME);
      hash = Math.imul(hash ^ ((value - Math.floor(value)) * 0x7fffffff), PRIME);
    } else if (typeof value === 'string') {
      length += value.length;
      if (length > LONGEST) return -1;
      hash = ofText(value, hash);
    } else if (value instanceof CellError) return -1;
    else hash = Math.imul(hash ^ (value ? 3 : 4), PRIME);
  }
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 7) & (size - 2);
}

const PRIME = 0x01000193;

function ofText(text: string, hash: number): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return Math.imul(hash ^ text.length, PRIME);
}
