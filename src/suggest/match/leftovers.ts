import { parseCode, type Code } from '../../domain';
import type { Intent } from '../../reference';
import { goalAt, INTENTS } from '../goal/parse-goal';
import { LEXICON } from './lexicon';
import { LONGEST_REGION, REGION_BY_WORDS, SIDE_BY_WORD } from './regions';
import type { Token } from './tokens';
import type { Side, TechniqueMatch } from './types';

/** What the words outside the names say. */
export interface Leftovers {
  readonly regions: readonly string[];
  readonly sides: readonly Side[];
  readonly codes: readonly Code[];
  readonly intents: readonly Intent[];
  readonly complexity: TechniqueMatch['complexity'];
  readonly count: TechniqueMatch['count'];
  /** Tokens that are in no list and may name a service. */
  readonly unread: readonly number[];
  readonly unsure: boolean;
}

const COMPLEXITY = new Set(['low', 'moderate', 'high']);

/** `free` says which tokens are outside the names; `isNameWord` knows the words that techniques are made of. */
export function readLeftovers(
  tokens: readonly Token[],
  free: (at: number) => boolean,
  isNameWord: (word: string) => boolean,
): Leftovers {
  const regions = new Set<string>();
  const sides = new Set<Side>();
  const codes = new Set<Code>();
  const intents = new Set<Intent>();
  const unread: number[] = [];
  let complexity: TechniqueMatch['complexity'] = null;
  let count: TechniqueMatch['count'] = null;
  let unsure = false;
  let context = false;
  /** Where the goal before ends, so that "for relaxation and ROM" is two goals. */
  let goalEnd = -2;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    if (token.gap === 'stop' || token.gap === 'list') context = false;
    if (!free(at)) {
      at++;
      continue;
    }
    const word = token.plain;
    const region = regionAt(tokens, at, free);
    const goal = goalAt(tokens, at, free);
    const code = codeAt(tokens, at);
    const side = SIDE_BY_WORD.get(word);
    let length = 1;
    if (code) {
      codes.add(code.code);
      length = code.length;
    } else if (region && region.length >= (goal?.length ?? 0)) {
      regions.add(region.name);
      if (side) sides.add(side);
      length = region.length;
    } else if (goal && !context && goalEnd < at - 1 && standsApart(tokens, at, at + goal.length)) {
      // "MMT/ROM", "relaxation w/ aromatherapy": a service of its own rather than what the other one is for.
      unread.push(at);
      length = goal.length;
    } else if (goal) {
      goalEnd = at + goal.length;
      if (!LEXICON.not.has(tokens[at - 1]?.text ?? '')) intents.add(goal.intent);
      length = goal.length;
    } else if (side) sides.add(side);
    else if (/^\d/.test(token.text)) count ??= countAt(tokens, at);
    else if (LEXICON.unsure.has(word)) unsure = true;
    else if (LEXICON.context.has(word)) context = true;
    else if (LEXICON.joins.has(word)) context = false;
    else if (COMPLEXITY.has(word)) complexity ??= complexityAt(tokens, at);
    else if (!isHarmless(word) && (!context || isNameWord(word))) unread.push(at);
    at += length;
  }
  return {
    regions: [...regions],
    sides: [...sides],
    codes: [...codes],
    intents: INTENTS.filter((intent) => intents.has(intent)),
    complexity,
    count,
    unread,
    unsure,
  };
}

/** Set off on both sides as one item of a list is; a comma may also stand before a goal. */
function standsApart(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens.length === to - from) return false;
  const isBreak = (at: number) => tokens[at]!.gap === 'slash' || tokens[at]!.gap === 'list';
  const before = from === 0 || isBreak(from) || LEXICON.joins.has(tokens[from - 1]!.text);
  const after = to === tokens.length || isBreak(to) || LEXICON.joins.has(tokens[to]!.text);
  return before && after;
}

const isHarmless = (word: string): boolean =>
  word.length === 1 ||
  LEXICON.filler.has(word) ||
  LEXICON.not.has(word) ||
  LEXICON.notAfter.has(word) ||
  LEXICON.but.has(word);

function regionAt(tokens: readonly Token[], at: number, free: (at: number) => boolean) {
  let key = '';
  let found: { name: string; length: number } | null = null;
  for (let length = 1; length <= LONGEST_REGION && at + length <= tokens.length; length++) {
    const token = tokens[at + length - 1]!;
    const joins = token.gap === 'joint' || token.gap === 'slash';
    if (!free(at + length - 1) || (length > 1 && !joins)) break;
    key += token.plain;
    const name = REGION_BY_WORDS.get(key);
    // One letter is a side or an initial, and "c/s" is read as a whole.
    if (name && key.length > 1) found = { name, length };
  }
  return found;
}

function codeAt(tokens: readonly Token[], at: number): { code: Code; length: number } | null {
  const { text } = tokens[at]!;
  const next = tokens[at + 1];
  if (/^\d{5}$/.test(text)) {
    const read = parseCode(text);
    return read.ok ? { code: read.value, length: 1 } : null;
  }
  const isPair =
    (/^[a-z]$/.test(text) && /^\d{4}$/.test(next?.text ?? '')) || (/^\d{4}$/.test(text) && next?.text === 't');
  if (!isPair || !next?.tight) return null;
  const read = parseCode(text + next.text);
  return read.ok ? { code: read.value, length: 2 } : null;
}

function countAt(tokens: readonly Token[], at: number): TechniqueMatch['count'] {
  const number = Number(tokens[at]!.text);
  if (!Number.isInteger(number) || number < 1 || number > 30) return null;
  const words = [tokens[at + 1]?.plain, tokens[at + 2]?.plain];
  if (words[0] === 'muscle') return { of: 'muscles', number };
  if (words[0] === 'region' || (words[0] === 'spinal' && words[1] === 'region')) return { of: 'regions', number };
  return null;
}

function complexityAt(tokens: readonly Token[], at: number): TechniqueMatch['complexity'] {
  const next = tokens[at + 1]?.plain ?? '';
  const { text } = tokens[at]!;
  const named = next === 'complexity' || next === 'complex' || (tokens[at - 1]?.plain ?? '') === 'evaluation';
  return named && (text === 'low' || text === 'moderate' || text === 'high') ? text : null;
}
