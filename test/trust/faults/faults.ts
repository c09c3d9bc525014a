import type { Fault } from '../../../workbench/host/client/switches';

/** Carries out every action of the request before the error: done, but reported as failed. */
const DONE_ALL_THE_SAME = Number.MAX_SAFE_INTEGER;

/** What happens most, and what is worst: a call that is said to have failed and was carried out all the same. */
export const REFUSALS: Readonly<Record<string, Fault>> = {
  'a general error': { code: 'GeneralException' },
  'an error although all was done': { code: 'GeneralException', afterActions: DONE_ALL_THE_SAME },
  'access that is denied': { code: 'AccessDenied' },
  'a workbook that is lost': { status: 5012 },
  'an answer that is too large': { status: 5104 },
};

const CODES = [
  'ApiNotFound',
  'ConditionalFormat',
  'Conflict',
  'FilteredRangeConflict',
  'FormulaLengthExceedsLimit',
  'InactiveWorkbook',
  'InsertDeleteConflict',
  'InvalidArgument',
  'InvalidBinding',
  'InvalidOperation',
  'InvalidOperationInCellEditMode',
  'InvalidReference',
  'InvalidSelection',
  'ItemAlreadyExists',
  'ItemNotFound',
  'MergedRangeConflict',
  'NonBlankCellOffSheet',
  'NotImplemented',
  'OperationCellsExceedLimit',
  'RangeExceedsLimit',
  'RequestAborted',
  'ResponsePayloadSizeLimitExceeded',
  'UnsupportedFeature',
  'UnsupportedOperation',
  'UnsupportedSheet',
];

/** Every code that Excel has and every status of a call; for the long run. */
export const EVERY_REFUSAL: Readonly<Record<string, Fault>> = {
  ...REFUSALS,
  'a general error half way': { code: 'GeneralException', afterActions: 3 },
  'too many requests': { status: 5102 },
  'a request that is too large': { status: 5103 },
  'no rights': { status: 7000 },
  'a dialog that is open': { status: 5016 },
  ...Object.fromEntries(
    CODES.flatMap((code) => [
      [code, { code }],
      [`${code}, although all was done`, { code, afterActions: DONE_ALL_THE_SAME }],
    ]),
  ),
};
