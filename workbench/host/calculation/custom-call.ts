import { quotedSheetName, writeA1 } from '../addresses';
import { wireArguments } from '../custom-functions/arguments';
import type { FunctionCalls, FunctionResult } from '../custom-functions/calls';
import type { FunctionMetadata, FunctionsMetadata } from '../custom-functions/metadata';
import { rowsOf, type Argument, type Computed } from '../formulas';
import type { FormulaCell } from './formula-cell';

export interface AddinFunctions {
  readonly calls: FunctionCalls;
  /** In front of each name: `CPT`. */
  readonly namespace: string;
  readonly metadata: FunctionsMetadata;
  /** What a blank cell is for a parameter of any type: 0 on the desktop, null on the web. */
  readonly blankAs?: 0 | null;
}

export const BUSY = '#BUSY!';

/** The function that a formula names; null where the add-in has none of this name. */
export function findFunction({ namespace, metadata }: AddinFunctions, name: string): FunctionMetadata | null {
  const prefix = `${namespace.toUpperCase()}.`;
  if (!name.startsWith(prefix)) return null;
  const wanted = name.slice(prefix.length);
  return metadata.functions.find((each) => each.name.toUpperCase() === wanted) ?? null;
}

/**
 * The result of a call, or #BUSY! until there is one. The same call is made once for a computation of the cell; `used`
 * gathers the calls that the cell still wants.
 */
export function customCall(
  functions: AddinFunctions,
  called: FunctionMetadata,
  cell: FormulaCell,
  given: readonly (Argument | null)[],
  used: Set<string>,
  onResult: () => void,
): Computed {
  // What still waits for a result of its own is waited for.
  if (given.some((arg) => arg !== null && rowsOf(arg.value).some((row) => row.includes(BUSY)))) return BUSY;
  const errors = functions.metadata.allowErrorForDataTypeAny === true;
  const args = wireArguments(called, given, { blankAs: functions.blankAs ?? 0, errors });
  if (args.kind === 'error') return args.error;
  const key = `${called.id}(${JSON.stringify(args.values)})`;
  used.add(key);
  const known = cell.calls.get(key);
  if (known) return known.result ? shown(known.result) : BUSY;
  const { stream, cancelable, requiresAddress, requiresParameterAddresses } = called.options ?? {};
  const address = `${quotedSheetName(cell.sheet.name)}!${writeA1(cell.area)}`;
  const running = functions.calls.call(
    called.id,
    args.values,
    {
      streaming: stream === true,
      cancelable: cancelable === true || stream === true,
      errorsAsArguments: errors,
      ...(requiresAddress === true ? { address } : {}),
      ...(requiresParameterAddresses === true ? { parameterAddresses: given.map((arg) => arg?.address ?? '') } : {}),
    },
    (result) => {
      const call = cell.calls.get(key);
      if (!call) return;
      call.result = result;
      onResult();
    },
  );
  cell.calls.set(key, { running, result: null });
  return BUSY;
}

function shown(result: FunctionResult): Computed {
  if (result.kind === 'array') return result.rows;
  return result.kind === 'value' ? result.value : result.error;
}
