export * from './create-knowledge';
export type * from './knowledge';
export { textKey } from './lookup/text-key';
export type * from './reference-data';
export type * from './types';
