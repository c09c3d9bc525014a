export * from './read';
export * from './spill';
export * from './value';
