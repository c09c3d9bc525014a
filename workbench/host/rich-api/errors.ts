/** What Excel answers in place of a result; `code` is Excel's own word. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message = MESSAGES[code] ?? code,
  ) {
    super(message);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
};

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

export const httpStatus = (code: string): number => STATUS[code] ?? 400;

export const invalidArgument = (message?: string): RichApiError => new RichApiError('InvalidArgument', message);

export const notImplemented = (member: string): RichApiError =>
  new RichApiError('NotImplemented', `excel-host does not implement ${member}`);

/** The thing, or Excel's word for its absence. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new RichApiError('ItemNotFound');
  return thing;
}
