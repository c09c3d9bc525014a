export * from './imported';
export * from './kind';
export { editionOfName, type ImportOptions, type ImportProgress, type Pieces, type TablePart } from './parts';
export type { ImportProblem, ImportReason } from './problem';
export * from './read-caps';
export * from './read-pairs';
