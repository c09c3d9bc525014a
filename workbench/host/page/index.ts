export * from './page';
export * from './safe-array';
