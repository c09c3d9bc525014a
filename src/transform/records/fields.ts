import { fail, ok, type Result } from '../../domain';
import { COLUMN_ROLES, columnMapping, SHEET_FIELD_NAMES, type ColumnMapping, type ColumnRole } from '../../sheet';

const ID = 'id';
/** A field that is in the records, and that nothing is read from. */
const PASSED_OVER = '-';

/** What the fields of a record are called: the names of the command line's JSON, and `id`. */
export const FIELD_NAMES: readonly string[] = [ID, ...COLUMN_ROLES.map(nameOf), PASSED_OVER];

function nameOf(role: ColumnRole): string {
  return SHEET_FIELD_NAMES[role] ?? role;
}

/** Which field of a record holds what; places are 0-based. */
export interface RecordFields {
  readonly names: readonly string[];
  readonly id: number;
  readonly clientId: readonly number[];
  /** Client names or, where no field holds a client, visit or claim numbers. */
  readonly person: readonly number[];
  readonly date: number | null;
  /** The records of a day are of one date, because a field says whose they are. */
  readonly byClient: boolean;
  /** Fields that only tell records and clients apart: no answer rests on what they say. */
  readonly identity: ReadonlySet<number>;
  readonly mapping: ColumnMapping;
}

/** Reads a list such as `id,patient,date,code,units,minutes`; the error is a sentence that says what would be right. */
export function readFields(list: string): Result<RecordFields, string> {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !FIELD_NAMES.includes(name));
  if (unknown !== undefined) {
    return fail(`"${unknown}" is no field of a record. Known are: ${FIELD_NAMES.join(', ')}.`);
  }
  const at = (name: string) => names.flatMap((own, place) => (own === name ? [place] : []));
  const [id, ...more] = at(ID);
  if (id === undefined || more.length > 0) return fail('The fields must name one "id", which the answers give back.');
  const columns: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const role of COLUMN_ROLES) {
    const places = at(nameOf(role));
    if (places.length > 0) columns[role] = places;
  }
  if (!columns.code) return fail('The fields must name a "code".');
  const clientId = columns.clientId ?? [];
  const client = columns.client ?? [];
  const known = clientId.length + client.length > 0;
  const person = known ? client : (columns.visit ?? columns.claim ?? []);
  if (!known && person.length === 0) {
    return fail('The fields must say whose day it is: "patient", "patient_id", "visit_id" or "claim_id".');
  }
  return ok({
    names,
    id,
    clientId,
    person,
    date: columns.date?.[0] ?? null,
    byClient: known,
    identity: new Set([id, ...clientId, ...person, ...at(PASSED_OVER)]),
    mapping: columnMapping(columns, []),
  });
}
