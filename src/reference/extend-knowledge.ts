import type { Code } from '../domain';
import { importedEdits, type ImportedCaps, type ImportedPairs } from './cms';
import type { Knowledge } from './knowledge';
import { nameLookup } from './lookup/named-rows';
import { editLookup } from './lookup/pairs';
import { payerNames } from './lookup/payers';
import { textKey } from './lookup/text-key';
import { stampOf } from './rows';
import type { CapRow, PayerRow, TechniqueRow } from './types';

/** What a clinic adds: its own payers and techniques, and newer tables that it took from CMS's files. */
export interface OwnRows {
  readonly payers?: readonly PayerRow[];
  readonly techniques?: readonly TechniqueRow[];
  readonly pairs?: ImportedPairs | null;
  readonly caps?: ImportedCaps | null;
}

/**
 * The same knowledge with a clinic's own rows before it. An own payer or technique takes the place of the built-in one of the
 * same name; an imported table answers for the codes it was made for, the built-in one for all others.
 */
export function extendKnowledge(base: Knowledge, own: OwnRows): Knowledge {
  const { payers = [], techniques = [], pairs = null, caps = null } = own;
  return {
    ...base,
    ...(payers.length > 0 && withPayers(base, payers)),
    ...(techniques.length > 0 && { techniques: withTechniques(base.techniques, techniques) }),
    ...(pairs !== null && { pair: withPairs(base, pairs) }),
    ...(caps !== null && { cap: withCaps(base, caps) }),
    tables: { ...base.tables, pairs },
    stamps: {
      ...base.stamps,
      ...(pairs !== null && { pairs: stampOf(pairs.stamp) }),
      ...(caps !== null && { caps: stampOf(caps.stamp) }),
    },
  };
}

function withPayers(base: Knowledge, own: readonly PayerRow[]): Pick<Knowledge, 'payer' | 'payers'> {
  const find = nameLookup(own, payerNames);
  return {
    payer: (name, plans = []) => {
      // A row of the clinic's for this very plan, else for the payer, whatever the plan.
      const texts = [...plans.map((plan) => `${name} ${plan}`), name];
      const row = texts.map(find).find((found) => found !== undefined);
      return row === undefined ? base.payer(name, plans) : (row ?? undefined);
    },
    payers: [...own, ...base.payers.filter(({ id, name }) => find(id) === undefined && find(name) === undefined)],
  };
}

/** Built-in techniques lose the names that the clinic uses in its own sense. */
function withTechniques(base: readonly TechniqueRow[], own: readonly TechniqueRow[]): readonly TechniqueRow[] {
  const taken = new Set(own.flatMap(({ name, synonyms }) => [name, ...synonyms].map(textKey)));
  const free = (name: string) => !taken.has(textKey(name));
  const rest = base.flatMap((row) => {
    const synonyms = row.synonyms.filter(free);
    if (free(row.name)) return synonyms.length === row.synonyms.length ? [row] : [{ ...row, synonyms }];
    const [name, ...others] = synonyms;
    return name === undefined ? [] : [{ ...row, name, synonyms: others }];
  });
  return [...own, ...rest];
}

function withPairs(base: Knowledge, table: ImportedPairs): Knowledge['pair'] {
  const codes = new Set<string>(table.codes);
  const find = editLookup({
    stamp: stampOf(table.stamp),
    edits: importedEdits(table),
    past: true,
    knows: (code) => codes.has(code),
    note: () => null,
  });
  return (a, b, date) => (codes.has(a) && codes.has(b) ? find(a, b, date) : base.pair(a, b, date));
}

function withCaps(base: Knowledge, table: ImportedCaps): Knowledge['cap'] {
  const codes = new Set<string>(table.codes);
  const caps = new Map(
    table.caps.map(([code, units, indicator]): [string, CapRow] => [code, { code: code as Code, units, indicator }]),
  );
  return (code) => (codes.has(code) ? caps.get(code) : base.cap(code));
}
