import type { ColumnRole, Columns } from '../roles';
import type { Preamble } from './preamble';
import type { DeclineReason } from './types';

/** What is asked about a table before it is taken for one of sessions. */
export interface TableFacts {
  readonly columns: Columns;
  /** Points of the code column; 0 where there is none. */
  readonly codeScore: number;
  /** All words of all labels. */
  readonly words: ReadonlySet<string>;
  readonly preamble: Preamble;
}

/**
 * Whether columns are those of sessions that can be checked, or coded. Null where they are; else why not.
 * A sheet of sessions says what was billed or done, and for whom or when.
 */
export function declineReason(facts: TableFacts): DeclineReason | null {
  return facts.columns.code ? declineCoded(facts) : declineUncoded(facts);
}

function declineCoded({ columns, codeScore, words, preamble }: TableFacts): DeclineReason | null {
  const has = (role: ColumnRole) => columns[role] !== undefined;
  const sure = codeScore >= SURE_CODE;
  if (!sure && anyOf(words, OTHER_TRADES)) return 'no-services';
  if (!sure && !SUPPORT.some(has) && !anyOf(words, CLINICAL)) return 'no-services';
  if (has('date') || has('client') || has('clientId') || preamble.named.has('client')) return null;
  if (has('visit') || has('claim')) return null;
  // A receipt: units with what was paid for them.
  if (has('units') && (has('paid') || has('allowed'))) return null;
  if (sure && has('minutes') && has('units')) return null;
  if (has('units')) return 'summary';
  return has('rate') || has('charge') || has('allowed') ? 'fee-schedule' : 'no-services';
}

function declineUncoded({ columns, words, preamble }: TableFacts): DeclineReason | null {
  const has = (role: ColumnRole) => columns[role] !== undefined;
  const client = has('client') || has('clientId') || preamble.named.has('client');
  const time = has('minutes') || has('hours') || (has('start') && has('end'));
  if (has('authorization') && has('units')) return null;
  // Without codes only words tell a clinic's log from a school's, a salon's or a laboratory's.
  const served = client && has('provider') && has('technique') && words.has('provider');
  if (!preamble.clinical && !served && !anyOf(words, CLINICAL))
    return has('date') && time ? 'timesheet' : 'no-services';
  if (anyOf(words, OTHER_TRADES)) return 'no-services';
  if (has('technique') && time && (client || has('date'))) return null;
  if (has('date') && time) return null;
  if (has('date') && has('units') && client && (has('provider') || has('license'))) return null;
  // Sales of a clinic: what was done to a patient, and who pays. A salon's bookings say neither.
  if (has('technique') && has('date') && client && (has('payer') || has('diagnosis'))) return null;
  return 'no-services';
}

const anyOf = (words: ReadonlySet<string>, known: ReadonlySet<string>): boolean =>
  [...words].some((word) => known.has(word));

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

const CLINICAL = new Set(
  (
    'therapy therapist treatment patient client session massage clinician practitioner modality technique clinic ' +
    'diagnosis claim insurance bodywork chiropractor physiotherapist acupuncturist'
  ).split(' '),
);

/** Words of tables that count units or times of other things than services. */
const OTHER_TRADES = new Set(
  'lab laboratory result test drug ndc medication dose specimen sku inventory room'.split(' '),
);
