/** Why Excel did not do what was asked. The words are in the pane's message files. */
export type ExcelProblemKind =
  | 'cell-edit'
  | 'protected'
  | 'read-only'
  | 'payload'
  | 'too-many-cells'
  | 'closed'
  | 'busy'
  | 'gone'
  | 'not-supported'
  /** What is to be written anew was written by a newer add-in. */
  | 'newer'
  /** A sheet that somebody else has made bears the name of one of our lists. */
  | 'not-ours'
  | 'unknown';

/** `code` is Excel's own name for what happened; never a message or statement, which may hold cell contents. */
export interface ExcelProblem {
  readonly kind: ExcelProblemKind;
  readonly code: string;
}

const KINDS: Readonly<Record<string, ExcelProblemKind>> = {
  NewerMarks: 'newer',
  NotOurSheet: 'not-ours',
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
  RequestPayloadSizeLimitExceeded: 'payload',
  ResponsePayloadSizeLimitExceeded: 'payload',
  RangeExceedsLimit: 'too-many-cells',
  OperationCellsExceedLimit: 'too-many-cells',
  InvalidOrTimedOutSession: 'closed',
  InactiveWorkbook: 'closed',
  RequestAborted: 'busy',
  ActivityLimitReached: 'busy',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  NotImplemented: 'not-supported',
  ApiNotFound: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
};

export function excelProblem(error: unknown): ExcelProblem {
  const code = errorCode(error);
  return { kind: KINDS[code] ?? 'unknown', code };
}

export const isTooLarge = (problem: ExcelProblem): boolean =>
  problem.kind === 'payload' || problem.kind === 'too-many-cells';

function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return 'unknown';
}

/** What Excel would say; asked for beforehand, because some hosts do half of a request before they refuse. */
export const excelFailure = (code: string) => Object.assign(new Error(code), { code, debugInfo: {} });
export const protectedSheet = () => excelFailure('AccessDenied');
