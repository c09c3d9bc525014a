/** Parts of a list whose members have the same key, in the order in which the keys come. */
export function splitBy<T, Key>(members: readonly T[], keyOf: (member: T) => Key): readonly (readonly T[])[] {
  if (members.length === 1) return [members];
  if (members.length > FEW) return splitMany(members, keyOf);
  const keys: Key[] = [];
  const parts: T[][] = [];
  for (const member of members) {
    const key = keyOf(member);
    const at = keys.indexOf(key);
    if (at >= 0) parts[at]!.push(member);
    else {
      keys.push(key);
      parts.push([member]);
    }
  }
  return parts;
}

/** A client's day has a handful of lines: a walk is faster than a map. */
const FEW = 12;

function splitMany<T, Key>(members: readonly T[], keyOf: (member: T) => Key): readonly (readonly T[])[] {
  const parts = new Map<Key, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const part = parts.get(key);
    if (part) part.push(member);
    else parts.set(key, [member]);
  }
  return [...parts.values()];
}
