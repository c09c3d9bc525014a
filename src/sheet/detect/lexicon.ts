import type { LabelLexicon } from './lexicon-types';
import { MONEY } from './lexicon-money';
import { WHAT } from './lexicon-what';
import { WHEN } from './lexicon-when';
import { WHO } from './lexicon-who';

/** Everything that labels are weighed by. No entry is a whole header row: each label is judged on its own words. */
export const LEXICON: readonly LabelLexicon[] = [...WHO, ...WHEN, ...WHAT, ...MONEY];
