import type { Field } from '../domain';

/**
 * What a column of a sheet can hold: the facts of a service line, and columns that help to tell those apart
 * (an amount that is not the charge, a number of hours).
 */
export type ColumnRole =
  Field | 'clientId' | 'plan' | 'hours' | 'diagnosis' | 'placeOfService' | 'rate' | 'allowed' | 'paid' | 'denial';

/** Columns by what they hold, 0-based. Several columns where a fact is spread (first and last name, four modifiers). */
export type Columns = Readonly<Partial<Record<ColumnRole, readonly number[]>>>;

/** The names under which columns are shown outside, in the command line's JSON; null where there is none. */
export const SHEET_FIELD_NAMES: Readonly<Record<ColumnRole, string | null>> = {
  date: 'date',
  client: 'patient',
  clientId: 'patient_id',
  visit: 'visit_id',
  claim: 'claim_id',
  provider: 'provider',
  license: 'license',
  code: 'code',
  description: 'description',
  technique: 'technique',
  units: 'units',
  minutes: 'minutes',
  hours: 'hours',
  start: 'start',
  end: 'end',
  modifiers: 'modifier',
  payer: 'payer',
  plan: 'plan',
  diagnosis: 'dx',
  placeOfService: 'pos',
  charge: 'charge',
  rate: 'rate',
  allowed: 'allowed',
  paid: 'paid',
  denial: 'denial',
  authorization: 'auth',
  state: 'state',
  notes: 'notes',
  billingGroup: null,
  referral: null,
  kx: null,
  goal: null,
  treatmentMinutes: null,
};

export const COLUMN_ROLES = Object.keys(SHEET_FIELD_NAMES) as readonly ColumnRole[];

/** The same columns under the names shown outside. */
export function sheetFieldColumns(columns: Columns): Readonly<Record<string, readonly number[]>> {
  const named: Record<string, readonly number[]> = {};
  for (const role of COLUMN_ROLES) {
    const at = columns[role];
    const name = SHEET_FIELD_NAMES[role];
    if (name !== null && at && at.length > 0) named[name] = at;
  }
  return named;
}
