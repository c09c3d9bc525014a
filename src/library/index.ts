/**
 * Therapy Code Check as a library: the same answers as the formulas, the pane and the command line, without Excel, without
 * a page, without files. Nothing here reads a clock, the network or the disk; the same question gives the same answer.
 */
export { createEngine, type Engine } from './engine';
export { code, countUnits, findColumns, pair, rules, suggest, checkColumns, checkTable } from './default-engine';
export type { CodeOptions, CountedSession, PairOptions, SuggestQuestion } from './questions';
export type { CheckOptions, ClinicProfile } from './check-options';
export type { SessionColumns } from './session-columns';
export type { ColumnsReport, TableAnswer, TableReport } from './reports';
export type {
  CodeAnswer,
  CodeStatus,
  ColumnsAnswer,
  FindingAnswer,
  KnownCode,
  NotCheckableAnswer,
  PairAnswer,
  RuleAnswer,
  SuggestAnswer,
  UnitsAnswer,
  UnitsLine,
} from '../answers';
export { readCapFile, readPairFiles, type ImportedCaps, type ImportedPairs } from '../reference';
export type { CountingRule, Severity } from '../domain';
