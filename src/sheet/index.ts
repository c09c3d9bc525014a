export * from './address';
export * from './column-spans';
export * from './far-tables';
export * from './row-areas';
export * from './row-names';
export { readLikeSessions } from './rows-outside';
export * from './place';
export * from './tables-on-sheet';
export { holding } from './table-width';
export { isBlank, textOf, type Cell } from './cell';
export { COLUMN_ROLES, SHEET_FIELD_NAMES, sheetFieldColumns, type ColumnRole, type Columns } from './roles';
export {
  columnMapping,
  columnsSince,
  keptMapping,
  matchMapping,
  withColumns,
  type ColumnMapping,
  type MappingMatch,
} from './mapping';
export { detectTable } from './detect/detect-table';
export type { Alternative, DeclineReason, DetectOptions, Detection, FoundTable } from './detect/types';
export { CodedRows, Meaning, STRETCH } from './lines/coded-rows';
export { FactsAbove } from './lines/facts-above';
export { createLineReader } from './lines/line-reader';
export type { LineReader, LineReaderOptions, LineReading } from './lines/line-reading';
export { createRecordReader } from './lines/record-reader';
export type { SheetFacts } from './lines/sheet-facts';
export type { DateOrder, ReadNotes, ReadTable } from './lines/notes';
export { readClockTime } from './read/clock';
export { readCodes, type WrittenService } from './read/codes';
export { readDate, type DateReading, type DateSystem } from './read/date';
export { isoDateOf } from './read/iso-date-of';
export { readDuration } from './read/duration';
export { readModifiers } from './read/modifiers';
export { readMoney } from './read/money';
export { readNumber } from './read/number';
export { readUnits } from './read/units';
export type { Reading } from './read/reading';
