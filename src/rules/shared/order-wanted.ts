import type { PayerRow, Sourced } from '../../reference';

export type OrderField = 'referral' | 'authorization';

const WORDS: Readonly<Record<OrderField, RegExp>> = {
  referral: /\b(?:orders?|prescri\w+|referral)\b/,
  authorization: /\bauthorization\b/,
};

/** What is true of some plans only, or not sure, is no demand. */
const HEDGED = /usually|some plans|%|not in the statute|is the order/;

/** Does the payer want this before it pays, by its profile? Null where the profile does not say so. */
export function orderWanted(payer: PayerRow, field: OrderField): Sourced<string> | null {
  const said = payer.handling['documentation-prescription-or-order'];
  if (said === undefined || !WORDS[field].test(said.value)) return null;
  // The VA's authorization is the order itself: no other is asked for.
  if (HEDGED.test(said.value) && !(field === 'authorization' && /is the order/.test(said.value))) return null;
  return said;
}
