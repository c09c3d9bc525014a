export { evaluate, unwrapped, type Argument, type Surroundings } from './evaluate';
export { parseFormula } from './parse';
export { references, type Reference } from './precedents';
export type { Expression } from './syntax';
export * from './values';
