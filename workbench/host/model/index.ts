export type * from './cells';
export type * from './changes';
export * from './display-text';
export type * from './records';
export type * from './sheet';
export * from './stores';
export type * from './workbook';
