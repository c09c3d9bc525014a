/** Parts of a list whose members have the same key, in the order in which the keys come. */
export function splitBy<T, Key>(members: readonly T[], keyOf: (member: T) => Key): readonly (readonly T[])[] {
  const parts = new Map<Key, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const part = parts.get(key);
    if (part) part.push(member);
    else parts.set(key, [member]);
  }
  return [...parts.values()];
}
