export type * from './knowledge';
export type * from './types';
