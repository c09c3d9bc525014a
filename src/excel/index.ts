export type * from './cells';
export * from './events';
export * from './marks/mark-rows';
export type * from './problem';
export * from './read-blocks';
export * from './run';
export * from './select';
export * from './settings';
export * from './survey';
