export interface Memo<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/**
 * Keeps the latest values, at most `limit` of them in each of two generations, so that memory stays bounded and a key
 * that keeps coming keeps its value.
 */
export function createMemo<T>(limit: number): Memo<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const set = (key: string, value: T) => {
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const older = old.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
    set,
  };
}

/** Remembers what was computed for the latest texts. Long texts are not kept: they hardly ever repeat. */
export function boundedMemo<T>(limit: number, compute: (text: string) => T, longest = 200): (text: string) => T {
  const memo = createMemo<T>(limit);
  return (text) => {
    if (text.length > longest) return compute(text);
    const known = memo.get(text);
    if (known !== undefined) return known;
    const value = compute(text);
    memo.set(text, value);
    return value;
  };
}
