export type * from './types';
export * from './mark-style';
