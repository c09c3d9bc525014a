/**
 * Keeps the answers for the latest texts, at most `limit` of them in each of two generations, so that memory stays
 * bounded and a text that keeps coming keeps its answer. Long texts are not kept: they hardly ever repeat.
 */
export function boundedMemo<T>(limit: number, compute: (text: string) => T, longest = 200): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? compute(text);
    if (text.length > longest) return value;
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
    return value;
  };
}
