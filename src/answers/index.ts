export * from './code';
export * from './columns';
export * from './findings';
export * from './pair';
export * from './rules';
export * from './suggest';
export * from './units';
