import { CellError, type Given } from './cells';

/** Longer arguments are answered anew each time, so that memory stays small whatever the cells hold. */
const LONGEST = 400;

/**
 * Remembers answers by the values of their arguments, in a table of fixed size: two places for each number that the
 * values give, the later answer in the first. A map with texts as keys cost more than most answers do.
 */
export class AnswerTable<Kept> {
  // Side by side, for an object of its own for each answer is one more for the garbage collector to walk over.
  private ids: (string | undefined)[] = [];
  private values: (Given | undefined)[] = [];
  private answers: (Kept | undefined)[] = [];
  /** Where `get` looked last, so that `set` need not look again. */
  private place = -1;

  /** `size` is a power of two. */
  constructor(private readonly size: number) {}

  get(id: string, values: Given): Kept | undefined {
    const place = placeOf(id, values, this.size);
    this.place = place;
    if (place < 0) return undefined;
    if (this.isAt(place, id, values)) return this.answers[place];
    return this.isAt(place ^ 1, id, values) ? this.answers[place ^ 1] : undefined;
  }

  /** Keeps the answer to what `get` was asked last; `values` is kept as it is and must not change any more. */
  set(id: string, values: Given, answer: Kept): void {
    const { place } = this;
    if (place < 0) return;
    // The whole table at once: an array that grows as it is filled at random is a slow one.
    if (this.ids.length === 0) {
      this.ids = new Array<undefined>(this.size).fill(undefined);
      this.values = new Array<undefined>(this.size).fill(undefined);
      this.answers = new Array<undefined>(this.size).fill(undefined);
    }
    this.ids[place ^ 1] = this.ids[place];
    this.values[place ^ 1] = this.values[place];
    this.answers[place ^ 1] = this.answers[place];
    this.ids[place] = id;
    this.values[place] = values;
    this.answers[place] = answer;
  }

  clear(): void {
    this.ids = [];
    this.values = [];
    this.answers = [];
  }

  private isAt(place: number, id: string, values: Given): boolean {
    const own = this.values[place];
    if (this.ids[place] !== id || own === undefined || own.length !== values.length) return false;
    for (let i = 0; i < values.length; i++) if (own[i] !== values[i]) return false;
    return true;
  }
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
