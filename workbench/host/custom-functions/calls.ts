import type { CellValue, Rows } from '../model';
import { MessageCategory, type Page } from '../page';
import { ERROR_OF_CODE } from './errors';

/** What a function gave: a value, an array to spill, or the error a cell shows with the function's own words. */
export type FunctionResult =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'array'; readonly rows: Rows<CellValue> }
  | { readonly kind: 'error'; readonly error: string; readonly message: string };

export interface CallOptions {
  /** Of the calling cell, for functions that ask for it. */
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
  readonly streaming?: boolean;
  readonly cancelable?: boolean;
  /** Errors in cells are handed over instead of failing the call. */
  readonly errorsAsArguments?: boolean;
}

export interface RunningCall {
  /** The first result. */
  readonly result: Promise<FunctionResult>;
  cancel(): void;
}

/** As it stands on the wire. */
export interface WireResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

const START = 1000;
const CANCEL = 1001;

/** Calls the add-in's custom functions through the real runtime, which batches their results. */
export class FunctionCalls {
  /** The runtime has started and takes calls. */
  ready = false;
  private readonly running = new Map<number, { readonly streaming: boolean; settle(result: FunctionResult): void }>();
  private early: (() => void)[] = [];
  private last = 0;

  constructor(private readonly page: Page) {}

  /** How many calls are on their way. */
  get pending(): number {
    return this.running.size;
  }

  onReady(): void {
    this.ready = true;
    for (const post of this.early.splice(0)) post();
  }

  /** `onResult` is called for each result; a streaming function gives many. `id` is that of functions.json. */
  call(
    id: string,
    args: readonly unknown[],
    options: CallOptions = {},
    onResult: (result: FunctionResult) => void = () => undefined,
  ): RunningCall {
    this.last++;
    const invocation = this.last;
    const { streaming = false, cancelable = false, errorsAsArguments = false } = options;
    const flags = (cancelable ? 1 : 0) + (streaming ? 2 : 0) + (errorsAsArguments ? 4 : 0);
    const result = new Promise<FunctionResult>((resolve) => {
      const settle = (given: FunctionResult) => {
        onResult(given);
        resolve(given);
      };
      this.running.set(invocation, { streaming, settle });
    });
    const message = JSON.stringify([invocation, id, args, options.address ?? '', flags, options.parameterAddresses]);
    const post = () => this.page.post([MessageCategory.CustomFunction, START, '', message, invocation]);
    if (this.ready) post();
    else this.early.push(post);
    return { result, cancel: () => this.cancel(invocation) };
  }

  settle({ id, failed, value, errorCode }: WireResult): void {
    const call = this.running.get(id);
    if (!call) return;
    if (!call.streaming) this.running.delete(id);
    call.settle(failed === true ? failure(value, errorCode) : success(value));
  }

  private cancel(invocation: number): void {
    if (!this.running.delete(invocation)) return;
    const message = JSON.stringify({ invocationId: invocation });
    this.page.post([MessageCategory.CustomFunction, CANCEL, '', message, invocation]);
  }
}

const failure = (value: unknown, code = 0): FunctionResult => ({
  kind: 'error',
  error: ERROR_OF_CODE[code] ?? '#VALUE!',
  message: typeof value === 'string' ? value : '',
});

function success(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return { kind: 'value', value: cellValue(value) };
  const rows = value as unknown[];
  // Excel takes rectangles only.
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || !rows.every((row) => Array.isArray(row) && row.length === width)) return failure('');
  return { kind: 'array', rows: rows.map((row) => (row as unknown[]).map(cellValue)) };
}

/** Inside an array an error is an object; a missing value is shown as 0. */
function cellValue(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'object' && value !== null) {
    if ('code' in value && typeof value.code === 'string') return value.code;
    if ('basicValue' in value) return cellValue(value.basicValue);
  }
  return 0;
}
