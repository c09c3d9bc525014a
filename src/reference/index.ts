export * from './cms';
export * from './create-knowledge';
export * from './extend-knowledge';
export type * from './knowledge';
export { loadedReferenceData } from './loaded-data';
export { acceptance, acceptanceWords, type Accepted } from './lookup/acceptance';
export { textKey } from './lookup/text-key';
export type * from './reference-data';
export type * from './types';
