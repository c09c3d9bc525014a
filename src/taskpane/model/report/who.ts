import { payerOf } from '../../../check';
import type { Profile } from '../../../domain';
import type { Knowledge } from '../../../reference';
import type { Words } from '../../words';
import type { Checked } from '../state';

/** What a check knew of payers. */
export interface Known {
  readonly knowledge: Knowledge;
  readonly profile: Profile;
}

/** Names of providers where they are wanted; else they are counted. */
export function providersOf({ facts }: Checked, wanted: boolean, { report }: Words): (row: number) => string {
  return wanted ? facts.provider : counted(facts.provider, report.columns.provider);
}

/**
 * Payers by the names that the tables have for them. What a cell says of a payer that is in no table may be a person's
 * name ("Self - Ana"): it is written where names are wanted; else those payers are counted.
 */
export function payersOf(
  { facts }: Checked,
  { knowledge, profile }: Known,
  wanted: boolean,
  { report, saidOf }: Words,
): (row: number) => string {
  const others = wanted ? facts.payer : counted(facts.payer, report.otherPayer);
  return (row) => {
    const text = facts.lines(row)[0]?.payer ?? profile.payer;
    const payer = text === null ? null : payerOf(knowledge, profile, text);
    return payer === null ? others(row) : saidOf(payer.name);
  };
}

/** The first of the names is "Provider 1", and so on; none stays none. */
function counted(nameOf: (row: number) => string, label: string): (row: number) => string {
  const numbers = new Map<string, number>();
  return (row) => {
    const name = nameOf(row);
    if (name === '') return '';
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    return `${label} ${numbers.get(name)}`;
  };
}
