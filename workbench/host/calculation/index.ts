export { Calculation } from './calculation';
export type { AddinFunctions } from './custom-call';
