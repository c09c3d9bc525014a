export * from './a1';
export * from './area';
export * from './sheet-names';
