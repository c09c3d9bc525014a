export { memoryWorkbook, MemoryView, MemoryWorkbook, type SheetSpec, type TableSpec } from './memory';
export * from './model';
export { DEFAULT_SETS, ExcelHost, LIGHT_THEME, WEB_PAYLOAD_LIMIT, type Fault, type HostOptions } from './client';
export { snapshot, type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
