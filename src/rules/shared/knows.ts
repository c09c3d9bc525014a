import type { Knowledge } from '../../reference';
import { createSuggester, type Suggester } from '../../suggest';

const suggesters = new WeakMap<Knowledge, Suggester>();

/** The reader of technique texts for this knowledge, built once. */
export function suggesterOf(knowledge: Knowledge): Suggester {
  let suggester = suggesters.get(knowledge);
  if (!suggester) suggesters.set(knowledge, (suggester = createSuggester(knowledge)));
  return suggester;
}
