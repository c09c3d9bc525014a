import { CLIENTS } from './lexicon-clients';
import { PROVIDERS } from './lexicon-providers';
import type { LabelLexicon } from './lexicon-types';
import { MONEY } from './lexicon-money';
import { WHAT } from './lexicon-what';
import { WHEN } from './lexicon-when';

/** Everything that labels are weighed by. No entry is a whole header row: each label is judged on its own words. */
export const LEXICON: readonly LabelLexicon[] = [...CLIENTS, ...PROVIDERS, ...WHEN, ...WHAT, ...MONEY];
