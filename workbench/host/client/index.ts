export { LIGHT_THEME, type OfficeTheme } from './document-context';
export { DEFAULT_SETS, ExcelHost, FLOOR_SETS, type HostOptions } from './excel-host';
export { Person } from './person';
export { Switches, WEB_PAYLOAD_LIMIT, type Fault } from './switches';
export type { TracedRequest } from './trace';
