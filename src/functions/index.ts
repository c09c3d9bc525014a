export { PRODUCT_VERSION } from './product-version';
export { builtInKnowledge, publishProfile, type Known } from './known';
export { checkRules, sessionRules, type FormulaRules } from './check/formula-rules';
