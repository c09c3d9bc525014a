export { check, checkInSlices } from './check';
export { checkByRules, type Done } from './engine/check';
export { severityOf } from './engine/collect';
export { lacking } from './engine/needs';
export { payerOf, serviceReader } from './engine/services';
export * from './mark-style';
export { saidOnce } from './said-once';
export type * from './types';
