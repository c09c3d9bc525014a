import type { Intent } from '../../reference';
import { tokenize, type Token } from '../match/tokens';
import { plainWord } from '../match/words';
import { GOAL_WORDS } from './goal-words';

const LONGEST_TEXT = 2000;
const LONGEST_GOAL = 4;
const NOT = new Set(['no', 'not', 'without', 'non', 'never']);

const INTENT_BY_WORDS: ReadonlyMap<string, Intent> = new Map(
  (Object.entries(GOAL_WORDS) as [Intent, string][]).flatMap(([intent, words]) =>
    words.split(',').map((word) => [keyOf(tokenize(word.trim()).tokens), intent] as const),
  ),
);

export interface GoalReading {
  /** Each once, in the order of `INTENTS`; empty where the text names none that decides. */
  readonly intents: readonly Intent[];
  /** True for a text that says something, whether or not it decides. */
  readonly given: boolean;
}

/** The order in which intents are listed. */
export const INTENTS: readonly Intent[] = [
  'circulation',
  'motion',
  'function',
  'neuromuscular',
  'exercise',
  'wellness',
];

/** Reads a goal in the clinic's own words: "improve ROM", "relax / circulation". Never throws. */
export function parseGoal(text: string): GoalReading {
  const { tokens } = tokenize(text.slice(0, LONGEST_TEXT));
  return { intents: intentsOf(tokens, () => true), given: tokens.length > 0 };
}

/** What the tokens that `counts` accepts say about the goal. */
export function intentsOf(tokens: readonly Token[], counts: (at: number) => boolean): readonly Intent[] {
  const found = new Set<Intent>();
  for (let at = 0; at < tokens.length;) {
    const goal = counts(at) ? goalAt(tokens, at, counts) : null;
    if (goal && !NOT.has(tokens[at - 1]?.text ?? '')) found.add(goal.intent);
    at += goal ? goal.length : 1;
  }
  return INTENTS.filter((intent) => found.has(intent));
}

/** The longest goal that begins at this token. */
export function goalAt(
  tokens: readonly Token[],
  at: number,
  counts: (at: number) => boolean,
): { readonly intent: Intent; readonly length: number } | null {
  let key = '';
  let longest: { intent: Intent; length: number } | null = null;
  for (let length = 1; length <= LONGEST_GOAL && at + length <= tokens.length; length++) {
    const token = tokens[at + length - 1]!;
    if (!counts(at + length - 1) || (length > 1 && token.gap !== 'joint')) break;
    key += plainWord(token.text);
    const intent = INTENT_BY_WORDS.get(key);
    if (intent) longest = { intent, length };
  }
  return longest;
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map((token) => plainWord(token.text)).join('');
}
