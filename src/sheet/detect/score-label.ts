import type { LabelLexicon, LabelRole } from './lexicon-types';

/** Costs of words that no entry knows about, beside those that name the role. */
const UNKNOWN_WORD = 14;
const NUMBER_WORD = 3;
const FILLER_WORD = 1;
const FILLERS = new Set(
  (
    'of the for a an in on at and or to s is this your my our used billed provided rendered primary main actual ' +
    'name required optional field column see please enter format yyyy yy mm dd am pm text list all only each ' +
    'what which who whom how many much was were did do does has been'
  ).split(' '),
);

interface Phrase {
  readonly words: readonly string[];
  readonly weight: number;
  readonly text: string;
}

interface Entry {
  readonly role: LabelRole;
  readonly phrases: readonly Phrase[];
  readonly against: ReadonlyMap<string, number>;
}

/** How well a label's words name each role, 0 to 100; roles below `MIN_SCORE` are left out. */
export type LabelScores = ReadonlyMap<LabelRole, { readonly score: number; readonly phrase: string }>;

export const MIN_SCORE = 48;

/** Weighs labels by a lexicon; equal labels are weighed once. */
export class LabelScorer {
  private readonly entries: readonly Entry[];
  /** Of each word the entries with a phrase that begins with it; in a sheet without a header most words are in none. */
  private readonly byWord = new Map<string, Set<Entry>>();
  private readonly seen = new Map<string, LabelScores>();

  constructor(lexicon: readonly LabelLexicon[]) {
    this.entries = lexicon.map(({ role, says, against }) => ({
      role,
      phrases: Object.entries(says).map(([text, weight]) => ({ text, weight, words: text.split(' ') })),
      against: new Map(Object.entries(against)),
    }));
    for (const entry of this.entries) {
      for (const { words } of entry.phrases) {
        const [first] = words as [string];
        this.byWord.set(first, (this.byWord.get(first) ?? new Set()).add(entry));
      }
    }
  }

  score(words: readonly string[]): LabelScores {
    const key = words.join(' ');
    const known = this.seen.get(key);
    if (known) return known;
    const scores = this.weigh(words);
    if (this.seen.size < 5000) this.seen.set(key, scores);
    return scores;
  }

  private weigh(words: readonly string[]): LabelScores {
    const present = new Set(words);
    const scores = new Map<LabelRole, { score: number; phrase: string }>();
    const named = new Set([...present].flatMap((word) => [...(this.byWord.get(word) ?? [])]));
    if (named.size === 0) return scores;
    for (const entry of this.entries) {
      if (!named.has(entry)) continue;
      const { role, phrases, against } = entry;
      let best = { score: 0, phrase: '' };
      for (const phrase of phrases) {
        if (phrase.weight <= best.score || !phrase.words.every((word) => present.has(word))) continue;
        const score = phrase.weight - costBeside(present, phrase.words, against);
        if (score > best.score) best = { score, phrase: phrase.text };
      }
      if (best.score >= MIN_SCORE) scores.set(role, best);
    }
    return scores;
  }
}

function costBeside(
  present: ReadonlySet<string>,
  named: readonly string[],
  against: ReadonlyMap<string, number>,
): number {
  let cost = 0;
  for (const word of present) {
    if (named.includes(word)) continue;
    cost += against.get(word) ?? (FILLERS.has(word) ? FILLER_WORD : /^\d+$/.test(word) ? NUMBER_WORD : UNKNOWN_WORD);
  }
  return cost;
}
