import { isoDate, type CivilDate, type Code, type Modifier, type Stamp } from '../domain';
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

export const codeRow = (row: CodeData): CodeRow => ({
  code: row.code as Code,
  description: row.description,
  group: row.group,
  timed: row.timed,
  unitMinutes: row.unitMinutes,
  from: date(row.from),
  to: date(row.to),
  datesConfidence: row.datesConfidence,
  fromConfidence: row.fromConfidence ?? row.datesConfidence,
  neverValid: row.neverValid ?? false,
  replacedBy: (row.replacedBy ?? []) as readonly Code[],
  disciplines: (row.disciplines ?? []) as readonly Modifier[],
  therapyStatus: row.therapyStatus,
  addOnTo: (row.addOnTo ?? []) as readonly Code[],
  oneOnOne: row.oneOnOne ?? false,
  medicareStatus: row.medicareStatus ?? null,
  note: row.note ?? null,
  confidence: row.confidence,
  sources: row.sources,
});

export const techniqueRow = (row: TechniqueData): TechniqueRow => ({
  id: row.id,
  name: row.name,
  synonyms: row.synonyms,
  codes: row.codes.map(([code, when, intent]) => ({ code: code as Code | null, when, intent })),
  caution: row.caution ?? null,
  confidence: row.confidence,
  sources: row.sources,
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
