import type { Knowledge } from '../reference';
import { advise } from './advice/advise';
import { createDates } from './advice/in-force';
import { createResolver } from './advice/options';
import { parseGoal } from './goal/parse-goal';
import { createMatcher } from './match/create-matcher';
import { boundedMemo } from './match/memo';
import type { Suggester } from './types';

const MEMO = 1024;

/** Built once for a knowledge; what repeats from row to row (techniques, credentials, payers, goals) is remembered. */
export function createSuggester(knowledge: Knowledge): Suggester {
  const matcher = createMatcher(knowledge.techniques);
  const resolver = createResolver(knowledge, createDates(knowledge));
  const tools = {
    knowledge,
    resolver,
    match: matcher.match,
    goal: boundedMemo(MEMO, parseGoal),
    // Wrapped, because "unknown" must be remembered too.
    credential: boundedMemo(MEMO, (text) => ({ value: knowledge.credential(text) })),
    payer: boundedMemo(MEMO, (text) => ({ value: knowledge.payer(text) })),
    state: boundedMemo(MEMO, (text) => ({ value: knowledge.state(text) })),
  };
  return {
    suggest: (query) => advise(query, tools),
    match: matcher.match,
    mentions: matcher.mentions,
  };
}

const suggesters = new WeakMap<Knowledge, Suggester>();

/** The suggester of this knowledge, built when it is first asked for and shared by all who ask. */
export function suggesterOf(knowledge: Knowledge): Suggester {
  let suggester = suggesters.get(knowledge);
  if (!suggester) suggesters.set(knowledge, (suggester = createSuggester(knowledge)));
  return suggester;
}
