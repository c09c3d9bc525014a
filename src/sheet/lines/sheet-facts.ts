import type { Field } from '../../domain';
import type { Columns } from '../roles';

/** Values that hold for every row, from above the header; they fill facts for which a row has nothing. */
export interface SheetFacts {
  readonly client?: string;
  readonly provider?: string;
  readonly license?: string;
  readonly payer?: string;
  readonly state?: string;
}

const FACTS = ['client', 'provider', 'license', 'payer', 'state'] as const;

/** Columns that only help to tell others apart. */
const NO_FIELDS = new Set([
  'clientId',
  'plan',
  'hours',
  'diagnosis',
  'placeOfService',
  'rate',
  'allowed',
  'paid',
  'denial',
]);

/** The facts that the sheet can tell: its columns, what can be worked out from them, and what stands above. */
export function fieldsOf(columns: Columns, facts: SheetFacts): Set<Field> {
  const roles = Object.keys(columns) as (keyof Columns)[];
  const fields = new Set(roles.filter((role) => !NO_FIELDS.has(role)) as Field[]);
  if (columns.clientId) fields.add('client');
  if (columns.plan) fields.add('payer');
  if (columns.hours || (columns.start && columns.end)) fields.add('minutes');
  if (columns.claim) fields.add('visit');
  for (const name of FACTS) if (facts[name] !== undefined) fields.add(name);
  return fields;
}
