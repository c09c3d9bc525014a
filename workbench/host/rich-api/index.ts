export * from './errors';
export { References } from './references';
export { processRequest, type MemberUse, type Server } from './request';
export { ServerCollection, ServerObject } from './server-object';
export type { RequestBody, ResponseBody } from './wire';
