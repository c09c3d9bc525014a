/** Names of pages that differ from what would be written, are missing, or belong to no rule any more. */
export function staleRulePages(
  wanted: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set([...wanted.keys(), ...there.keys()]);
  return [...names].filter((name) => wanted.get(name) !== there.get(name)).sort();
}
