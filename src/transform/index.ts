export type { RecordDateOrder } from './entry';
export { FIELD_NAMES, readFields, type RecordFields } from './fields';
export { addFingerprints } from './fingerprint';
export { createJudge, type Answer, type Judge, type JudgeSettings, type Verdict } from './judge';
export { recordReader } from './read-json';
export {
  createTransform,
  type RecordFormat,
  type Transform,
  type TransformSettings,
  type TransformSummary,
} from './transform';
