export * from './book';
export { PartError } from './part-error';
export { SharedStrings } from './shared-strings';
export { SheetRows, type SheetCell, type SheetRow } from './sheet-rows';
export * from './workbook-part';
export * from './xml';
