export * from './address';
export * from './row-areas';
