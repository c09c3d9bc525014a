import { isoDate, type CivilDate, type Code, type Stamp } from '../domain';
import type { CodeData, PayerData, StampData, StateData, TechniqueData, ValueData } from './reference-data';
import type { CodeRow, PayerRow, Sourced, StateRow, TechniqueRow } from './types';

/** The rows of the data files as the look-ups give them: dates as days, and null where a file says nothing. */

const date = (text: string | undefined): CivilDate | null => (text === undefined ? null : isoDate(text));

export const stampOf = ({ name, edition, from, to }: StampData): Stamp => ({
  name,
  edition,
  from: date(from),
  to: date(to),
});

/** What most codes have nothing of. It comes first, so that all rows have one shape, by which their facts are found fast. */
const PLAIN_CODE = {
  from: null,
  to: null,
  neverValid: false,
  replacedBy: [],
  disciplines: [],
  addOnTo: [],
  oneOnOne: false,
  medicareStatus: null,
  note: null,
};

export const codeRow = (row: CodeData): CodeRow =>
  ({
    ...PLAIN_CODE,
    fromConfidence: row.datesConfidence,
    ...row,
    from: date(row.from),
    to: date(row.to),
  }) as CodeRow;

export const techniqueRow = (row: TechniqueData): TechniqueRow => ({
  caution: null,
  ...row,
  codes: row.codes.map(([code, when, intent]) => ({ code: code as Code | null, when, intent })),
});

export const stateRow = (row: StateData): StateRow => ({ ...row, note: row.note ?? null });

const sourced = <T>({ v, c, n, s }: ValueData<T>): Sourced<T> => ({
  value: v,
  confidence: c,
  note: n ?? null,
  sources: s ?? [],
});

const each = <Value, Row>(values: Readonly<Record<string, Value>>, rowOf: (value: Value) => Row): Record<string, Row> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rowOf(value)]));

export const payerRow = (row: PayerData, edition: string): PayerRow => ({
  id: row.id,
  name: row.name,
  line: row.line,
  aliases: row.aliases,
  countingRule: sourced(row.countingRule),
  pairsBind: sourced(row.pairsBind),
  capsBind: sourced(row.capsBind),
  limits: row.limits.map((limit) => ({
    ...sourced(limit),
    unit: limit.unit,
    counts: limit.counts,
    per: limit.per,
    codes: limit.codes as readonly Code[],
    effective: limit.effective ?? null,
    exceptions: limit.exceptions ?? null,
  })),
  modifiers: each(row.modifiers, (value) => ({ ...sourced(value), from: date(value.from) })),
  licenses: each(row.licenses, (value) => ({ ...sourced(value), codes: (value.codes ?? []) as readonly Code[] })),
  orders: each(row.orders ?? {}, (value) => ({ ...sourced(value), states: value.states ?? [] })),
  records: each(row.records ?? {}, sourced),
  handling: each(row.handling, sourced),
  notes: row.notes ?? null,
  own: false,
  edition,
});
