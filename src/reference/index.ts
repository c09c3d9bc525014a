export * from './cms';
export * from './create-knowledge';
export * from './extend-knowledge';
export type * from './knowledge';
export { loadedReferenceData } from './loaded-data';
export { textKey } from './lookup/text-key';
export type * from './reference-data';
export type * from './types';
