export * from './brand';
export * from './civil-date';
export * from './code';
export * from './counting-rule';
export * from './evidence';
export * from './finding';
export * from './quantities';
export * from './service-line';
