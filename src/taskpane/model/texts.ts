import type { Step } from '../../domain';
import type { ItemText } from './list';
import type { Item } from './state';

/** The words of rules, which the rules themselves bring. */
export interface Texts {
  item(item: Item): ItemText;
  step(step: Step): string;
  ruleTitle(ruleId: string): string;
}
