import { GOAL_WORDS } from '../goal/goal-words';
import { LEXICON } from './lexicon';
import type { NameIndex } from './name-index';
import { REGION_BY_WORDS } from './regions';
import { findSpans } from './spans';
import type { Speller } from './spelling';
import { respelled, type Token } from './tokens';
import { plainWord } from './words';

/** A text with more misspelled words than this is no technique. */
const MOST_CORRECTIONS = 12;

export interface Corrected {
  readonly tokens: readonly Token[];
  /** Which tokens have another word now. */
  readonly at: ReadonlySet<number>;
}

/**
 * The tokens with misspelled words replaced by the nearest known word; null where none was. `unread` are the words
 * that are in no list.
 */
export function correct(
  tokens: readonly Token[],
  unread: readonly number[],
  index: NameIndex,
  outside: (at: number) => boolean,
  spell: () => Speller,
): Corrected | null {
  const nearest = new Map<number, readonly string[]>();
  for (const at of unread) {
    if (nearest.size === MOST_CORRECTIONS) break;
    const { text, plain } = tokens[at]!;
    if (index.words.has(plain) || LEXICON.realWords.has(text)) continue;
    // "Excercises" is a slip of a plural.
    const own = spell().near(text);
    const near = own.length > 0 ? own : spell().near(plain);
    if (near.length > 0) nearest.set(at, near);
  }
  if (nearest.size === 0) return null;
  const result = tokens.map((token, at) => {
    const near = nearest.get(at);
    return near ? respelled(token, near[0]!) : token;
  });
  for (const [at, near] of nearest) {
    if (near.length < 2) continue;
    // The word that makes the longest name is meant; where two do, the text stays unread.
    const lengths = near.map((word) => lengthOfName(result, at, word, index, outside));
    const longest = Math.max(...lengths);
    const fitting = near.filter((_, i) => lengths[i] === longest);
    if (longest > 0 && fitting.length === 1) result[at] = respelled(tokens[at]!, fitting[0]!);
    else {
      result[at] = tokens[at]!;
      nearest.delete(at);
    }
  }
  return { tokens: result, at: new Set(nearest.keys()) };
}

/** How many tokens the name has that the word would make here; 0 if it makes none. */
function lengthOfName(
  tokens: readonly Token[],
  at: number,
  word: string,
  index: NameIndex,
  outside: (at: number) => boolean,
): number {
  const tried = tokens.map((token, i) => (i === at ? respelled(token, word) : token));
  const span = findSpans(tried, index, outside).find(({ from, to }) => at >= from && at < to);
  return span ? span.to - span.from : 0;
}

/** The words that a misspelling may be meant as. */
export function vocabulary(index: NameIndex): ReadonlySet<string> {
  const words = new Set([...index.words.keys(), ...index.pairs, ...REGION_BY_WORDS.keys()]);
  // A short filler is too near to too much; a long one is worth reading when misspelled.
  for (const word of LEXICON.filler) if (word.length >= 7) words.add(word);
  for (const goals of Object.values(GOAL_WORDS)) for (const word of goals.split(/[\s,]+/)) words.add(plainWord(word));
  return words;
}
