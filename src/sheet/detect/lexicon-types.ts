import type { ColumnRole } from '../roles';

/** Names may stand in two columns; the parts are joined to one role after all labels have been weighed. */
export type LabelRole = ColumnRole | 'clientFirst' | 'clientLast' | 'providerFirst' | 'providerLast';

/**
 * What labels say a role, in words as `labelWords` gives them; the order of the words does not matter.
 * Weights are points of 100: how sure the words alone make the role.
 */
export interface LabelLexicon {
  readonly role: LabelRole;
  /** Words that together name the role; words beyond them cost points. */
  readonly says: Readonly<Record<string, number>>;
  /** Words that, beside those, make it another thing: points that each costs. */
  readonly against: Readonly<Record<string, number>>;
}

/** `words`: one cost for all words of a text. */
export const costs = (groups: Readonly<Record<number, string>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([cost, words]) => words.split(' ').map((word) => [word, Number(cost)] as const)),
  );
