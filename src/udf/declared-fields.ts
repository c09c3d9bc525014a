import { ok, type Result } from '../domain';
import { readFields, type RecordFields } from '../transform';

const PERSON_FIELDS = ['patient', 'patient_id', 'visit_id', 'claim_id'];

export interface DeclaredFields {
  readonly fields: RecordFields;
  /** The query has put one client's records together and does not name the client. */
  readonly unnamed: boolean;
}

/** The fields of a list such as `date,code,units`, to which the id and the client are added where they are left out. */
export function fieldsOf(list: string): Result<DeclaredFields, string> {
  const declared = list.split(',').map((name) => name.trim());
  const unnamed = !declared.some((name) => PERSON_FIELDS.includes(name));
  const names = new Set(['id', ...(unnamed ? ['patient'] : []), ...declared]);
  const fields = readFields([...names].join(','));
  return fields.ok ? ok({ fields: fields.value, unnamed }) : fields;
}
