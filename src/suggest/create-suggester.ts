import { boundedMemo, Memo } from '../domain';
import { stretchOf, turnsOfTables, type Knowledge } from '../reference';
import { advise } from './advice/advise';
import type { JudgedBase } from './advice/case';
import { createDates } from './advice/in-force';
import { createResolver } from './advice/options';
import { readBase, type Tools } from './advice/read-base';
import { parseGoal } from './goal/parse-goal';
import { createMatcher } from './match/create-matcher';
import type { SuggestQuery, Suggester } from './types';

const MEMO = 1024;
/** Rows of a sheet repeat their facts but for the minutes and the day, and the tables turn on few days. */
const BASES = 2048;
const LONGEST_KEY = 400;

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
  const bases = new Memo<JudgedBase>(BASES);
  const turns = turnsOfTables(knowledge);
  return {
    suggest(query) {
      const { date } = query;
      const key = keyOf(query, date === null ? '-' : stretchOf(date, turns));
      let base = bases.get(key);
      if (base === undefined) {
        base = readBase(query, tools);
        if (key.length <= LONGEST_KEY) bases.set(key, base);
      }
      return advise(query, base);
    },
    match: matcher.match,
    mentions: matcher.mentions,
  };
}

/** Every fact but the minutes, and the stretch of the date. Lengths stand before the texts, so that no two queries have one key. */
function keyOf({ technique, license, goal, payer, state }: SuggestQuery, stretch: number | string): string {
  const size = (text: string | null) => (text === null ? '-' : text.length);
  const sizes = `${stretch},${technique.length},${size(license)},${size(goal)},${size(payer)},${size(state)}`;
  return `${sizes}:${technique}${license ?? ''}${goal ?? ''}${payer ?? ''}${state ?? ''}`;
}

const suggesters = new WeakMap<Knowledge, Suggester>();

/** The suggester of this knowledge, built when it is first asked for and shared by all who ask. */
export function suggesterOf(knowledge: Knowledge): Suggester {
  let suggester = suggesters.get(knowledge);
  if (!suggester) suggesters.set(knowledge, (suggester = createSuggester(knowledge)));
  return suggester;
}
