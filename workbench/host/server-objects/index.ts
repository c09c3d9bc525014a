export { EVENT_TYPES, WORKBOOK_TARGET } from './event-names';
export { objectFactory } from './factory';
export { valueType } from './range-cells';
export { findSheet, type Session } from './session';
export { Workbook } from './workbook';
