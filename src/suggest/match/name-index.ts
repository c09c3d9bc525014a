import type { TechniqueRow } from '../../reference';
import { SHARED_NAMES } from './shared-names';
import { tokenize, type Token } from './tokens';

/** Words that a name keeps its meaning without. */
export const SOFT: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'to',
  'initial',
  'new',
  'some',
  'his',
  'her',
]);

/** Places in the table of techniques; several where one name is several techniques'. */
export type Places = readonly number[];

export interface NameIndex {
  readonly techniques: readonly TechniqueRow[];
  /** Names written together ("deeptissue"), with and without their soft words. */
  readonly together: ReadonlyMap<string, Places>;
  /** Short forms that several techniques share; a match by one of these is never certain. */
  readonly shared: ReadonlyMap<string, Places>;
  /** Names by their words in the order of the alphabet, for names of two words and more. */
  readonly sorted: ReadonlyMap<string, Places>;
  /** Words of the names, and which techniques have them. */
  readonly words: ReadonlyMap<string, Places>;
  /** Names of two words written together, for texts such as "deeptisue". */
  readonly pairs: ReadonlySet<string>;
  /** Words of the longest name. */
  readonly longest: number;
}

export function indexNames(techniques: readonly TechniqueRow[]): NameIndex {
  const together = new Map<string, number[]>();
  const shared = new Map<string, number[]>();
  const sorted = new Map<string, number[]>();
  const words = new Map<string, number[]>();
  const pairs = new Set<string>();
  let longest = 1;
  const add = (tokens: readonly Token[], place: number) => {
    const plain = tokens.map((token) => token.plain);
    if (plain.length === 0) return;
    longest = Math.max(longest, plain.length);
    first(together, plain.join(''), place);
    first(together, withoutSoft(plain).join(''), place);
    if (plain.length > 1) put(sorted, sortedKey(plain), place);
    if (plain.length === 2) pairs.add(plain.join(''));
    for (const word of plain) put(words, word, place);
  };
  techniques.forEach((technique, place) => {
    [technique.name, ...technique.synonyms].forEach((name, i) => {
      const open = name.indexOf('(');
      add(tokenize(name).tokens, place);
      // "Massage (unspecified)" is also "massage"; a bracket in another name is needed to tell it apart.
      if (i === 0 && open > 0) add(tokenize(name.slice(0, open)).tokens, place);
    });
  });
  for (const [name, others] of SHARED_NAMES) {
    const key = keyOf(name);
    const places = others.flatMap((other) => together.get(keyOf(other)) ?? []);
    const own = together.get(key)?.[0];
    // A clinic that has given the short form a meaning of its own is understood.
    if (own !== undefined && !places.includes(own)) continue;
    // A name of nothing of ours, such as "balance due", has no places.
    shared.set(key, [...new Set(places)]);
  }
  return { techniques, together, shared, sorted, words, pairs, longest };
}

const withoutSoft = (words: readonly string[]): readonly string[] =>
  words.some((word) => SOFT.has(word)) ? words.filter((word) => !SOFT.has(word)) : words;

export const sortedKey = (words: readonly string[]): string => [...words].sort().join(' ');

const keyOf = (name: string): string =>
  tokenize(name)
    .tokens.map((token) => token.plain)
    .join('');

/** The clinic's own techniques come first in the table, and stand before the built-in ones of the same name. */
function first(map: Map<string, number[]>, key: string, place: number): void {
  if (key !== '' && !map.has(key)) map.set(key, [place]);
}

function put(map: Map<string, number[]>, key: string, place: number): void {
  if (key === '') return;
  const places = map.get(key);
  if (!places) map.set(key, [place]);
  else if (!places.includes(place)) places.push(place);
}
