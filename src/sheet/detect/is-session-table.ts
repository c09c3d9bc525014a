import type { ColumnRole, Columns } from '../roles';
import type { Preamble } from './preamble';
import type { DeclineReason } from './types';

/**
 * Whether columns are those of sessions that can be checked, or coded. Null where they are; else why not.
 * A sheet of sessions says what was billed or done, and for whom or when.
 */
export function declineReason(
  columns: Columns,
  codeScore: number,
  words: ReadonlySet<string>,
  preamble: Preamble,
): DeclineReason | null {
  const has = (role: ColumnRole) => columns[role] !== undefined;
  const client = has('client') || has('clientId') || preamble.named.has('client');
  const record = has('visit') || has('claim');
  const time = has('minutes') || has('hours') || (has('start') && has('end'));
  if (has('code')) {
    if (codeScore < SURE_CODE && !SUPPORT.some(has)) return 'no-services';
    if (has('date') || client || record) return null;
    // A receipt: units with what was paid for them.
    if (has('units') && (has('paid') || has('allowed'))) return null;
    if (has('minutes') && has('units')) return null;
    return has('units') ? 'summary' : has('rate') || has('charge') || has('allowed') ? 'fee-schedule' : 'no-services';
  }
  if (has('authorization') && has('units')) return null;
  if (has('technique') && time && (client || has('date'))) return null;
  if (has('date') && time && client) return null;
  if (has('date') && has('units') && (client || record)) return null;
  if (has('date') && time && (preamble.clinical || [...words].some((word) => CLINICAL.has(word)))) return null;
  // Sales of a clinic: what was done to a patient, and who pays. A salon's bookings say neither.
  if (has('technique') && has('date') && client && (has('payer') || has('diagnosis'))) return null;
  return has('date') && time ? 'timesheet' : 'no-services';
}

/** A label that says no more than `Code` may be any code; it needs a column beside it that only services have. */
const SURE_CODE = 76;
const SUPPORT: readonly ColumnRole[] = [
  'minutes',
  'hours',
  'modifiers',
  'diagnosis',
  'provider',
  'license',
  'payer',
  'clientId',
  'visit',
  'claim',
  'placeOfService',
];

const CLINICAL = new Set([
  'therapy',
  'treatment',
  'patient',
  'session',
  'massage',
  'service',
  'clinician',
  'therapist',
]);
