import { plainWord } from './words';

/**
 * What stands between a word and the word before it.
 * `joint`: nothing, a space, a hyphen or a dot of an abbreviation, so that both may belong to one name.
 * `mark`: a colon, a dash, a bracket: the second explains the first. `list`: `+`. `stop`: a sentence ends.
 */
export type Gap = 'start' | 'joint' | 'slash' | 'comma' | 'mark' | 'list' | 'stop';

export interface Token {
  /** Lower case, without accents and apostrophes; letters only or digits only (with `.` or `:` between digits). */
  readonly text: string;
  /** The text in the one spelling that names and lists are kept in. */
  readonly plain: string;
  readonly gap: Gap;
  /** No space before it: "50min", "e-stim". */
  readonly tight: boolean;
  /** All its letters are capitals. */
  readonly capital: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** The text asks: "MFR?". */
  readonly asks: boolean;
}

const RANK: Readonly<Record<Gap, number>> = { start: 0, joint: 1, slash: 2, comma: 3, mark: 4, list: 5, stop: 6 };
const GAPS: Readonly<Record<string, Gap>> = {
  '/': 'slash',
  '\\': 'slash',
  '|': 'list',
  ',': 'comma',
  ';': 'stop',
  '\n': 'stop',
  '\r': 'stop',
  '!': 'stop',
  '?': 'stop',
  ':': 'mark',
  '(': 'mark',
  ')': 'mark',
  '[': 'mark',
  ']': 'mark',
  '=': 'mark',
  '+': 'list',
  '*': 'list',
  '•': 'list',
};
const LETTER = /\p{L}/u;
const DIGIT = /\d/;
const isLetter = (c: string | undefined): boolean => c !== undefined && LETTER.test(c);
const isDigit = (c: string | undefined): boolean => c !== undefined && DIGIT.test(c);

/** The token with another word in its place. */
export const respelled = (token: Token, text: string): Token => ({ ...token, text, plain: plainWord(text) });

/** One pass over the characters; linear in the length of the text. */
export function tokenize(text: string): Tokens {
  const chars = Array.from(text.normalize('NFKD').replace(/\p{M}/gu, ''));
  const tokens: Token[] = [];
  let gap: Gap = 'start';
  let tight = false;
  let asks = false;
  const widen = (other: Gap) => {
    if (gap !== 'start' && RANK[other] > RANK[gap]) gap = other;
    tight = false;
  };
  const push = (word: string, raw: string) => {
    tokens.push({
      text: word,
      plain: plainWord(word),
      gap,
      tight,
      capital: raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
    });
    gap = 'joint';
    tight = true;
  };
  for (let i = 0; i < chars.length;) {
    const char = chars[i]!;
    if (isLetter(char)) {
      let raw = '';
      while (i < chars.length && (isLetter(chars[i]) || (isApostrophe(chars[i]!) && isLetter(chars[i + 1])))) {
        if (!isApostrophe(chars[i]!)) raw += chars[i];
        i++;
      }
      push(raw.toLowerCase(), raw);
    } else if (isDigit(char)) {
      let raw = '';
      while (i < chars.length && (isDigit(chars[i]) || (/[.:]/.test(chars[i]!) && isDigit(chars[i + 1])))) {
        raw += chars[i++];
      }
      push(raw, raw);
    } else {
      if (char === '?') asks = true;
      if (char === '&') {
        widen('joint');
        push('and', 'and');
        widen('joint');
      } else if (isApostrophe(char) && isDigit(chars[i - 1])) {
        push('min', 'min');
      } else if (char === '.') {
        // "P.N.F." is one word, "St. John" and "R. knee" go on, "done.MFR" is two sentences; "swed. massage" is no two.
        const short = isLetter(chars[i - 1]) && !(isLetter(chars[i - 2]) && isLetter(chars[i - 3]));
        if (short || (isSpace(chars[i + 1]) && isLowerCase(chars[i + 2]))) widen('joint');
        else widen('stop');
      } else if (/[-‐‑‒–—]/.test(char)) {
        const open = isSpace(chars[i - 1]) || isSpace(chars[i + 1]) || char === '—';
        if (open) widen('mark');
      } else {
        const known = Object.hasOwn(GAPS, char) ? GAPS[char]! : 'joint';
        widen(known);
      }
      i++;
    }
  }
  return { tokens: withoutSlashes(tokens), asks };
}

/** Short forms that are written with a slash and read as one word. */
const SLASHED: ReadonlyMap<string, string> = new Map([
  ['w/o', 'without'],
  ['d/c', 'discontinued'],
  ['c/o', 'complaint'],
  ['s/p', 'since'],
]);

function withoutSlashes(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token, at) => token.gap === 'slash' && tokens[at - 1]!.text.length === 1)) return tokens;
  const read: Token[] = [];
  for (const token of tokens) {
    const before = read.at(-1);
    const word = before && token.gap === 'slash' ? SLASHED.get(`${before.text}/${token.text}`) : undefined;
    if (before && word) read[read.length - 1] = respelled(before, word);
    else read.push(token);
  }
  return read;
}

const isApostrophe = (c: string): boolean => c === "'" || c === '’' || c === '‘' || c === '`' || c === '´' || c === '′';
const isLowerCase = (c: string | undefined): boolean => isLetter(c) && c === c!.toLowerCase() && c !== c!.toUpperCase();
const isSpace = (c: string | undefined): boolean => c === undefined || /\s/.test(c);
