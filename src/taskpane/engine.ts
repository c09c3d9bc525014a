import { checkInSlices } from '../check';
import { builtInKnowledge, publishProfile } from '../functions';
import { createKnowledge, extendKnowledge, type ReferenceData } from '../reference';
import { messageText, RULES } from '../rules';
import type { RuleWords } from './model/create-texts';
import type { EnginePort } from './model/ports';

/** The engine and its words. */
export interface Engine extends EnginePort {
  readonly words: RuleWords;
}

/** Joins the engine to the pane; formulas and pane share what is built from the tables. */
export function engineOn(data: ReferenceData): Engine {
  const titles = new Map(RULES.map(({ id, title }) => [id, title]));
  return {
    knowledge: builtInKnowledge() ?? createKnowledge(data),
    rules: RULES,
    builtIn: data,
    check: checkInSlices,
    words: { message: messageText, ruleTitle: (ruleId) => titles.get(ruleId) ?? ruleId, rules: RULES },
    withOwn: (own) => extendKnowledge(createKnowledge(data), own),
    publish: publishProfile,
  };
}
