import { SOFT, sortedKey, type NameIndex, type Places } from './name-index';
import type { Token } from './tokens';

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
export function findSpans(tokens: readonly Token[], index: NameIndex, free: (at: number) => boolean): readonly Span[] {
  const spans: Span[] = [];
  let others = 0;
  for (let at = 0; at < tokens.length;) {
    const span = free(at) ? longestAt(tokens, at, index, free) : null;
    if (span) spans.push(span);
    else if (index.words.has(tokens[at]!.plain)) others += 1;
    at = span ? span.to : at + 1;
  }
  // Without words left over, only two names side by side can be one in another order.
  return others > 0 || spans.length > 1 ? reordered(tokens, index, free, spans) : spans;
}

function longestAt(
  tokens: readonly Token[],
  from: number,
  index: NameIndex,
  free: (at: number) => boolean,
): Span | null {
  let key = '';
  let firm = '';
  let longest: Span | null = null;
  const most = Math.min(tokens.length, from + index.longest + SPARE);
  for (let at = from; at < most; at++) {
    if (at > from && !(free(at) && mayJoin(tokens, at))) break;
    const { plain } = tokens[at]!;
    key += plain;
    if (!SOFT.has(plain)) firm += plain;
    const shared = index.shared.get(key);
    const places = shared ?? index.together.get(key) ?? (at > from ? index.together.get(firm) : undefined);
    if (places) longest = { from, to: at + 1, places, shared: shared !== undefined };
  }
  return longest;
}

/** "u/s" and "w/c" are written with a slash, and so is "w/"; longer words on both sides of one are two services. */
function mayJoin(tokens: readonly Token[], at: number): boolean {
  const { gap, plain } = tokens[at]!;
  const before = tokens[at - 1]!.plain;
  return gap === 'joint' || (gap === 'slash' && (before === 'w' || (plain.length <= 2 && before.length <= 2)));
}

/** Names whose words stand in another order: "massage, Swedish", "release, myofascial". */
function reordered(
  tokens: readonly Token[],
  index: NameIndex,
  free: (at: number) => boolean,
  spans: readonly Span[],
): readonly Span[] {
  let kept = spans;
  for (let from = 0; from < tokens.length; from++) {
    for (let to = endOfNameWords(tokens, from, index, free); to - from > 1; to--) {
      const places = index.sorted.get(sortedKey(tokens.slice(from, to).map((token) => token.plain)));
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

/** Where the words end that may be one name in another order. */
function endOfNameWords(
  tokens: readonly Token[],
  from: number,
  index: NameIndex,
  free: (at: number) => boolean,
): number {
  let to = from;
  while (to < tokens.length && to - from < LONGEST_REORDERED && free(to) && index.words.has(tokens[to]!.plain)) {
    const { gap } = tokens[to]!;
    if (to > from && gap !== 'joint' && gap !== 'comma' && gap !== 'mark') break;
    to++;
  }
  return to;
}
