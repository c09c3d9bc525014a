import type { Field, ServiceLine } from './service-line';

/** Marks a missing value in the integer columns. */
export const NONE = -2147483648;

export const INTEGER_COLUMNS = ['row', 'part', 'date', 'client', 'visit', 'provider', 'billingGroup'] as const;
export const NUMBER_COLUMNS = ['units', 'minutes', 'start', 'end', 'charge', 'treatmentMinutes'] as const;
export const TEXT_COLUMNS = [
  'code',
  'license',
  'payer',
  'state',
  'technique',
  'goal',
  'notes',
  'authorization',
  'referral',
  'kx',
] as const;
export const LIST_COLUMNS = ['modifiers', 'unread'] as const;

/**
 * Service lines by column. Integers are `NONE` and numbers `NaN` where a line does not say. Texts and lists are numbers of
 * distinct values, which stand in `words`, `modifierLists` and `unreadLists`.
 */
export type LineColumns = Record<
  (typeof INTEGER_COLUMNS)[number] | (typeof TEXT_COLUMNS)[number] | (typeof LIST_COLUMNS)[number],
  Int32Array
> &
  Record<(typeof NUMBER_COLUMNS)[number], Float64Array> & {
    words: readonly string[];
    modifierLists: readonly ServiceLine['modifiers'][];
    unreadLists: readonly ServiceLine['unread'][];
  };

/** Does every one of the first `length` lines say this? What no column is kept of is said by none, a blank text is nothing. */
export function saidByAll(columns: LineColumns, length: number, field: Field): boolean {
  if (length === 0) return true;
  if (field === 'modifiers') return !columns.unreadLists.some((list) => list.some((cell) => cell.field === field));
  const column = columns[field as keyof LineColumns] as Int32Array | Float64Array | undefined;
  if (column === undefined) return false;
  const own = column.subarray(0, length);
  if (own instanceof Float64Array) return !own.includes(NaN);
  if (own.includes(NONE)) return false;
  const blank = (TEXT_COLUMNS as readonly string[]).includes(field) ? columns.words.indexOf('') : -1;
  return blank < 0 || !own.includes(blank);
}
