import type { Item, Checked } from '../state';
import { rowsOf } from '../list/rows-of';

/** What a cell for a name may say beside the name. */
const NO_NAMES: ReadonlySet<string> = new Set(['client', 'patient', 'cliente', 'paciente']);
/** A shorter word by itself may be initials, or half of a sentence. */
const SHORTEST = 3;

/** Is the name of the item's client, or a word of it, among these texts? Nothing of the name goes anywhere from here. */
export function namesClient(item: Item, { facts }: Checked, texts: readonly string[]): boolean {
  const names = namesIn(texts);
  return rowsOf(item).some((row) => names(facts.client(row)));
}

/** The same of the name of a sheet or a table, which often has no spaces: its words begin with capitals, or the name's run together. */
export function namesInPlace(place: string): (name: string) => boolean {
  const isNamed = namesIn([place, place.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')]);
  const together = wordsIn(place);
  return (name) => isNamed(name) || together.some((word) => runsTogether(word, ownWords(name)));
}

/** Does a word have all parts of a name in a row, in whatever order? */
const runsTogether = (word: string, parts: readonly string[]): boolean =>
  parts.length > 1 && (word.includes(parts.join('')) || word.includes([...parts].reverse().join('')));

/** Asks of a name whether it, or a word of it, is among these texts. */
export function namesIn(texts: readonly string[]): (name: string) => boolean {
  const said = texts.map(wordsIn);
  const long = new Set(said.flat().filter((word) => word.length >= SHORTEST));
  return (name) => {
    const parts = ownWords(name);
    if (parts.some((word) => long.has(word))) return true;
    return parts.length > 1 ? said.some((words) => saysAll(words, parts)) : texts.some((text) => saysShort(text, name));
  };
}

/** Do all parts of a name stand together, in whatever order? */
function saysAll(words: readonly string[], parts: readonly string[]): boolean {
  const name = inOrder(parts);
  return words.some((_, at) => inOrder(words.slice(at, at + parts.length)) === name);
}

const inOrder = (words: readonly string[]): string => [...words].sort().join(' ');

/** A short name alone must be written as the cell has it, and not in capitals, which are initials: "Li", but not "li" or "AB". */
function saysShort(text: string, name: string): boolean {
  const [own] = plainWords(name).filter((word) => !NO_NAMES.has(word.toLowerCase()));
  return own !== undefined && own.length > 1 && !/^(?:\p{Lu}+|\p{Ll}+)$/u.test(own) && plainWords(text).includes(own);
}

const wordsIn = (text: string): readonly string[] => plainWords(text).map((word) => word.toLowerCase());

const ownWords = (name: string): readonly string[] => wordsIn(name).filter((word) => !NO_NAMES.has(word));

/** Words of letters, without accents. */
const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
