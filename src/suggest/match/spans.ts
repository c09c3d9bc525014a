import { sortedKey, withoutSoft, type NameIndex, type Places } from './name-index';
import type { Token } from './tokens';
import { plainWord } from './words';

/** A name in the text: tokens `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly places: Places;
  /** Several techniques share the name, or it is known to be too short to tell. */
  readonly shared: boolean;
}

/** Words of a name that may be written apart letter by letter ("p n f"), or with soft words between. */
const SPARE = 3;
const LONGEST_REORDERED = 4;

/** The names in the text, longest first from the left; tokens that `free` refuses belong to something else. */
export function findSpans(tokens: readonly Token[], index: NameIndex, free: (at: number) => boolean): Span[] {
  const words = tokens.map((token) => plainWord(token.text));
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length;) {
    const span = free(at) ? longestAt(tokens, words, at, index, free) : null;
    if (span) spans.push(span);
    at = span ? span.to : at + 1;
  }
  return reordered(tokens, words, index, free, spans);
}

function longestAt(
  tokens: readonly Token[],
  words: readonly string[],
  from: number,
  index: NameIndex,
  free: (at: number) => boolean,
): Span | null {
  let to = from + 1;
  while (to < tokens.length && to - from < index.longest + SPARE && free(to) && mayJoin(tokens, words, to)) to++;
  for (; to > from; to--) {
    const part = words.slice(from, to);
    const key = part.join('');
    const shared = index.shared.get(key);
    if (shared) return { from, to, places: shared, shared: true };
    const places = index.together.get(key) ?? (part.length > 1 ? index.together.get(withoutSoft(part).join('')) : null);
    // A soft word at the edge is not part of the name.
    if (places) return { from, to, places, shared: places.length > 1 };
  }
  return null;
}

/** "u/s" and "w/c" are written with a slash; longer words on both sides of one are two services. */
function mayJoin(tokens: readonly Token[], words: readonly string[], at: number): boolean {
  const { gap } = tokens[at]!;
  return gap === 'joint' || (gap === 'slash' && words[at]!.length <= 2 && words[at - 1]!.length <= 2);
}

/** Names whose words stand in another order: "massage, Swedish", "release, myofascial". */
function reordered(
  tokens: readonly Token[],
  words: readonly string[],
  index: NameIndex,
  free: (at: number) => boolean,
  spans: Span[],
): Span[] {
  let kept = spans;
  for (let from = 0; from < tokens.length; from++) {
    for (let to = Math.min(tokens.length, from + LONGEST_REORDERED); to - from > 1; to--) {
      if (!loosely(tokens, from, to, free)) continue;
      const places = index.sorted.get(sortedKey(words.slice(from, to)));
      if (!places) continue;
      const touched = kept.filter((span) => span.from < to && span.to > from);
      const inside = touched.every((span) => span.from >= from && span.to <= to && span.to - span.from < to - from);
      if (!inside) continue;
      const span = { from, to, places, shared: places.length > 1 };
      kept = [...kept.filter((other) => !touched.includes(other)), span].sort((a, b) => a.from - b.from);
      break;
    }
  }
  return kept;
}

function loosely(tokens: readonly Token[], from: number, to: number, free: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) {
    if (!free(at)) return false;
    const { gap } = tokens[at]!;
    if (at > from && gap !== 'joint' && gap !== 'comma' && gap !== 'mark') return false;
  }
  return true;
}
