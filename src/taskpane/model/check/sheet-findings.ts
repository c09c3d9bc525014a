import type { Finding } from '../../../domain';

export type SheetFact = 'client' | 'provider' | 'payer' | 'date';

/**
 * Rules about the whole sheet, and what of their first row they speak of all the same: the habits are of a provider's
 * work, the spellings of a client.
 */
export const OF_SHEET: ReadonlyMap<string, readonly SheetFact[]> = new Map<string, readonly SheetFact[]>([
  ['outside-table', []],
  ['payer-limit-unknown', ['payer']],
  ['client-two-spellings', ['client']],
  ['same-minutes-always', ['provider']],
  ['average-below-15', ['provider']],
  ['most-always', ['provider']],
  ['two-manual-codes-always', ['provider']],
]);

/** Does a finding speak of this fact of its first row? */
export const speaksOf = ({ ruleId }: Finding, fact: SheetFact): boolean => OF_SHEET.get(ruleId)?.includes(fact) ?? true;
