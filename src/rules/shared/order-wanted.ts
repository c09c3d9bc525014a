import type { OrderAsk, OrderKind } from '../../reference';
import type { Service } from '../define-rule';

/** Does the payer want this before it pays, by its profile? Null where the profile does not say so for the line's state. */
export function orderWanted({ payer, state }: Pick<Service, 'payer' | 'state'>, kind: OrderKind): OrderAsk | null {
  const ask = payer?.orders[kind];
  if (ask?.value !== 'required') return null;
  // Of a state that is not told the demand may hold: it is said, with the words of the profile.
  const elsewhere = ask.states.length > 0 && state !== null && !ask.states.includes(state.id);
  return elsewhere ? null : ask;
}
