export { FIELD_NAMES, readFields, type RecordFields } from './records/fields';
export { addFingerprints } from './fingerprint';
export { createJudge, type Answer, type Judge, type JudgeSettings, type RuleWithoutField, type Verdict } from './judge';
export type { RecordFormat } from './memory/answers';
export type { RecordDateOrder } from './records/dates';
export { recordReader } from './records/one-record';
export {
  createTransform,
  transformer,
  type Transform,
  type TransformSettings,
  type TransformSummary,
} from './transform';
