/**
 * Remembers the latest values in bounded memory: when the young half is full it becomes the old half, and the old one is
 * forgotten; what is asked for again moves back into the young half.
 */
export class Memo<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  private weight = 0;

  constructor(private readonly half: number) {}

  get(key: string): T | undefined {
    const young = this.young.get(key);
    if (young !== undefined) return young;
    const old = this.old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  /** Values count as one each, unless a weight says how much of the memory they are. */
  set(key: string, value: T, weight = 1): void {
    if (this.weight >= this.half) {
      this.old = this.young;
      this.young = new Map();
      this.weight = 0;
    }
    this.weight += weight;
    this.young.set(key, value);
  }

  clear(): void {
    this.weight = 0;
    this.young = new Map();
    this.old = new Map();
  }

  get size(): number {
    return this.young.size + this.old.size;
  }
}

/** Remembers what was computed for the latest texts. Long texts are not kept: they hardly ever repeat. */
export function boundedMemo<T>(half: number, compute: (text: string) => T, longest = 200): (text: string) => T {
  const memo = new Memo<T>(half);
  return (text) => {
    if (text.length > longest) return compute(text);
    const known = memo.get(text);
    if (known !== undefined) return known;
    const value = compute(text);
    memo.set(text, value);
    return value;
  };
}
