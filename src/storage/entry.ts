import * as v from 'valibot';

/** One thing that is kept under one key, with a version of its form. */
export interface EntryKind<T> {
  readonly key: string;
  /** Raised when the form changes in a way that older add-ins cannot read. */
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, T>;
}

/** `newer`: written by a newer add-in, to be left alone. `broken`: unreadable, to be treated as missing and replaced. */
export type EntryRead<T> =
  | { readonly state: 'kept'; readonly value: T }
  | { readonly state: 'missing' }
  | { readonly state: 'broken' }
  | { readonly state: 'newer'; readonly version: number };

const ENVELOPE = v.object({ v: v.pipe(v.number(), v.integer(), v.minValue(1)), value: v.unknown() });

/** Reads what stands under a key. The text comes from the workbook, so anyone may have written it: nothing is assumed. */
export function readEntry<T>(kind: EntryKind<T>, text: string | null): EntryRead<T> {
  if (text === null) return { state: 'missing' };
  const envelope = v.safeParse(ENVELOPE, parseJson(text));
  if (!envelope.success) return { state: 'broken' };
  if (envelope.output.v > kind.version) return { state: 'newer', version: envelope.output.v };
  const value = v.safeParse(kind.schema, envelope.output.value);
  return value.success ? { state: 'kept', value: value.output } : { state: 'broken' };
}

export const writeEntry = <T>(kind: EntryKind<T>, value: T): string => JSON.stringify({ v: kind.version, value });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
