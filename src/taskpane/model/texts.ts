import type { Profile, Step } from '../../domain';
import type { Rule } from '../../rules';
import type { ItemText, ToldFact } from './list/list-source';
import type { Item } from './state';

export interface RuleText extends Pick<Rule, 'id' | 'scope' | 'severity'> {
  readonly title: string;
  readonly why: string;
}

/** The words that the engine brings: of rules, payers and the day. */
export interface Texts {
  item(item: Item): ItemText;
  /** What to do, without the values of the one item: the same for all that say the same. Null where nothing is to be done. */
  action(item: Item): string | null;
  /** Names that, whatever the language. */
  actionId(item: Item): string | null;
  step(step: Step): string;
  ruleTitle(ruleId: string): string;
  /** Do findings of the rule speak of this fact of their first row? Those about the whole sheet only point to it. */
  speaksOf(ruleId: string, fact: ToldFact): boolean;
  /** Every rule, in the order of the reference, with why it matters. */
  rules(): readonly RuleText[];
  /** Which texts of a profile are in no table. */
  unknownInProfile(profile: Profile): { readonly license: boolean; readonly state: boolean; readonly payer: boolean };
  payerNames(): readonly string[];
  /** The edition of a table that this version brings. */
  builtInEdition(table: 'pairs' | 'caps'): string;
  /** ISO date. */
  today(): string;
}
