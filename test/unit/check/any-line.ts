import fc from 'fast-check';
import type { Field, Modifier, UnreadCell } from '../../../src/domain';

const NAMES: readonly Field[] = ['client', 'visit', 'provider', 'billingGroup', 'start', 'end', 'charge'];
/** What a sheet of such lines may have columns for. */
export const COLUMNS: readonly Field[] = [
  ...(['date', 'code', 'units', 'minutes', 'modifiers', 'payer', 'license', 'state', 'technique'] as const),
  ...(['treatmentMinutes', 'referral', 'authorization', 'kx', 'notes'] as const),
  ...NAMES,
];

/** Blank one time in ten. */
export const orBlank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 9, nil: null });
export const few = (...values: readonly string[]) => orBlank(fc.constantFrom(...values));
const unread: fc.Arbitrary<readonly UnreadCell[]> = fc.option(
  fc.constantFrom<UnreadCell>(
    { field: 'code', problem: 'malformed-code' },
    { field: 'units', problem: 'not-a-number' },
    { field: 'modifiers', problem: 'malformed-modifier' },
    { field: 'date', problem: 'ambiguous-date' },
  ),
  { freq: 9, nil: undefined },
) as never;

/** A service line as people write them, right or wrong, without client and date. */
export const line = fc.record({
  code: few(...'97124 97140 97110 97150 97161 97164 97750 97001 98940 99213 97811 97014 G0283'.split(' ')),
  units: orBlank(fc.constantFrom(0, 1, 1, 2, 3, 6, 1.5)),
  minutes: orBlank(fc.constantFrom(8, 15, 22.5, 23, 38)),
  modifiers: fc.subarray(['GP', 'GO', '59', '25', 'CQ', 'AT'] as Modifier[], { maxLength: 2 }),
  payer: few('Medicare', 'Medicare Part B', 'Aetna', 'Washington L&I', 'Acme (invented)'),
  license: few('LMT', 'PT', 'PTA', 'OT', 'DC', 'LMT; PNF'),
  state: few('WA', 'TX'),
  technique: few('Swedish', 'MFR', 'no such thing'),
  treatmentMinutes: fc.constantFrom(null, null, 45),
  notes: few('MFR 15 min', 'Swedish'),
  kx: few('yes', 'no'),
  referral: few('exp 12/31/2024'),
  authorization: few('through 2024-12-31'),
  unread: unread.map((cell) => (cell === undefined ? [] : [cell])),
  provider: orBlank(fc.integer({ min: 0, max: 1 })),
  visit: orBlank(fc.integer({ min: 0, max: 1 })),
  billingGroup: fc.constantFrom(null, 0, 1),
  start: fc.constantFrom(null, 0, 15, 60, 7.5),
  end: fc.constantFrom(null, 30, 45, 90),
  charge: fc.constantFrom(null, 30, 60),
});
export type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;
