import { boundedMemo, ValueTable } from '../domain';
import { stretchOf, turnsOfTables, type Knowledge } from '../reference';
import { advise, answerText } from './advice/advise';
import type { JudgedBase } from './advice/case';
import { createDates } from './advice/in-force';
import { createResolver } from './advice/options';
import { readBase, type Tools } from './advice/read-base';
import { parseGoal } from './goal/parse-goal';
import { createMatcher } from './match/create-matcher';
import type { SuggestQuery, Suggester } from './types';

const MEMO = 1024;
/** Rows of a sheet repeat their facts but for the minutes and the day, and the tables turn on few days. */
const BASES = 4096;

/** Built once for a knowledge; what repeats from row to row (techniques, credentials, payers, goals) is remembered. */
export function createSuggester(knowledge: Knowledge): Suggester {
  const matcher = createMatcher(knowledge.techniques);
  const resolver = createResolver(knowledge, createDates(knowledge));
  const tools: Tools = {
    knowledge,
    resolver,
    match: matcher.match,
    goal: boundedMemo(MEMO, parseGoal),
    // Wrapped, because "unknown" must be remembered too.
    credential: boundedMemo(MEMO, (text) => ({ value: knowledge.credential(text) })),
    payer: boundedMemo(MEMO, (text) => ({ value: knowledge.payer(text) })),
    state: boundedMemo(MEMO, (text) => ({ value: knowledge.state(text) })),
  };
  const bases = new ValueTable<JudgedBase>(BASES, 6);
  const turns = turnsOfTables(knowledge);
  /** Hangs on every fact but the minutes, and on the stretch of the date. */
  const baseOf = (query: SuggestQuery): JudgedBase => {
    const { technique, license, goal, payer, state, date } = query;
    const stretch = date === null ? null : stretchOf(date, turns);
    let base = bases.get(0, [technique, license, goal, payer, state, stretch]);
    if (base === undefined) bases.set((base = readBase(query, tools)));
    return base;
  };
  return {
    suggest: (query) => advise(query, baseOf(query)),
    answer: (query) => answerText(query, baseOf(query)),
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
