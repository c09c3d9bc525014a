import { LEXICON } from './lexicon';
import type { NameIndex } from './name-index';
import { REGION_BY_WORDS } from './regions';
import type { Span } from './spans';
import type { Token } from './tokens';

/** Heads of a more specific name beside them: "DTM massage", "manual therapy: MFR", "contract relax (PNF)". */
const HEADS = ['massage', 'manualtherapy', 'bodywork', 'pnf'];

export const headsOf = (index: NameIndex): ReadonlySet<number> =>
  new Set(HEADS.flatMap((name) => index.together.get(name) ?? []));

/** "SI joint mob" names a place, though "SI" alone is a name that techniques share. */
export function withoutRegions(spans: readonly Span[], tokens: readonly Token[]): readonly Span[] {
  if (spans.length < 2 || !spans.some(({ shared }) => shared)) return spans;
  const names = spans.filter((span) => !(span.shared && REGION_BY_WORDS.has(tokens[span.from]!.plain)));
  return names.length > 0 ? names : spans;
}

/** Drops "massage" beside a more specific name that may have the same code; commas and "with" keep both. */
export function withoutHeads(
  spans: readonly Span[],
  tokens: readonly Token[],
  index: NameIndex,
  heads: ReadonlySet<number>,
): readonly Span[] {
  if (spans.length < 2) return spans;
  const isHead = (span: Span) => !span.shared && heads.has(span.places[0]!);
  const codes = (span: Span) =>
    new Set(span.places.flatMap((place) => index.techniques[place]!.codes.map(({ code }) => code)));
  const near = (a: Span, b: Span) => {
    if (a.from > b.from) [a, b] = [b, a];
    for (let at = a.to; at <= b.from; at++) {
      const { gap, text, plain } = tokens[at]!;
      if (gap !== 'joint' && gap !== 'mark') return false;
      if (at === b.from || (LEXICON.filler.has(text) && !LEXICON.joins.has(text))) continue;
      // A place may stand between a name and its explanation: "massage neck (Swedish)".
      if (tokens[b.from]!.gap !== 'mark' || !REGION_BY_WORDS.has(plain)) return false;
    }
    return true;
  };
  return spans.filter((span, i) => {
    if (!isHead(span)) return true;
    // Its own words stay read: a head is no word left over.
    return ![spans[i - 1], spans[i + 1]].some((other) => {
      if (!other || isHead(other) || !near(span, other)) return false;
      const own = codes(span);
      return [...codes(other)].some((code) => own.has(code));
    });
  });
}
