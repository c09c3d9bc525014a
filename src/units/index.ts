export * from './allocation';
export * from './count-units';
export * from './line-bounds';
export { isPooled } from './own-rule';
export { PoolOfDay } from './pool-of-day';
export * from './steps';
export type * from './types';
export { leastMinutes, unitsAlone } from './unit-length';
