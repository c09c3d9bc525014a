import type { CellValue } from '../model';
import { dateSerial } from '../memory';
import { asNumber, asText, isErrorValue, rowsOf, single, type Computed } from './values';

type BuiltIn = (args: readonly Computed[]) => Computed;

const flat = (args: readonly Computed[]): readonly CellValue[] => args.flatMap((arg) => rowsOf(arg).flat());
const numbers = (args: readonly Computed[]): readonly number[] =>
  flat(args).filter((value): value is number => typeof value === 'number');
const truth = (value: Computed): boolean => {
  const one = single(value);
  return typeof one === 'string' ? one.toUpperCase() === 'TRUE' : one !== 0 && one !== false;
};
const number = (value: Computed | undefined): number => (value === undefined ? 0 : (asNumber(single(value)) ?? NaN));

/** The few functions of Excel's own that sheets of sessions need; any other is #NAME?. */
export const BUILT_IN: Readonly<Record<string, BuiltIn>> = {
  AND: (args) => flat(args).every((value) => truth(value)),
  COUNTA: (args) => flat(args).filter((value) => value !== '').length,
  DATE: ([year, month, day]) => dateSerial(number(year), number(month), number(day)) ?? '#NUM!',
  FALSE: () => false,
  IF: ([test, yes = true, no = false]) => (truth(test ?? false) ? yes : no),
  IFERROR: ([value = '', otherwise = '']) => (isErrorValue(single(value)) ? otherwise : value),
  ISERROR: ([value = '']) => isErrorValue(single(value)),
  LEN: ([value = '']) => asText(single(value)).length,
  MAX: (args) => Math.max(0, ...numbers(args)),
  MIN: (args) => (numbers(args).length === 0 ? 0 : Math.min(...numbers(args))),
  N: ([value = 0]) => (typeof single(value) === 'string' ? 0 : Number(single(value))),
  NA: () => '#N/A',
  NOT: ([value = false]) => !truth(value),
  OR: (args) => flat(args).some((value) => truth(value)),
  ROUND: ([value, digits]) => {
    const scale = 10 ** number(digits);
    return Math.round(number(value) * scale) / scale;
  },
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  TRUE: () => true,
};

/** These look at errors; all others hand on the first error among their arguments. */
export const TAKES_ERRORS: ReadonlySet<string> = new Set(['IFERROR', 'ISERROR', 'COUNTA']);
