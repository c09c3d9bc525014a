import type { TechniqueRow } from '../../reference';
import { correct } from './correct';
import { durationsIn } from './durations';
import { withoutHeads, withoutRegions } from './heads';
import { readLeftovers, type Leftovers } from './leftovers';
import { LEXICON } from './lexicon';
import type { NameIndex } from './name-index';
import { polarities } from './polarity';
import { findSpans, type Span } from './spans';
import { ONE_TOGETHER } from './shared-names';
import type { Speller } from './spelling';
import { tokenize, type Token } from './tokens';
import type { FoundTechnique, TechniqueMatch } from './types';

/** A technique cell is a line or two; a longer text is a note. */
const LONGEST_CELL = 1000;
const MOST_CANDIDATES = 12;
/** A word in more names than this points nowhere. */
const MOST_HINTS = 6;
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

export interface Dictionary {
  readonly index: NameIndex;
  readonly heads: ReadonlySet<number>;
  readonly spell: () => Speller;
}

export function matchCell(text: string, { index, heads, spell }: Dictionary): TechniqueMatch {
  if (text.length > LONGEST_CELL) return { ...NOTHING, status: 'unknown', problem: 'too-long' };
  const read = tokenize(text);
  if (read.tokens.length === 0) return NOTHING;
  const { durations, taken } = durationsIn(read.tokens);
  const outside = (at: number) => !taken.has(at);

  let tokens = read.tokens;
  let { named, left } = readTokens(tokens, index, outside, () => true);
  let corrected: ReadonlySet<number> = NONE;
  if (left.unread.length > 0) {
    const better = correct(tokens, left.unread, index, outside, spell);
    if (better) ({ tokens, at: corrected } = better);
    ({ named, left } = readTokens(tokens, index, outside, (word) => index.words.has(word)));
  }

  const spans = withoutHeads(named, tokens, index, heads);
  const polarity = polarities(tokens, spans);
  const given = spans.filter((_, i) => polarity[i] !== 'not-given');
  const found = foundIn(given, index, corrected);
  const group = tokens.some((token) => GROUP_WORDS.has(token.text));
  // "Class" and "group" choose among the codes of a technique that is also given to several clients at once.
  const inGroups = group && found.length > 0 && found.every(({ technique }) => mayBeGroup(technique));
  const unread = inGroups ? left.unread.filter((at) => !GROUP_WORDS.has(tokens[at]!.text)) : left.unread;
  const hinted = unread.flatMap((at) => hints(tokens[at]!.plain, index));
  const joined = togetherIn(given, index);
  const places = [...given.flatMap((span) => span.places), ...joined, ...hinted];
  const candidates = rowsAt(places, index).slice(0, MOST_CANDIDATES);
  const negated = rowsAt(
    spans.flatMap((span, i) => (polarity[i] === 'not-given' ? span.places : [])),
    index,
  );
  const unsure = left.unsure || read.asks || polarity.includes('unsure');
  const { status, problem } = judge(
    given,
    negated.length > 0,
    unread.length > 0,
    unsure,
    candidates.length > 0,
    joined.length > 0,
  );
  return {
    status,
    found,
    candidates,
    negated,
    problem,
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

const NONE: ReadonlySet<number> = new Set();

/** The names in the text, and what the words outside them say. */
function readTokens(
  tokens: readonly Token[],
  index: NameIndex,
  outside: (at: number) => boolean,
  isNameWord: (word: string) => boolean,
): { named: readonly Span[]; left: Leftovers } {
  const named = withoutRegions(findSpans(tokens, index, outside), tokens);
  const inside = new Set<number>();
  for (const { from, to } of named) for (let at = from; at < to; at++) inside.add(at);
  return { named, left: readLeftovers(tokens, (at) => !inside.has(at) && outside(at), isNameWord) };
}

function foundIn(given: readonly Span[], index: NameIndex, corrected: ReadonlySet<number>): FoundTechnique[] {
  const found: FoundTechnique[] = [];
  for (const { from, to, places, shared } of given) {
    const technique = index.techniques[places[0]!]!;
    if (shared || found.some((other) => other.technique === technique)) continue;
    let changed = false;
    for (let at = from; at < to; at++) changed ||= corrected.has(at);
    found.push({ technique, corrected: changed });
  }
  return found;
}

function judge(
  given: readonly Span[],
  negated: boolean,
  wordsLeft: boolean,
  unsure: boolean,
  pointsSomewhere: boolean,
  maybeOne: boolean,
): Pick<TechniqueMatch, 'status' | 'problem'> {
  if (given.length === 0) {
    if (negated) return { status: 'unknown', problem: 'negated' };
    return { status: 'unknown', problem: pointsSomewhere ? 'incomplete-name' : 'nothing-found' };
  }
  if (unsure) return { status: 'ambiguous', problem: 'unsure' };
  if (maybeOne || given.some((span) => span.shared)) return { status: 'ambiguous', problem: 'shared-name' };
  if (wordsLeft) return { status: 'partial', problem: 'words-left' };
  return { status: 'known', problem: null };
}

/** Techniques that two of these are when they are given together. */
function togetherIn(given: readonly Span[], { techniques }: NameIndex): readonly number[] {
  const ids = new Set(given.flatMap(({ places }) => places.map((place) => techniques[place]!.id)));
  return ONE_TOGETHER.filter(([parts]) => parts.every((id) => ids.has(id))).map(([, one]) =>
    techniques.findIndex(({ id }) => id === one),
  );
}

const mayBeGroup = ({ codes }: TechniqueRow): boolean => codes.some(({ when }) => GROUP_WORDS.has(when));

/** Techniques that a word points to. */
function hints(word: string, index: NameIndex): readonly number[] {
  const places = LEXICON.everyday.has(word) ? [] : (index.words.get(word) ?? []);
  return places.length <= MOST_HINTS ? places : [];
}

const rowsAt = (places: readonly number[], index: NameIndex): readonly TechniqueRow[] =>
  [...new Set(places)].map((place) => index.techniques[place]!);
