export * from './define-rule';
export { messageText, type MessageText } from './message-text';
export { RULES } from './registry';
export { splitBy } from './shared/split-by';
