export { check, checkInSlices, type Done } from './engine/check';
export * from './mark-style';
export type * from './types';
