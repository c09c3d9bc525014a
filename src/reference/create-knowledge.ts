import type { Code } from '../domain';
import type { Knowledge } from './knowledge';
import { credentialLookup } from './lookup/credential';
import { nameLookup } from './lookup/named-rows';
import { pairLookup } from './lookup/pairs';
import { payerLookup, payerNames } from './lookup/payers';
import { planLookup } from './lookup/plans';
import { scopeLookup } from './lookup/scope';
import { modifierMeaning } from './modifiers';
import type { ReferenceData } from './reference-data';
import { codeRow, payerRow, stampOf, stateRow, techniqueRow } from './rows';
import type { CapRow } from './types';

/**
 * The look-ups over the data files; `extendKnowledge` puts a clinic's own rows before them. Throws for data that are wrong in
 * themselves; the data's own tests hold that they are not.
 */
export function createKnowledge(data: ReferenceData): Knowledge {
  const codes = data.codes.rows.map(codeRow);
  const byCode = new Map(codes.map((row) => [row.code, row]));
  const caps = new Map(
    data.caps.caps.map(([code, units, indicator]): [string, CapRow] => [
      code,
      { code: code as Code, units, indicator },
    ]),
  );
  const state = nameLookup(data.states.rows.map(stateRow), (row) => [row.id, row.name]);
  const payers = data.payers.rows.map((row) => payerRow(row, data.payers.stamp.edition));
  return {
    stamps: {
      codes: stampOf(data.codes.stamp),
      pairs: stampOf(data.pairs.stamp),
      caps: stampOf(data.caps.stamp),
      techniques: stampOf(data.techniques.stamp),
      licenses: stampOf(data.licenses.stamp),
      states: stampOf(data.states.stamp),
      payers: stampOf(data.payers.stamp),
    },
    code: (code) => byCode.get(code),
    codes,
    pair: pairLookup(data.pairs, (code) => byCode.has(code)),
    cap: (code) => caps.get(code),
    techniques: data.techniques.rows.map(techniqueRow),
    credential: credentialLookup(data.licenses),
    scope: scopeLookup(data.licenses),
    state: (text) => state(text) ?? undefined,
    payer: planLookup(data.payers.plans, {
      find: payerLookup(payers, data.payers.rows, (text) => Boolean(state(text))),
      named: nameLookup(payers, payerNames),
    }),
    payers,
    modifier: modifierMeaning,
    tables: { data, pairs: null },
  };
}
