export { builtInKnowledge, publishProfile, type Known } from './known';
export { CHECK_RULES, SESSION_RULES, type FormulaRules } from './check/formula-rules';
