export { memoryWorkbook, type SheetSpec, type TableSpec } from './build';
export { moveFormula } from './formula-text';
export { dateSerial, readTyped } from './typed';
export { MemorySheet } from './memory-sheet';
export { MemoryView } from './memory-view';
export { MemoryWorkbook, findSheet, type Calculator } from './memory-workbook';
