export { stretchOf } from '../reference';
export * from './define-rule';
export { messageText } from './all-messages';
export { DAY_RULES } from './day-rules';
export { FORMULA_RULES } from './formula-rules';
export { messagesOf, type MessageText } from './message-text';
export { RULES } from './registry';
export { splitBy } from './shared/split-by';
export { turnsOf } from './turns';
