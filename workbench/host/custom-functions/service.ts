import { ServerObject } from '../rich-api';
import type { FunctionCalls, WireResult } from './calls';

/** Where the custom-functions runtime reports: that it is ready, and its results. */
export class CustomFunctionsService extends ServerObject {
  constructor(private readonly calls: FunctionCalls) {
    super();
  }
  get className() {
    return 'CustomFunctions';
  }
  _SetOsfControlContainerReadyForCustomFunctions() {
    this.calls.onReady();
  }
  _GetEnabledFeatures() {
    return [];
  }
  SetInvocationResults(results: unknown) {
    for (const result of results as readonly WireResult[]) this.calls.settle(result);
  }
  SetInvocationArrayResults(results: unknown) {
    for (const [id, done, value, errorCode] of results as readonly (readonly [number, boolean, unknown, number?])[])
      this.calls.settle({ id, failed: !done, value, ...(errorCode === undefined ? {} : { errorCode }) });
  }
}
