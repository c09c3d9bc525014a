import { LEXICON } from './lexicon';
import type { Span } from './spans';
import type { Token } from './tokens';

/** Was the named technique given? `unsure` where the text can be read both ways. */
export type Polarity = 'given' | 'not-given' | 'unsure';

interface Part {
  readonly from: number;
  readonly to: number;
  /** Begins after a new sentence, a plus sign or "but". */
  readonly apart: boolean;
}

/**
 * Reads "no", "without", "declined" and the like. Words before a technique speak of what follows in the same part of
 * the text; "declined" behind it, of what stands before. Where a list follows ("no DTM, MFR") or stands before
 * ("DTM, MFR declined"), both readings are possible, and the answer is `unsure`.
 */
export function polarities(tokens: readonly Token[], spans: readonly Span[]): readonly Polarity[] {
  const result: Polarity[] = spans.map((_, i) => (isElsewhere(tokens, spans, i) ? 'unsure' : 'given'));
  const inSpan = (at: number) => spans.some((span) => at >= span.from && at < span.to);
  const says = (words: ReadonlySet<string>, at: number) => !inSpan(at) && words.has(tokens[at]!.text);
  const anyNot = tokens.some((_, at) => says(LEXICON.not, at) || says(LEXICON.notAfter, at));
  if (!anyNot) return result;

  const parts = partsOf(
    tokens,
    (at) => says(LEXICON.joins, at),
    (at) => says(LEXICON.but, at),
  );
  const within = (part: Part) => spans.flatMap((span, i) => (span.from >= part.from && span.from < part.to ? [i] : []));
  let listGoesOn = false;
  let linked: number[] = [];
  for (const part of parts) {
    if (part.apart) {
      listGoesOn = false;
      linked = [];
    }
    const own = within(part);
    let not = -1;
    for (let at = part.from; at < part.to && not < 0; at++) {
      if (says(LEXICON.not, at) || says(LEXICON.notAfter, at)) not = at;
    }
    if (not < 0) {
      const saysOnly = tokens.slice(part.from, part.to + 1).some((token) => token.text === 'only');
      if (listGoesOn && !saysOnly) for (const i of own) result[i] = 'unsure';
    } else {
      const after = own.filter((i) => spans[i]!.from > not);
      const before = own.filter((i) => spans[i]!.from < not);
      const mayLookBack = says(LEXICON.notAfter, not);
      for (const i of after) result[i] = mayLookBack && before.length > 0 ? 'unsure' : 'not-given';
      if (after.length === 0) for (const i of before) result[i] = mayLookBack ? 'not-given' : 'unsure';
      else if (mayLookBack) for (const i of before) result[i] = 'unsure';
      if (after.length === 0) for (const i of linked) result[i] = 'unsure';
      listGoesOn = after.length > 0 || own.length === 0;
    }
    linked.push(...own);
  }
  return result;
}

/**
 * Named, and perhaps not given here and now: "hx of MFR", "s/p dry needling", one of two in "Swedish or deep tissue", an
 * item of the home program in "HEP: stretches, ice".
 */
function isElsewhere(tokens: readonly Token[], spans: readonly Span[], i: number): boolean {
  const { from } = spans[i]!;
  const word = (at: number) => tokens[at]?.text ?? '';
  const before = word(from - 1) === 'of' ? from - 2 : from - 1;
  if (LEXICON.past.has(word(before)) && tokens[from]!.gap === 'joint') return true;
  const follows = (one: Span | undefined, other: Span | undefined) =>
    one !== undefined && other !== undefined && other.from === one.to + 1 && word(one.to) === 'or';
  if (follows(spans[i - 1], spans[i]) || follows(spans[i], spans[i + 1])) return true;
  return spans.slice(0, i).some(({ to }) => word(to - 1) === 'hep' && tokens[to]?.gap === 'mark');
}

function partsOf(tokens: readonly Token[], joins: (at: number) => boolean, but: (at: number) => boolean): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let apart = true;
  const close = (to: number, nextApart: boolean) => {
    if (to > from) {
      parts.push({ from, to, apart });
      apart = nextApart;
    } else apart ||= nextApart;
    from = to;
  };
  tokens.forEach((token, at) => {
    if (at === 0) return;
    if (token.gap === 'stop' || token.gap === 'list' || but(at)) close(at, true);
    else if (token.gap === 'comma' || token.gap === 'mark' || (joins(at) && token.text !== 'or')) close(at, false);
  });
  close(tokens.length, true);
  return parts;
}
