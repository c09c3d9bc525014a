import type { TechniqueRow } from '../../reference';
import { durationAt, type Duration } from './durations';
import { GOAL_WORDS } from '../goal/goal-words';
import { readLeftovers } from './leftovers';
import { LEXICON } from './lexicon';
import { boundedMemo } from './memo';
import { indexNames, type NameIndex } from './name-index';
import { polarities } from './polarity';
import { REGION_BY_WORDS } from './regions';
import { findSpans, type Span } from './spans';
import { createSpeller, type Speller } from './spelling';
import { tokenize, type Token } from './tokens';
import type { FoundTechnique, Matcher, TechniqueMatch } from './types';
import { plainWord } from './words';

/** A technique cell is a line or two; a longer text is a note, and `mentions` reads notes. */
const LONGEST_CELL = 1000;
/** Excel's own limit for a cell. */
const LONGEST_NOTE = 32767;
const MEMO = 4096;
const MOST_CANDIDATES = 12;
const MOST_CORRECTIONS = 12;
/** Heads of a more specific name beside them: "DTM massage", "massage (Swedish)", "manual therapy: MFR". */
const HEADS = ['massage', 'manual therapy', 'bodywork'];

const GROUP_WORDS = new Set(['class', 'classes', 'group', 'groups']);

const NOTHING: TechniqueMatch = {
  status: 'blank',
  found: [],
  candidates: [],
  negated: [],
  problem: null,
  wordsLeft: 0,
  minutes: null,
  durations: [],
  regions: [],
  sides: [],
  codes: [],
  intents: [],
  group: false,
  complexity: null,
  count: null,
};

/** Precompiles the dictionary. Matching is linear in the length of the text; the latest answers are kept. */
export function createMatcher(techniques: readonly TechniqueRow[]): Matcher {
  const index = indexNames(techniques);
  const heads = new Set(HEADS.flatMap((name) => index.together.get(name.replace(' ', '')) ?? []));
  let speller: Speller | null = null;
  const spell = () => (speller ??= createSpeller(vocabulary(index)));
  return {
    match: boundedMemo(MEMO, (text) => matchCell(text, index, heads, spell)),
    mentions: boundedMemo(MEMO, (text) => mentionsIn(text, index)),
  };
}

function matchCell(text: string, index: NameIndex, heads: ReadonlySet<number>, spell: () => Speller): TechniqueMatch {
  if (text.length > LONGEST_CELL) return { ...NOTHING, status: 'unknown', problem: 'too-long' };
  const read = tokenize(text);
  if (read.tokens.length === 0) return NOTHING;
  const { durations, taken } = durationsIn(read.tokens);
  const outside = (at: number) => !taken.has(at);
  const { tokens, corrected } = correct(read.tokens, index, outside, spell);
  const named = asRegions(findSpans(tokens, index, outside), tokens);
  const spans = withoutHeads(named, tokens, index, heads);
  const inSpan = spanTokens(named);
  const isNameWord = (word: string) => index.words.has(word);
  const left = readLeftovers(tokens, (at) => outside(at) && !inSpan.has(at), isNameWord);
  const polarity = polarities(tokens, spans);
  const given = spans.filter((_, i) => polarity[i] !== 'not-given');
  const rows = (some: readonly Span[]) =>
    distinct(some.flatMap((span) => span.places)).map((i) => index.techniques[i]!);
  const found: FoundTechnique[] = [];
  for (const span of given) {
    if (span.shared) continue;
    const technique = index.techniques[span.places[0]!]!;
    if (found.some((other) => other.technique === technique)) continue;
    found.push({ technique, corrected: range(span).some((at) => corrected.has(at)) });
  }
  const group = tokens.some((token) => GROUP_WORDS.has(token.text));
  // "Class" and "group" choose among the codes of a technique that is also given to several clients at once.
  const inGroups = group && found.length > 0 && found.every(({ technique }) => mayBeGroup(technique));
  const unread = left.unread.filter((at) => !(inGroups && GROUP_WORDS.has(tokens[at]!.text)));
  const unsure = left.unsure || read.asks || polarity.includes('unsure');
  const hinted = unread.flatMap((at) => hints(plainWord(tokens[at]!.text), index));
  const candidates = distinct([...given.flatMap((span) => span.places), ...hinted])
    .slice(0, MOST_CANDIDATES)
    .map((place) => index.techniques[place]!);
  const negated = rows(spans.filter((_, i) => polarity[i] === 'not-given'));
  const judged = judge(given, negated.length, unread.length, unsure, candidates.length);
  return {
    ...judged,
    found,
    candidates,
    negated,
    wordsLeft: unread.length,
    minutes: durations.length > 0 ? durations.reduce((sum, minutes) => sum + minutes, 0) : null,
    durations,
    regions: left.regions,
    sides: left.sides,
    codes: left.codes,
    intents: left.intents,
    group,
    complexity: left.complexity,
    count: left.count,
  };
}

const mayBeGroup = ({ codes }: TechniqueRow): boolean => codes.some(({ when }) => GROUP_WORDS.has(when));

function judge(
  given: readonly Span[],
  negated: number,
  wordsLeft: number,
  unsure: boolean,
  candidates: number,
): Pick<TechniqueMatch, 'status' | 'problem'> {
  if (given.length === 0) {
    if (negated > 0) return { status: 'unknown', problem: 'negated' };
    return { status: 'unknown', problem: candidates > 0 ? 'incomplete-name' : 'nothing-found' };
  }
  if (unsure) return { status: 'ambiguous', problem: 'unsure' };
  if (given.some((span) => span.shared)) return { status: 'ambiguous', problem: 'shared-name' };
  if (wordsLeft > 0) return { status: 'partial', problem: 'words-left' };
  return { status: 'known', problem: null };
}

function durationsIn(tokens: readonly Token[]): { durations: number[]; taken: Set<number> } {
  const durations: number[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < tokens.length;) {
    const duration: Duration | null = durationAt(tokens, at);
    if (duration) {
      durations.push(duration.minutes);
      for (let i = 0; i < duration.length; i++) taken.add(at + i);
    }
    at += duration ? duration.length : 1;
  }
  return { durations, taken };
}

/** Misspelled words with the nearest known word in their place; only where that makes a name, a region or a goal. */
function correct(
  tokens: readonly Token[],
  index: NameIndex,
  outside: (at: number) => boolean,
  spell: () => Speller,
): { tokens: readonly Token[]; corrected: ReadonlySet<number> } {
  const inSpan = spanTokens(findSpans(tokens, index, outside));
  const corrected = new Set<number>();
  const { unread } = readLeftovers(
    tokens,
    (at) => outside(at) && !inSpan.has(at),
    () => true,
  );
  const nearest = new Map<number, readonly string[]>();
  for (const at of unread) {
    if (nearest.size === MOST_CORRECTIONS) break;
    const { text } = tokens[at]!;
    if (index.words.has(plainWord(text)) || LEXICON.realWords.has(text)) continue;
    const near = spell().near(text);
    if (near.length > 0) nearest.set(at, near);
  }
  if (nearest.size === 0) return { tokens, corrected };
  const result = tokens.map((token, at) => {
    const near = nearest.get(at);
    if (!near) return token;
    corrected.add(at);
    return { ...token, text: near[0]! };
  });
  for (const [at, near] of nearest) {
    if (near.length > 1) {
      // The word that makes the longest name is meant; where two do, the text stays unread.
      const lengths = near.map((word) => {
        const tried = result.map((token, i) => (i === at ? { ...token, text: word } : token));
        const span = findSpans(tried, index, outside).find(({ from, to }) => at >= from && at < to);
        return span ? span.to - span.from : 0;
      });
      const longest = Math.max(...lengths);
      const fitting = near.filter((_, i) => lengths[i] === longest);
      if (longest === 0 || fitting.length > 1) {
        result[at] = tokens[at]!;
        corrected.delete(at);
      } else result[at] = { ...tokens[at]!, text: fitting[0]! };
    }
  }
  return { tokens: result, corrected };
}

/** "SI joint mob" names a place, though "SI" alone is a name that techniques share. */
function asRegions(spans: readonly Span[], tokens: readonly Token[]): Span[] {
  if (spans.length < 2) return [...spans];
  return spans.filter((span) => !(span.shared && REGION_BY_WORDS.has(plainWord(tokens[span.from]!.text))));
}

/** Drops "massage" beside a more specific name that may have the same code; commas and "with" keep both. */
function withoutHeads(
  spans: readonly Span[],
  tokens: readonly Token[],
  index: NameIndex,
  heads: ReadonlySet<number>,
): Span[] {
  const isHead = (span: Span) => !span.shared && heads.has(span.places[0]!);
  const codes = (span: Span) =>
    new Set(span.places.flatMap((place) => index.techniques[place]!.codes.map(({ code }) => code)));
  const near = (a: Span, b: Span) => {
    if (a.from > b.from) [a, b] = [b, a];
    for (let at = a.to; at <= b.from; at++) {
      const { gap, text } = tokens[at]!;
      if (gap !== 'joint' && gap !== 'mark') return false;
      if (at < b.from && (LEXICON.joins.has(text) || !LEXICON.filler.has(text))) return false;
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

/** Techniques that a word points to, unless it is in too many names to point anywhere. */
function hints(word: string, index: NameIndex): readonly number[] {
  const places = index.words.get(word) ?? [];
  return places.length <= 6 ? places : [];
}

/** Abbreviations of three letters and fewer are words of the language in a note, unless in capitals. */
const SHORT_WORDS = new Set(['ice', 'wax', 'cup']);

function mentionsIn(text: string, index: NameIndex): readonly TechniqueRow[] {
  const { tokens } = tokenize(text.slice(0, LONGEST_NOTE));
  const { taken } = durationsIn(tokens);
  const spans = findSpans(tokens, index, (at) => !taken.has(at)).filter((span) => {
    const letters = range(span).map((at) => tokens[at]!);
    const length = letters.reduce((sum, token) => sum + token.text.length, 0);
    return length > 3 || letters.every((token) => token.capital || SHORT_WORDS.has(plainWord(token.text)));
  });
  const polarity = polarities(tokens, spans);
  const given = spans.filter((_, i) => polarity[i] !== 'not-given');
  return distinct(given.flatMap((span) => span.places)).map((place) => index.techniques[place]!);
}

function vocabulary(index: NameIndex): Set<string> {
  const words = new Set([...index.words.keys(), ...index.pairs]);
  // A short filler is too near to too much; a long one is worth reading when misspelled.
  for (const word of LEXICON.filler) if (word.length >= 7) words.add(word);
  for (const word of REGION_BY_WORDS.keys()) words.add(word);
  for (const goals of Object.values(GOAL_WORDS)) for (const word of goals.split(/[\s,]+/)) words.add(plainWord(word));
  return words;
}

function spanTokens(spans: readonly Span[]): Set<number> {
  return new Set(spans.flatMap(range));
}

const range = ({ from, to }: Span): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
