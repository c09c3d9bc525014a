import type { Code } from '../../domain';
import type { Intent, TechniqueRow } from '../../reference';

/**
 * - `known`: everything in the text that could name a service is understood.
 * - `partial`: techniques were found, and other words may name more or change them.
 * - `ambiguous`: a word that several techniques share, or a text that is unsure itself ("MFR?", "plan: cupping").
 * - `unknown`: no technique, or only techniques that the text says were not given.
 */
export type MatchStatus = 'known' | 'partial' | 'ambiguous' | 'unknown' | 'blank';

export type Side = 'left' | 'right' | 'both';

export interface FoundTechnique {
  readonly technique: TechniqueRow;
  /** A misspelling was read as this technique. */
  readonly corrected: boolean;
}

/** What a technique cell says. It repeats nothing of the cell's own words: a cell may hold a name of a person. */
export interface TechniqueMatch {
  readonly status: MatchStatus;
  /** In the order of the text, each technique once, without those that the text says were not given. */
  readonly found: readonly FoundTechnique[];
  /** What the text may mean; the found techniques themselves where the status is `known`. At most twelve. */
  readonly candidates: readonly TechniqueRow[];
  readonly negated: readonly TechniqueRow[];
  /** Why the status is not `known`. */
  readonly problem:
    'shared-name' | 'unsure' | 'words-left' | 'negated' | 'nothing-found' | 'incomplete-name' | 'too-long' | null;
  /** Number of words that are in no list. */
  readonly wordsLeft: number;
  /** Minutes that the text itself gives, summed; null where it gives none. */
  readonly minutes: number | null;
  /** Each duration of the text, in order. */
  readonly durations: readonly number[];
  /** Body regions in plain English, each once. */
  readonly regions: readonly string[];
  readonly sides: readonly Side[];
  /** Procedure codes that are written in the text. */
  readonly codes: readonly Code[];
  /** What the text says the work was for. */
  readonly intents: readonly Intent[];
  /** The text speaks of a class or a group. */
  readonly group: boolean;
  /** `low`, `moderate` or `high` complexity of an evaluation. */
  readonly complexity: 'low' | 'moderate' | 'high' | null;
  /** "3 regions", "2 muscles". */
  readonly count: { readonly of: 'regions' | 'muscles'; readonly number: number } | null;
}

export interface Matcher {
  /** Reads a technique cell, in which every word should have its place. Never throws. */
  match(text: string): TechniqueMatch;
  /** Techniques that a free text such as a treatment note speaks of; words in no list do not matter. Never throws. */
  mentions(text: string): readonly TechniqueRow[];
}
