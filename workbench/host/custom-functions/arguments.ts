import type { CellValue } from '../model';
import type { Argument } from '../formulas';
import { asNumber, asText, isErrorValue, rowsOf, single, type Computed } from '../formulas';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

export interface ArgumentRules {
  /** What a blank cell is for a parameter of any type: 0 on the desktop, null on the web. */
  readonly blankAs: 0 | null;
  /** Errors are handed over as objects; otherwise a call with an error among its arguments is not made. */
  readonly errors: boolean;
}

/** The arguments of one call as they travel, or the error that takes its place. */
export type WireArguments =
  | { readonly kind: 'arguments'; readonly values: readonly unknown[] }
  | { readonly kind: 'error'; readonly error: string };

/** Fits what the formula gives to what the function takes; left out arguments are null, as Excel fills them. */
export function wireArguments(
  { parameters = [] }: FunctionMetadata,
  given: readonly (Argument | null)[],
  rules: ArgumentRules,
): WireArguments {
  const repeating = parameters.at(-1)?.repeating === true;
  if (!repeating && given.length > parameters.length) return { kind: 'error', error: '#VALUE!' };
  const values: unknown[] = [];
  for (const [at, parameter] of parameters.entries()) {
    const mine = parameter.repeating === true ? given.slice(at) : given.slice(at, at + 1);
    const converted = mine.map((argument) => (argument === null ? null : convert(argument.value, parameter, rules)));
    const failed = converted.find((value) => value instanceof Failed);
    if (failed instanceof Failed) return { kind: 'error', error: failed.error };
    if (parameter.repeating === true) values.push(converted);
    else if (converted.length > 0) values.push(converted[0]);
    else if (parameter.optional === true) values.push(null);
    else return { kind: 'error', error: '#VALUE!' };
  }
  return { kind: 'arguments', values };
}

class Failed {
  constructor(readonly error: string) {}
}

function convert(value: Computed, { type = 'any', dimensionality }: ParameterMetadata, rules: ArgumentRules): unknown {
  if (dimensionality !== 'matrix') return convertCell(single(value), type, rules);
  const rows = rowsOf(value).map((row) => row.map((cell) => convertCell(cell, type, rules)));
  return rows.flat().find((cell) => cell instanceof Failed) ?? rows;
}

function convertCell(value: CellValue, type: string, rules: ArgumentRules): unknown {
  if (isErrorValue(value))
    return rules.errors && type === 'any' ? { type: 'CustomFunctionError', code: value } : new Failed(asText(value));
  switch (type) {
    case 'number':
      return asNumber(value) ?? new Failed('#VALUE!');
    case 'string':
      return asText(value);
    case 'boolean':
      return typeof value === 'string' ? (value === '' ? false : new Failed('#VALUE!')) : Boolean(value);
    default:
      return value === '' ? rules.blankAs : value;
  }
}
