import { Memo } from './memo';

/** Longer texts are answered anew each time, so that memory stays small whatever the cells hold. */
const LONGEST = 400;

/**
 * Remembers answers by a few values each (texts, numbers, yes and no), in a table of fixed size: two places for each number
 * that the values give, the later answer in the first. All but the answers stand as bare numbers side by side: objects
 * that are kept for each answer cost the garbage collector more than most answers do.
 */
export class ValueTable<Kept> {
  /** For each place what `asked` was. */
  private numbers = new Float64Array(0);
  private answers: (Kept | undefined)[] = [];
  /** What `get` was asked last: who asked and the kinds of the values in one number, then a number for each value. */
  private readonly asked: Float64Array;
  private place = -1;

  /** `size` is a power of two; `width` is the most values of one answer, 10 at most. */
  constructor(
    private readonly size: number,
    private readonly width: number,
  ) {
    this.asked = new Float64Array(width + 1);
  }

  /** `asker` is a small whole number; values that are left out at the end are undefined. */
  get(asker: number, values: readonly unknown[]): Kept | undefined {
    const place = (this.place = this.ask(asker, values));
    if (place < 0) return undefined;
    if (this.isAt(place)) return this.answers[place];
    return this.isAt(place ^ 1) ? this.answers[place ^ 1] : undefined;
  }

  /** Keeps the answer to what `get` was asked last. */
  set(answer: Kept): void {
    const { place, size } = this;
    if (place < 0) return;
    const stride = this.width + 1;
    // The whole table at once: an array that grows as it is filled at random is a slow one.
    if (this.answers.length === 0) {
      this.numbers = new Float64Array(size * stride);
      this.answers = new Array<undefined>(size).fill(undefined);
    }
    const { numbers, answers, asked } = this;
    if (answers[place] !== undefined) {
      answers[place ^ 1] = answers[place];
      numbers.copyWithin((place ^ 1) * stride, place * stride, (place + 1) * stride);
    }
    answers[place] = answer;
    numbers.set(asked, place * stride);
  }

  /** The numbers may stay: where there is no answer, nothing is found by them. */
  clear(): void {
    this.answers.fill(undefined);
  }

  private isAt(place: number): boolean {
    const { numbers, asked } = this;
    const from = place * asked.length;
    for (let i = 0; i < asked.length; i++) if (numbers[from + i] !== asked[i]) return false;
    return true;
  }

  /** An even place below the size; -1 where the texts are too long, or a value is an object, such as an error. */
  private ask(asker: number, values: readonly unknown[]): number {
    const { asked } = this;
    let kinds = 0;
    let hash = asker;
    let length = 0;
    const count = values.length;
    for (let i = 0; i < count; i++) {
      const value = values[i];
      let kind = 0;
      let number = 0;
      if (typeof value === 'number') {
        kind = NUMBER;
        number = value;
      } else if (typeof value === 'string') {
        length += value.length;
        if (length > LONGEST) return -1;
        kind = TEXT;
        number = numberOf(value);
      } else if (value !== undefined) {
        kind = OTHER;
        number = OTHERS.indexOf(value as boolean | null);
        if (number < 0) return -1;
      }
      asked[i + 1] = number;
      kinds |= kind << (2 * i);
      const whole = number | 0;
      hash = Math.imul(hash ^ whole, PRIME);
      // Minutes may have parts.
      if (number !== whole) hash = Math.imul(hash ^ ((number - Math.floor(number)) * 0x7fffffff), PRIME);
    }
    for (let i = count + 1; i < asked.length; i++) asked[i] = 0;
    asked[0] = asker * 2 ** 20 + kinds;
    hash = Math.imul(hash ^ kinds, PRIME);
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0x2c1b3c6d) >>> 7) & (this.size - 2);
  }
}

/** Kinds of values; 0 is one that was left out. */
const [NUMBER, TEXT, OTHER] = [1, 2, 3] as const;
const OTHERS = [null, false, true];

const PRIME = 0x01000193;

/** Texts kept with their numbers; a sheet has a few thousand different ones at most. */
const TEXTS = 16_384;
const texts = new Memo<number>(TEXTS);
let last = 0;

/** A number of its own for each text. One that was forgotten has another one later, and what was kept by the earlier is not found. */
function numberOf(text: string): number {
  let number = texts.get(text);
  if (number === undefined) texts.set(text, (number = ++last));
  return number;
}
