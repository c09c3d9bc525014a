export { createSuggester, suggesterOf } from './create-suggester';
export { describeSuggestion, suggestionAnswer } from './describe';
export { INTENTS, parseGoal, type GoalReading } from './goal/parse-goal';
export { createMatcher } from './match/create-matcher';
export { minutesIn } from './match/minutes-in';
export type { FoundTechnique, Matcher, MatchStatus, Side, TechniqueMatch } from './match/types';
export { SUGGEST_TEXTS, type SuggestTextId, type SuggestTexts } from './texts';
export type * from './types';
