import { isoDate, type CivilDate, type Code, type Modifier, type Stamp } from '../domain';
import type { Knowledge } from './knowledge';
import { credentialLookup } from './lookup/credential';
import { nameLookup } from './lookup/named-rows';
import { pairLookup } from './lookup/pairs';
import { scopeLookup } from './lookup/scope';
import { modifierMeaning } from './modifiers';
import type {
  CodeData,
  PayerData,
  ReferenceData,
  StampData,
  StateData,
  TechniqueData,
  ValueData,
} from './reference-data';
import type { CapRow, CodeRow, PayerRow, Sourced, StateRow, TechniqueRow } from './types';

/** What a clinic adds: its own payers and techniques stand before the built-in ones of the same name. */
export interface OwnRows {
  readonly payers?: readonly PayerRow[];
  readonly techniques?: readonly TechniqueRow[];
}

/** Builds the look-ups from the data files. Throws for data that are wrong in themselves; the data's own tests hold that. */
export function createKnowledge(data: ReferenceData, own: OwnRows = {}): Knowledge {
  const codes = data.codes.rows.map(codeRow);
  const byCode = new Map(codes.map((row) => [row.code, row]));
  const caps = new Map(
    data.caps.caps.map(([code, units, indicator]): [string, CapRow] => [
      code,
      { code: code as Code, units, indicator },
    ]),
  );
  const states = data.states.rows.map(stateRow);
  const builtIn = data.payers.rows.map(payerRow);
  const ownPayers = own.payers ?? [];
  const ownIds = new Set(ownPayers.map(({ id }) => id));
  const ownTechniques = own.techniques ?? [];
  const pairStamp = stamp(data.pairs.stamp);
  return {
    stamps: {
      codes: stamp(data.codes.stamp),
      pairs: pairStamp,
      caps: stamp(data.caps.stamp),
      techniques: stamp(data.techniques.stamp),
      licenses: stamp(data.licenses.stamp),
      states: stamp(data.states.stamp),
      payers: stamp(data.payers.stamp),
    },
    code: (code) => byCode.get(code),
    codes,
    pair: pairLookup(data.pairs, pairStamp, (code) => byCode.has(code)),
    cap: (code) => caps.get(code),
    techniques: [...ownTechniques, ...data.techniques.rows.map(techniqueRow)],
    credential: credentialLookup(data.licenses),
    scope: scopeLookup(data.licenses),
    state: nameLookup([states], (row) => [row.id, row.name]),
    payer: nameLookup([ownPayers, builtIn], (row) => [row.id, row.name, ...row.aliases]),
    payers: [...ownPayers, ...builtIn.filter(({ id }) => !ownIds.has(id))],
    modifier: modifierMeaning,
  };
}

const date = (text: string | undefined): CivilDate | null => (text === undefined ? null : isoDate(text));

const stamp = ({ name, edition, from, to }: StampData): Stamp => ({ name, edition, from: date(from), to: date(to) });

const codeRow = (row: CodeData): CodeRow => ({
  code: row.code as Code,
  description: row.description,
  group: row.group,
  timed: row.timed,
  unitMinutes: row.unitMinutes,
  from: date(row.from),
  to: date(row.to),
  neverValid: false,
  replacedBy: (row.replacedBy ?? []) as readonly Code[],
  disciplines: (row.disciplines ?? []) as readonly Modifier[],
  therapyStatus: row.therapyStatus,
  addOnTo: (row.addOnTo ?? []) as readonly Code[],
  oneOnOne: row.oneOnOne ?? false,
  note: row.note ?? null,
  confidence: row.confidence,
  sources: row.sources,
});

const techniqueRow = (row: TechniqueData): TechniqueRow => ({
  id: row.id,
  name: row.name,
  synonyms: row.synonyms,
  codes: row.codes.map(([code, when, intent]) => ({ code: code as Code | null, when, intent })),
  caution: row.caution ?? null,
  confidence: row.confidence,
  sources: row.sources,
});

const stateRow = (row: StateData): StateRow => ({ ...row, note: row.note ?? null });

const sourced = <T>({ v, c, n, s }: ValueData<T>): Sourced<T> => ({
  value: v,
  confidence: c,
  note: n ?? null,
  sources: s ?? [],
});

const each = (values: Readonly<Record<string, ValueData>>): Readonly<Record<string, Sourced<string>>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sourced(value)]));

const payerRow = (row: PayerData): PayerRow => ({
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
  })),
  modifiers: each(row.modifiers),
  licenses: each(row.licenses),
  handling: each(row.handling),
  notes: row.notes ?? null,
  own: false,
});
