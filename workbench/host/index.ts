export { Calculation, type AddinFunctions } from './calculation';
export {
  DEFAULT_SETS,
  ExcelHost,
  FLOOR_SETS,
  LIGHT_THEME,
  WEB_PAYLOAD_LIMIT,
  type Fault,
  type HostOptions,
} from './client';
export type { CallOptions, FunctionCalls, FunctionResult, RunningCall } from './custom-functions/calls';
export type { FunctionMetadata, FunctionsMetadata, ParameterMetadata } from './custom-functions/metadata';
export { memoryWorkbook, MemoryView, MemoryWorkbook, type SheetSpec, type TableSpec } from './memory';
export * from './model';
export { snapshot, type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
