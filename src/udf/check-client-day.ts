import { ok, type Result } from '../domain';
import type { Knowledge } from '../reference';
import { createJudge, recordReader, type Answer, type Judge } from '../transform';
import { fieldsOf } from './declared-fields';
import { readOptions } from './options';

export type UdfAnswer = Answer | { readonly error: string };

/** Field lists and options come with every call and are nearly always the same. */
const MOST_PREPARED = 50;

interface Prepared {
  readonly read: ReturnType<typeof recordReader>;
  readonly judge: Judge;
  /** The query has put one client's records together and does not name the client. */
  readonly unnamed: boolean;
}

/**
 * Answers one client's day: `records` is a list of objects with the fields of `transform` (`id` and the client may be left
 * out), or its JSON text; so are the options. Never throws for what a query can get wrong: the answer then has an `error`.
 */
export function clientDayChecker(knowledge: () => Knowledge): (records: unknown, options: unknown) => UdfAnswer {
  const known = new Map<string, Result<Prepared, string>>();
  return (given, options) => {
    const records = parsed(given);
    if (!Array.isArray(records) || records.length === 0) {
      return { error: 'the records are no list with at least one record' };
    }
    const said = parsed(options);
    const keys = keysOf(records);
    const key = JSON.stringify([keys, said]);
    let prepared = known.get(key);
    if (prepared === undefined) {
      if (known.size >= MOST_PREPARED) known.clear();
      known.set(key, (prepared = prepare(keys, said, knowledge)));
    }
    return prepared.ok ? answerOf(records, prepared.value) : { error: prepared.error };
  };
}

function answerOf(records: readonly unknown[], { read, judge, unnamed }: Prepared): UdfAnswer {
  const days = new Set<string | null>();
  const rows = [];
  for (const [i, record] of records.entries()) {
    const whole =
      typeof record === 'object' && record !== null ? { id: i, ...(unnamed && { patient: 'one' }), ...record } : record;
    const entry = read(whole);
    if (!entry.ok) return { error: `record ${i + 1}: ${entry.error}` };
    days.add(entry.value.day);
    rows.push(entry.value.cells);
  }
  if (days.size > 1) return { error: "the records are not of one client's day" };
  return judge.judge([rows])[0]!;
}

/** The keys of all records, so that none is passed over; sorted, so that the same keys are the same list. */
function keysOf(records: readonly unknown[]): readonly string[] {
  const keys = new Set<string>();
  for (const record of records) {
    if (typeof record === 'object' && record !== null) for (const key of Object.keys(record)) keys.add(key);
  }
  return [...keys].sort();
}

function prepare(keys: readonly string[], said: unknown, knowledge: () => Knowledge): Result<Prepared, string> {
  const options = readOptions(said);
  if (!options.ok) return options;
  const declared = fieldsOf(options.value.fields ?? keys.join(','));
  if (!declared.ok) return declared;
  const { fields, unnamed } = declared.value;
  const { profile, asOf, dateOrder } = options.value;
  const judge = createJudge({ fields, knowledge: knowledge(), profile, asOf, dateOrder });
  return ok({ read: recordReader(fields, dateOrder), judge, unnamed });
}

/** JSON text as what it says; anything else as it is. */
export function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
