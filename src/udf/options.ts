import * as v from 'valibot';
import {
  COUNTING_RULES,
  EMPTY_PROFILE,
  fail,
  ok,
  parseIsoDate,
  type CivilDate,
  type Profile,
  type Result,
} from '../domain';
import type { RecordDateOrder } from '../transform';

const text = v.nullish(v.string());
const OPTIONS = v.strictObject({
  fields: text,
  license: text,
  state: text,
  payer: text,
  countingRule: v.nullish(v.picklist(COUNTING_RULES)),
  hoursWorked: v.nullish(v.pipe(v.number(), v.minValue(1), v.maxValue(24))),
  rulesOff: v.nullish(v.array(v.string())),
  asOf: text,
  dateOrder: v.nullish(v.picklist(['month-first', 'day-first'])),
});

/** What a query says once for all rows. */
export interface UdfOptions {
  /** The fields of the records; null: the keys that the day's records have. */
  readonly fields: string | null;
  readonly profile: Profile;
  readonly asOf: CivilDate | null;
  readonly dateOrder: RecordDateOrder;
}

/** Reads the options object of a call; the error is a sentence. */
export function readOptions(given: unknown): Result<UdfOptions, string> {
  const read = v.safeParse(OPTIONS, given ?? {});
  if (!read.success) {
    const [issue] = read.issues;
    const key = v.getDotPath(issue);
    return fail(`the options are not right${key === null ? '' : ` at "${key}"`}: ${issue.message}`);
  }
  const { fields, asOf, dateOrder, ...profile } = read.output;
  const date = asOf === null || asOf === undefined ? null : parseIsoDate(asOf);
  if (date?.ok === false) return fail('"asOf" is no date of the form YYYY-MM-DD');
  const said = Object.fromEntries(Object.entries(profile).filter(([, value]) => (value ?? null) !== null));
  return ok({
    fields: fields ?? null,
    profile: { ...EMPTY_PROFILE, ...said },
    asOf: date?.value ?? null,
    dateOrder: dateOrder ?? null,
  });
}
