import type { Item, Checked } from '../state';
import { rowsOf } from '../list/rows-of';

/** What a cell for a name may say beside the name. */
const NO_NAMES: ReadonlySet<string> = new Set(['client', 'patient', 'cliente', 'paciente']);
/** A shorter word may be initials, or half of a sentence. */
const SHORTEST = 3;

/** Is a word of the name of the item's client among these texts? Nothing of the name goes anywhere from here. */
export function namesClient(item: Item, { facts }: Checked, texts: readonly string[]): boolean {
  const said = new Set(texts.flatMap(wordsIn));
  return said.size > 0 && rowsOf(item).some((row) => wordsIn(facts.client(row)).some((word) => said.has(word)));
}

/** Words of letters, without accents and in lower case. */
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST && !NO_NAMES.has(word));
